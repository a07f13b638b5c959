"""Files that are known by a glance (liếc qua tệp): what was read of one is true until its times, size or number change.

A live server sees by the same signs that somebody has written; a build for readers trusts none of them.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct, field

from thidua.publish.run.inputs import look_into
from thidua.read.source.folder import SourceFile
from thidua.read.source.sources import Reading, read_file

T = TypeVar("T")
_Sign = tuple[int, int, int, int]
_Known = dict[str, tuple[_Sign, T]]


class Glances(Struct):
    """What was read of each file, and the sign that it had."""

    hashes: _Known[tuple[str, str]] = field(default_factory=dict)
    readings: _Known[Reading] = field(default_factory=dict)

    def look(self, path: str, file: str) -> tuple[str, str]:
        """Give the hashes of a file; read it where its sign is another."""
        return _known(self.hashes, path, lambda: look_into(path, file))

    def read(self, file: SourceFile) -> Reading:
        """Give what a file says; read it where its sign is another."""
        return _known(self.readings, str(file.path), lambda: read_file(file))


def _known(known: _Known[T], path: str, read: Callable[[], T]) -> T:
    found = os.stat(path)  # noqa: PTH116, a thousand times
    sign = found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino
    before = known.get(path)
    if before and before[0] == sign:
        return before[1]
    told = read()
    known[path] = sign, told
    return told
