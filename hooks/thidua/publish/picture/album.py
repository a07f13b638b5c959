"""Pictures that were made before (kho ảnh đã làm): each by what it was made from, taken only where it is whole."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct


class Album(Struct, frozen=True):
    """A folder of pictures, each with its hash beside it."""

    folder: Path

    def picture(self, told: str, suffix: str, make: Callable[[], bytes]) -> bytes:
        """Give a picture; it is made where none was kept. `told` is all that it depends on."""
        key = hashlib.sha256(told.encode()).hexdigest()[:20]
        path, sum_path = self.folder / f"{key}{suffix}", self.folder / f"{key}.sha256"
        if path.is_file() and sum_path.is_file():
            kept = path.read_bytes()
            if hashlib.sha256(kept).hexdigest() == sum_path.read_text("utf-8"):
                return kept
        made = make()
        self.folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)
        sum_path.write_text(hashlib.sha256(made).hexdigest(), "utf-8", newline="\n")
        return made
