"""What a large file holds, part by part (nội dung theo phần): nobody has all of it at once; files packed into one (tệp nén)."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from msgspec import Struct

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The first moment that an archive can name: no file of it has a time."""


class Measure(Struct, frozen=True):
    """What is told of a file without opening it."""

    size: int
    """In bytes."""
    sha256: str
    crc: int
    """CRC-32, as archives tell it."""


class Content(Struct, frozen=True, dict=True):
    """The parts of a file, given anew each time they are asked for."""

    parts: Callable[[], Iterable[bytes]]

    def __iter__(self) -> Iterator[bytes]:
        """Give them from the first on."""
        return iter(self.parts())

    @cached_property
    def measure(self) -> Measure:
        """Look at all parts once."""
        size, crc, digest = 0, 0, hashlib.sha256()
        for part in self:
            size, crc = size + len(part), zlib.crc32(part, crc)
            digest.update(part)
        return Measure(size, digest.hexdigest(), crc)


def whole(content: bytes) -> Content:
    """Take a file that somebody holds for one part."""
    return Content(lambda: (content,))


def archived(files: Mapping[str, bytes]) -> bytes:
    """Pack files: sorted, without times.

    Stored they are the same bytes on every machine; another zlib deflates otherwise.
    """
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for name in sorted(files):
            archive.writestr(entry_of(name), files[name])
    return out.getvalue()


def entry_of(name: str) -> ZipInfo:
    """Give what an archive tells of any file of this name, wherever it is packed."""
    info = ZipInfo(name, _BEGINNING)
    info.create_system = 3
    info.external_attr = 0o644 << 16
    return info


def packed_anew(archive: bytes) -> bytes:
    """Pack the files of an archive that somebody else deflated."""
    with ZipFile(BytesIO(archive)) as found:
        return archived({name: found.read(name) for name in found.namelist()})
