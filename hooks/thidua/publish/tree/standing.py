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
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from tempfile import TemporaryFile
from typing import Protocol

from msgspec import Struct

from thidua.publish.tree.aide import aide, end_in_order

_MANY = 10_000
"""So many files are worth a second process."""
_FIRST = 16 * 1024
"""Most files are no longer."""
_READ = os.O_RDONLY
for _name in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK"):
    _READ |= getattr(os, _name, 0)
"""Windows reads the ends of lines as they are only where it is told to; elsewhere no link is followed, no pipe waited for."""


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
        return dict(numbers_in(self.folder)) if os.path.isdir(self.folder) else {}  # noqa: PTH112

    @cached_property
    def hashes(self) -> dict[str, str]:
        """The hash of each file that can be read, by its name."""
        return self.hashes_of(name for name, number in self.numbers.items() if number)

    def hashes_of(self, names: Iterable[str]) -> dict[str, str]:
        """Read some of the files; give the hashes of those that can be read."""
        asked = list(names)
        half = len(asked) // 2 if len(asked) > _MANY else 0
        with _reading(self.folder, asked[:half]) as others:
            own = [hash_of(self.folder, name) for name in asked[half:]]
            found = zip(asked, [*others(), *own], strict=True)
        return {name: told for name, told in found if told}


def numbers_in(top: str, folder: str = "") -> Iterator[tuple[str, int]]:
    """Name what is in a tree, or in a folder of it (`a/b/`), and all below; give the number of each file on its disk.

    It is 0 for what is no file, or is empty: a folder in which nothing is seen is named, too.
    """
    waiting = [folder]
    while waiting:
        below = waiting.pop()
        try:
            with os.scandir(f"{top}/{below}") as found:
                entries = list(found)
        except OSError:  # nobody may look into it, or it is gone
            entries = []
        for entry in entries:
            name = below + entry.name
            if (number := _number(entry)) is None:
                waiting.append(f"{name}/")
            else:
                yield name, number
        if below and not entries:
            yield below, 0


def _number(entry: os.DirEntry[str]) -> int | None:
    """Give the number of a file; 0 for what is none, or is gone by now, None for a folder."""
    try:
        if entry.is_dir(follow_symlinks=False):
            return None
        return entry.inode() if entry.is_file(follow_symlinks=False) else 0
    except OSError:
        return 0


def content_of(path: str) -> bytes:
    """Read a file whole; raises `OSError` where it cannot be read."""
    file = os.open(path, _READ)
    try:
        parts = [os.read(file, _FIRST)]
        if len(parts[0]) == _FIRST:
            parts.append(os.read(file, os.fstat(file).st_size))
        while more := os.read(file, _FIRST):
            parts.append(more)
    finally:
        os.close(file)
    return b"".join(parts)


def hash_of(folder: str, name: str) -> str:
    """Give the hash of a file; "" where nobody may read it, or it is gone."""
    try:
        return hashlib.sha256(content_of(f"{folder}/{name}")).hexdigest()
    except OSError:
        return ""


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
    print(json.dumps([hash_of(folder, name) for name in names]))


if __name__ == "__main__":
    main()
