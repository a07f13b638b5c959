"""A register of addresses (sổ địa chỉ): a million of them, each as a number, which only says whether it is there.

The number is Python's hash, of 64 bits: that a missing address has that of one which stands
happens once in ten thousand thousand million.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

from msgspec import Struct, field

_ROOMS = 256
"""They are sorted apart, so that sorting takes little."""


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
