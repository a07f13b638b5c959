"""What stands in a folder (cây đang có): its files, each with its hash and its number on the disk.

All of it is read: no time of a file is asked.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from io import BufferedReader
from stat import S_ISDIR, S_ISREG

from msgspec import Struct

from thidua.address.file import file_name
from thidua.publish.pack import PackedFiles

_FIRST = 16 * 1024
"""Most files are no longer."""
_MORE = 1024 * 1024
"""So many bytes of one that is longer are read at once."""
_READ = os.O_RDONLY
for _name in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK"):
    _READ |= getattr(os, _name, 0)
"""Windows reads the ends of lines as they are only where it is told to; elsewhere no link is followed, no pipe waited for."""


class Standing(Struct, frozen=True):
    """A site that is looked at where it is asked for."""

    folder: str

    def holds(self, files: PackedFiles) -> bool:
        """Whether files are there, each as it was written."""
        return all(self._has(top, files.under(top)) for top in files.tops)

    def _has(self, top: str, told: dict[str, str]) -> bool:
        numbers = numbers_under(self.folder, top)
        names = {file_name(address): hash for address, hash in told.items()}
        return all(
            numbers.get(n) and hash_of(self.folder, n) == names[n] for n in names
        )


def tops_in(folder: str) -> set[str]:
    """Name what is in a folder as `top_of` does; what is neither a file nor a folder as nothing is named there."""
    with os.scandir(folder) as entries:
        return {_top(entry) for entry in entries}


def _top(entry: os.DirEntry[str]) -> str:
    if entry.is_dir(follow_symlinks=False):
        return f"{entry.name}/"
    is_file = entry.is_file(follow_symlinks=False)
    return entry.name if is_file else f"{entry.name}//"


def numbers_under(tree: str, top: str) -> dict[str, int]:
    """Name what is under a folder at the top of a tree, or the file there, as `numbers_in` does; nothing where it is gone."""
    try:
        found = os.lstat(f"{tree}/{top}".rstrip("/"))
    except OSError:
        return {}
    if S_ISDIR(found.st_mode) and top.endswith("/"):
        return dict(numbers_in(tree, top))
    return {top: found.st_ino if S_ISREG(found.st_mode) and "/" not in top else 0}


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


def open_file(path: str) -> BufferedReader:
    """Open a file to read; a pipe ends at once. Raises `OSError` where that cannot be."""
    return os.fdopen(os.open(path, _READ), "rb")


def content_of(path: str) -> bytes:
    """Read a file whole; raises `OSError` where it cannot be read."""
    return b"".join(_parts(path))


def hash_of(folder: str, name: str) -> str:
    """Give the hash of a file; "" where nobody may read it, or it is gone."""
    found = hashlib.sha256()
    try:
        for part in _parts(f"{folder}/{name}"):
            found.update(part)
    except OSError:
        return ""
    return found.hexdigest()


def _parts(path: str) -> Iterator[bytes]:
    """Read a file part by part: one of a large portal may be as large as all else that is held."""
    file = os.open(path, _READ)
    try:
        size = _FIRST
        while part := os.read(file, size):
            yield part
            size = _MORE
    finally:
        os.close(file)
