"""What a large file holds, part by part (nội dung theo phần): nobody has all of it at once."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from msgspec import Struct


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
