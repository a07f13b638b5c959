"""What a wheel carries of some files.

Of data/README.md the words, without the tables, which `thidua new portal` sets in again; of the
files that make folders packages those that say something.
"""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_NAME, _CODE = "data/README.md", "hooks"
_TABLE = re.compile(r"(<!-- bảng: \w+ -->\n).*?(<!-- hết bảng -->)", re.DOTALL)


class CustomBuildHook(BuildHookInterface[Any]):
    """Leaves out what a wheel has in another form, or not at all."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Set what is carried in place of the files."""
        self.folder = TemporaryDirectory()
        words = Path(self.folder.name, "README.md")
        text = Path(self.root, _NAME).read_text("utf-8")
        words.write_text(_TABLE.sub(r"\1\2", text), "utf-8", newline="\n")
        included = build_data["force_include"]
        included[str(words)] = f"thidua/house/{_NAME}"
        if version == "standard":  # whoever works in this folder has them all
            code = Path(self.root, _CODE)
            for path in sorted(code.rglob("__init__.py")):
                if path.stat().st_size:
                    included[str(path)] = path.relative_to(code).as_posix()

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # fmt: skip
        """Leave nothing behind."""
        self.folder.cleanup()
