"""What stands in a folder (cây đang có): its files, each with its hash and its number on the disk.

All of it is read: no time of a file is asked. Where there is much to read, a second process
reads half of it.

python -m thidua.publish.tree.standing < FOLDER AND NAMES
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from tempfile import TemporaryFile
from typing import Protocol

from msgspec import Struct

from thidua.publish.tree.aide import aide, end_in_order
from thidua.publish.tree.content import content_of

_MANY = 10_000
"""So many files are worth a second process."""
_LISTED = 0.65
"""What it reads of files that are named beforehand: the other part takes as long together with finding all names."""


class Seen(Protocol):
    """A site that is looked at."""

    @property
    def folder(self) -> str:
        """Where it stands."""

    @property
    def hashes(self) -> dict[str, str]:
        """The hash of each file that can be read, by its name."""


class Standing(Struct, frozen=True, dict=True):
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
        with _read_meanwhile(self.folder, asked, len(asked) // 2) as read:
            return read()

    def holds(self, listed: Mapping[str, str], is_listed: Callable[[str], bool]) -> bool:  # fmt: skip
        """Whether its files are those of a list, which tells their hashes, and no others but what no list tells."""
        names = list(listed)
        with _read_meanwhile(self.folder, names, int(len(names) * _LISTED)) as read:
            found = {n: number for n, number in self.numbers.items() if is_listed(n)}
            is_same = found.keys() == listed.keys() and all(found.values())
            return is_same and read() == listed


def _numbers(top: str) -> Iterator[tuple[str, int]]:
    """Name what is in a folder and all below; a folder in which nothing is seen is named, too."""
    waiting = [""]
    while waiting:
        below = waiting.pop()
        try:
            with os.scandir(f"{top}/{below}") as found:
                entries = list(found)
        except OSError:  # nobody may look into it, or it is gone
            entries = []
        for entry in entries:
            name = below + entry.name
            if entry.is_dir(follow_symlinks=False):
                waiting.append(f"{name}/")
            else:
                yield name, entry.inode() if entry.is_file(follow_symlinks=False) else 0
        if below and not entries:
            yield below, 0


def _hashes(folder: str, names: Sequence[str]) -> list[str]:
    """Give the hash of each file; "" where nobody may read it, or it is gone."""
    found = []
    for name in names:
        try:
            content = content_of(f"{folder}/{name}")
            found.append(hashlib.sha256(content).hexdigest())
        except OSError:
            found.append("")
    return found


@contextmanager
def _read_meanwhile(folder: str, names: Sequence[str], others: int) -> Iterator[Callable[[], dict[str, str]]]:  # fmt: skip
    """Let another process read so many of some files; gives the way to the hashes of all that can be read."""
    others = others if len(names) > _MANY else 0
    with _reading(folder, names[:others]) as told:

        def read() -> dict[str, str]:
            own = _hashes(folder, names[others:])
            found = zip(names, [*told(), *own], strict=True)
            return {name: hash for name, hash in found if hash}

        yield read


@contextmanager
def _reading(folder: str, names: Sequence[str]) -> Iterator[Callable[[], list[str]]]:
    """Let another process read some files meanwhile; gives the way to what it found."""
    if not names:
        yield list
        return
    with TemporaryFile() as told:  # a pipe would have us wait until it is read
        told.write(json.dumps([folder, names]).encode())
        told.seek(0)
        with aide(__spec__.name, told=told) as other:
            yield lambda: json.loads(other.communicate()[0])


def main() -> None:
    """Tell the hashes of the files that standard input names, once all are read."""
    end_in_order()
    folder, names = json.load(sys.stdin.buffer)
    print(json.dumps(_hashes(folder, names)))


if __name__ == "__main__":
    main()
