"""Files that are known by a glance (liếc qua tệp): what was read of one is true until its times, size or number change.

A live server sees by the same signs that somebody has written; a build for readers trusts none of them.
"""

from __future__ import annotations

import os

from msgspec import Struct, field

from thidua.publish.run.inputs import look_into

_Sign = tuple[int, int, int, int]


class Glances(Struct):
    """What was read of each file, and the sign that it had."""

    known: dict[str, tuple[_Sign, tuple[str, str]]] = field(default_factory=dict)

    def look(self, path: str, file: str) -> tuple[str, str]:
        """Give what is known of a file; read it where its sign is another."""
        found = os.stat(path)  # noqa: PTH116, a thousand times
        sign = found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino
        before = self.known.get(path)
        if before and before[0] == sign:
            return before[1]
        told = look_into(path, file)
        self.known[path] = sign, told
        return told
