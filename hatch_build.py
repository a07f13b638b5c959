"""What a wheel carries of some files.

Of data/README.md the words, without the tables, which `thidua new portal` sets in again; of the
files that make folders packages those that say something; code without the marks for tools that
format and check it; templates, styles and scripts without remarks, styles and scripts as they are
published anyway.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_NAME, _CODE, _HOUSE = "data/README.md", "hooks", "overrides"
_TABLE = re.compile(r"(<!-- bảng: \w+ -->\n).*?(<!-- hết bảng -->)", re.DOTALL)
_MARK = re.compile(r"  # (?:fmt: skip|noqa\b.*|type: ignore\b.*)$", re.MULTILINE)
_REMARK = re.compile(r"\s*\{#-.*?-#\}\s*", re.DOTALL)
"""Jinja leaves it out with all blanks around it."""


class CustomBuildHook(BuildHookInterface[Any]):
    """Leaves out what a wheel has in another form, or not at all."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Set what is carried in place of the files."""
        self.folder = TemporaryDirectory()
        text = Path(self.root, _NAME).read_text("utf-8")
        included = build_data["force_include"]
        included[self._told(_NAME, _TABLE.sub(r"\1\2", text))] = f"thidua/house/{_NAME}"
        if version == "standard":  # whoever works in this folder has them all
            included |= dict(self._code())
            included |= dict(self._house())

    def _code(self) -> Iterator[tuple[str, str]]:
        code = Path(self.root, _CODE)
        for path in sorted(code.glob("thidua/**/*.py")):
            if path.name != "__init__.py" or path.stat().st_size:
                name = path.relative_to(code).as_posix()
                yield self._told(name, _MARK.sub("", path.read_text("utf-8"))), name

    def _house(self) -> Iterator[tuple[str, str]]:
        frame = Path(self.root, _CODE, "thidua/publish/frame")
        short: dict[str, Callable[[str], str]] = {
            ".css": _module(frame / "style.py").shrunk,
            ".html": lambda text: _REMARK.sub("", text),
            ".js": _module(frame / "script.py").published,
        }
        for path in sorted(Path(self.root, _HOUSE).rglob("*")):
            if shorten := short.get(path.suffix):
                name = path.relative_to(self.root).as_posix()
                yield (
                    self._told(name, shorten(path.read_text("utf-8"))),
                    f"thidua/house/{name}",
                )

    def _told(self, name: str, text: str) -> str:
        """Write what is carried in place of a file; give where."""
        path = Path(self.folder.name, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
        return str(path)

    def finalize(
        self, version: str, build_data: dict[str, Any], artifact_path: str
    ) -> None:
        """Leave nothing behind."""
        self.folder.cleanup()


def _module(path: Path) -> ModuleType:
    """Load a module that needs nothing but Python."""
    spec = spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
