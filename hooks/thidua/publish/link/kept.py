"""The pages and files of bodies that somebody else has set (trang giữ lại): looked up, and told one by one."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct, field

from thidua.publish.link.noted import NotedPage
from thidua.publish.pack import packed, unpacked

_ROOMS = 256
"""They are sorted apart, so that sorting takes little."""


class KeptPage(NamedTuple):
    """What is asked of a page that is set and sound (trang giữ lại)."""

    address: str
    updated: date
    is_hidden: bool
    ids: tuple[str, ...]
    """Its anchors, sorted."""


def packed_pages(pages: Iterable[NotedPage], ids: Mapping[str, Set[str]]) -> bytes:
    """Pack the pages of a body."""
    return packed(
        [
            (p.address, p.updated.isoformat(), p.is_hidden, sorted(ids[p.address]))
            for p in pages
        ]
    )


def unpacked_pages(content: bytes) -> Iterator[KeptPage]:
    """Take the pages of a body out again."""
    for address, updated, is_hidden, ids in unpacked(content):
        yield KeptPage(address, date.fromisoformat(updated), is_hidden, tuple(ids))


class Register(Struct):
    """Addresses that were entered, once or more."""

    rooms: list[array[int]] = field(
        default_factory=lambda: [array("q") for _ in range(_ROOMS)]
    )
    is_sorted: bool = True

    def add(self, addresses: Iterable[str]) -> None:
        """Enter addresses."""
        rooms, self.is_sorted = self.rooms, False
        for number in map(hash, addresses):
            rooms[number % _ROOMS].append(number)

    def __contains__(self, address: object) -> bool:
        """Whether an address was entered."""
        self._sort()
        number = hash(address)
        room = self.rooms[number % _ROOMS]
        place = bisect_left(room, number)
        return place < len(room) and room[place] == number

    def has_doubles(self) -> bool:
        """Whether any was entered twice."""
        self._sort()
        return any(one == other for room in self.rooms for one, other in pairwise(room))

    def _sort(self) -> None:
        if not self.is_sorted:
            self.rooms = [array("q", sorted(room)) for room in self.rooms]
            self.is_sorted = True


class Kept(Struct):
    """All of them."""

    bodies: dict[str, bytes] = field(default_factory=dict)
    """The pages of each, packed, by its slug."""
    places: Register = field(default_factory=Register)
    """Each page as `a/#`, each anchor of it as `a/#id`."""
    files: Register = field(default_factory=Register)

    def add(self, body: str, pages: bytes, files: Iterable[str]) -> None:
        """Enter a body with its pages and the addresses of its files."""
        self.bodies[body] = pages
        self.files.add(files)
        for page in unpacked_pages(pages):
            told = f"{page.address}#"
            self.places.add([told, *(told + id for id in page.ids if id)])

    def pages(self) -> Iterator[KeptPage]:
        """Give every page; those of one body at a time."""
        for content in self.bodies.values():
            yield from unpacked_pages(content)

    def has_page(self, address: str) -> bool:
        """Whether a page is there."""
        return f"{address}#" in self.places

    def has_anchor(self, address: str, id: str) -> bool:
        """Whether a page is there and has an anchor."""
        return f"{address}#{id}" in self.places
