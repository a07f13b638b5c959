"""How campaigns and exemplary models are named throughout the portal (khóa)."""

from __future__ import annotations

from typing import Self

from msgspec import Struct


class Key(Struct, frozen=True, order=True):
    """A body, a year, and a name that is unique within both."""

    body: str
    year: int
    slug: str

    def __str__(self) -> str:
        return f"{self.body}/{self.name}"

    @property
    def name(self) -> str:
        """How files of the same body name it: `2025/thi-dua-thon`."""
        return f"{self.year}/{self.slug}"

    @classmethod
    def within(cls, body: str, name: str) -> Self | None:
        """Read a name that a file of a body gives; None where it is no such name."""
        year, _, slug = name.partition("/")
        return cls(body, int(year), slug) if year.isdecimal() and slug else None


class CampaignKey(Key, frozen=True, order=True):
    """The key of a campaign (khóa phong trào)."""


class ExemplarKey(Key, frozen=True, order=True):
    """The key of an exemplary model (khóa điển hình)."""
