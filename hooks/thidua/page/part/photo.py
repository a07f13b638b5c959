"""A picture as pages show it: its sizes, each in two formats, named by content."""

from __future__ import annotations

import hashlib

from msgspec import Struct


class Variant(Struct, frozen=True):
    """One size of a picture in one format."""

    address: str
    width: int
    height: int
    kind: str
    content: bytes

    @property
    def is_sound(self) -> bool:
        """Whether the content is what the name says."""
        return fingerprint(self.content) in self.address


class PhotoSet(Struct, frozen=True):
    """All sizes of one picture (bộ ảnh)."""

    variants: tuple[Variant, ...]

    def of(self, kind: str) -> tuple[Variant, ...]:
        """The sizes of a format, the smallest first."""
        return tuple(variant for variant in self.variants if variant.kind == kind)

    def srcset(self, kind: str, base: str) -> str:
        """What browsers choose from."""
        return ", ".join(f"{base}{v.address} {v.width}w" for v in self.of(kind))


def fingerprint(content: bytes) -> str:
    """Name a picture after its content."""
    return hashlib.sha256(content).hexdigest()[:12]
