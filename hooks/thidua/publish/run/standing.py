"""What stands in a folder (cây đang có): its files, each with its hash and its number on the disk.

All of it is read, in as many threads as there are processors: no time of a file is asked.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain

from thidua.publish.run.content import content_of

_THREADS = min(os.cpu_count() or 1, 4)


@dataclass(frozen=True)
class Standing:
    """A folder, looked at where it is asked for, and then no more."""

    folder: str

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each file on its disk, by its name; 0 for what is no file, or is empty."""
        return dict(_numbers(self.folder)) if os.path.isdir(self.folder) else {}  # noqa: PTH112

    @cached_property
    def hashes(self) -> dict[str, str]:
        """The hash of each file that can be read, by its name."""
        return self.hashes_of(name for name, number in self.numbers.items() if number)

    def hashes_of(self, names: Iterable[str]) -> dict[str, str]:
        """Read some of the files; give the hashes of those that can be read."""
        asked = list(names)
        shares = [asked[n::_THREADS] for n in range(_THREADS)]
        with ThreadPoolExecutor(_THREADS) as threads:
            found = threads.map(partial(_hashes, self.folder), shares)
            return dict(chain.from_iterable(found))


def _numbers(top: str) -> Iterator[tuple[str, int]]:
    """Name what is in a folder and all below; a folder with nothing in it is named, too."""
    waiting = [""]
    while waiting:
        below = waiting.pop()
        with os.scandir(f"{top}/{below}") as found:
            entries = list(found)
        for entry in entries:
            name = below + entry.name
            if entry.is_dir(follow_symlinks=False):
                waiting.append(f"{name}/")
            else:
                yield name, entry.inode() if entry.is_file(follow_symlinks=False) else 0
        if below and not entries:
            yield below, 0


def _hashes(folder: str, names: Sequence[str]) -> list[tuple[str, str]]:
    found = []
    for name in names:
        with suppress(OSError):  # nobody may read it, or it is gone
            content = content_of(f"{folder}/{name}")
            found.append((name, hashlib.sha256(content).hexdigest()))
    return found
