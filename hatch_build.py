"""What a wheel carries of data/README.md: its words, without the tables, which `thidua new portal` sets in again."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_NAME = "data/README.md"
_TABLE = re.compile(r"(<!-- bảng: \w+ -->\n).*?(<!-- hết bảng -->)", re.DOTALL)


class CustomBuildHook(BuildHookInterface[Any]):
    """Takes the tables out: a wheel carries the records that they are made from."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Set the words alone in place of the file."""
        self.folder = TemporaryDirectory()
        words = Path(self.folder.name, "README.md")
        text = Path(self.root, _NAME).read_text("utf-8")
        words.write_text(_TABLE.sub(r"\1\2", text), "utf-8", newline="\n")
        build_data["force_include"][str(words)] = f"thidua/house/{_NAME}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # fmt: skip
        """Leave nothing behind."""
        self.folder.cleanup()
