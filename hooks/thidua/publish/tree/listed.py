"""The list of a site by the folder at the top (bảng kê từng phần): one part of it is held at a time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from msgspec import Struct

from thidua.publish.tree.standing import open_file

_HASH = 64
_NAME = _HASH + len("  ")
"""Where the name begins in a line, after the hash."""


class Listed(Struct, frozen=True):
    """Where the lines of each folder stand in the list of a site."""

    place: str
    spots: dict[str, tuple[int, int]]
    """By the folder at the top: where its lines begin, and how many bytes they are."""

    @property
    def size(self) -> int:
        """How many bytes the list has."""
        return sum(size for _, size in self.spots.values())

    def under(self, top: str) -> dict[str, str]:
        """Read the lines of a folder: hashes by name. Raises `OSError` where there is no list any more."""
        return dict(self.lines(top))

    def lines(self, top: str) -> Iterator[tuple[str, str]]:
        """Read them one by one; one that is cut off at the end tells nothing."""
        begin, left = self.spots.get(top, (0, 0))
        if not left:
            return
        with open_file(self.place) as file:
            file.seek(begin)
            for line in file:
                left -= len(line)
                if left < 0 or not line.endswith(b"\n"):
                    return
                told = line.decode("utf-8", "replace")
                yield told[_NAME:-1], told[:_HASH]
                if not left:
                    return


NO_LIST = Listed("", {})


def listed(place: Path) -> Listed:
    """Look through the list of a site; it says nothing where there is none, or its folders do not stand one after the other."""
    spots: dict[str, tuple[int, int]] = {}
    begin = 0
    try:
        with open_file(str(place)) as file:
            for top, lines in groupby(file, _top):
                name, size = top.decode("utf-8", "replace"), sum(map(len, lines))
                if name in spots:
                    return NO_LIST
                spots[name] = begin, size
                begin += size
    except OSError:
        return NO_LIST
    return Listed(str(place), spots)


def _top(line: bytes) -> bytes:
    """Name the folder at the top as `top_of` does."""
    top, stroke, _ = line[_NAME:-1].partition(b"/")
    return top + stroke
