"""Parts of an index (phần chỉ mục): the entries of one body, or of none, and the numbers that they take.

What is added to a part leaves the numbers of those behind it, until its room is full. A room is
twice as large as the next smaller one, so a part outgrows few of them in all its life.
"""

from __future__ import annotations

ROOM = 64
"""The numbers of the smallest room."""


def room_of(size: int) -> int:
    """Give how many numbers a part of so many entries takes."""
    room = ROOM if size else 0
    while room < size:
        room *= 2
    return room
