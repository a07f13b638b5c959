"""The archive of a data set (gói dữ liệu), part by part: the bytes that `archived` would give.

Only the words between files are held: `ZipFile` writes them, around files that are not there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import IO, cast
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from msgspec import Struct, field

from thidua.export.archive import entry_of
from thidua.export.content import Content


def bundled(files: Mapping[str, Content]) -> Content:
    """Pack files, stored and sorted."""
    return Content(partial(_parts, files))


def _parts(files: Mapping[str, Content]) -> Iterator[bytes]:
    told: list[ZipInfo] = []
    at = 0
    for name in sorted(files):
        info, measure = entry_of(name), files[name].measure
        info.header_offset, info.CRC = at, measure.crc
        info.file_size = info.compress_size = measure.size
        head = info.FileHeader()
        yield head
        yield from files[name]
        at += len(head) + measure.size
        told.append(info)
    yield _end(told, at)


class _Tail(Struct):
    """What stands in a file from a place on."""

    at: int
    told: list[bytes] = field(default_factory=list)

    def write(self, content: bytes) -> int:
        self.told.append(content)
        self.at += len(content)
        return len(content)

    def tell(self) -> int:
        return self.at

    def seek(self, place: int, whence: int = 0) -> int:
        assert (place, whence) == (self.at, 0)  # nothing of it is written anew
        return self.at

    def flush(self) -> None:
        """Nothing waits."""


def _end(told: list[ZipInfo], at: int) -> bytes:
    """List the files of an archive whose last one ends at a place."""
    tail = _Tail(at)
    with ZipFile(cast("IO[bytes]", tail), "w", ZIP_STORED) as archive:
        archive.filelist += told
    return b"".join(tail.told)
