"""The published index of the search (chỉ mục): chunks of JSON in a folder of a site, which may be anybody's."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

_CATALOGUE = "muc-luc.js"


_CHUNK = re.compile(r"(?:tu-[0-9a-z]{1,20}(?:-[0-9]+)?|lo-[0-9]+)\.[0-9a-f]{8}\.js")


_SCRIPT = re.compile(r'thidua\.add\("[a-z0-9-]+",(.*)\);\n?', re.DOTALL)


_LARGEST = 64 * 1024 * 1024
"""Bytes: far more than any chunk has."""


class Broken(Exception):
    """An index cannot be read: told in one sentence."""


class SearchIndex(Struct, frozen=True):
    """The index in a folder of a site."""

    folder: Path

    def catalogue(self) -> str:
        """Read the JSON of the catalogue."""
        return _json(self.folder / _CATALOGUE)

    def chunk(self, name: str) -> str:
        """Read the JSON of a chunk that the catalogue names."""
        if not _CHUNK.fullmatch(name):
            raise Broken(f"tệp {self.folder / _CATALOGUE} hỏng: tên tệp {name[:80]!r}")
        return _json(self.folder / name)


def _json(path: Path) -> str:
    """Take out what a chunk hands over; the script that asked for it parses it."""
    try:
        if not path.is_file():
            raise Broken(f"không có tệp {path}")
        if path.stat().st_size > _LARGEST:
            raise Broken(f"tệp {path} quá lớn")
        found = _SCRIPT.fullmatch(path.read_text("utf-8"))
    except OSError as wrong:
        raise Broken(f"không đọc được tệp {path}") from wrong
    except UnicodeDecodeError as wrong:
        raise Broken(f"tệp {path} hỏng: không phải UTF-8") from wrong
    if not found:
        raise Broken(f"tệp {path} hỏng")
    return found[1]
