"""How many numbers the parts of an index take."""

from __future__ import annotations

from thidua.derive.search.part import room_of


def test_a_part_outgrows_its_room_seldom() -> None:
    sizes = (0, 1, 64, 65, 128, 129, 700, 1_024, 1_025)
    assert [room_of(size) for size in sizes] == [
        0,
        64,
        64,
        128,
        128,
        256,
        1_024,
        1_024,
        2_048,
    ]
    assert len({room_of(size) for size in range(1, 2_000)}) == 6
