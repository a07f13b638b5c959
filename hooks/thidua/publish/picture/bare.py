"""Files that are published as they are; of pictures, what they show (ảnh không kèm dữ liệu của máy ảnh)."""

from __future__ import annotations

import hashlib
from pathlib import Path

from thidua.publish.picture.album import Album
from thidua.publish.picture.photo import BARE_RECIPE, without_metadata
from thidua.read.source.picture import KINDS

_CACHE = ".cache/anh-tran"


def bare(root: Path, name: str, content: bytes) -> bytes:
    """Give what is published of a file; a picture is written anew once, then kept."""
    suffix = Path(name).suffix
    if suffix not in KINDS:
        return content
    told = f"{BARE_RECIPE} {hashlib.sha256(content).hexdigest()}"
    make = lambda: without_metadata(content)  # noqa: E731
    return Album(root / _CACHE).picture(told, suffix, make)
