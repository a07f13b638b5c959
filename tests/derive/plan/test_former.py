"""Ids that clauses were published under before."""

from __future__ import annotations

from thidua.derive.plan.former import former_ids

PAGE = "xa/ke-hoach/2025/thi-dua/"


def test_only_what_moved_within_the_page_is_led_on() -> None:
    moved = {
        f"{PAGE}#i-1": f"{PAGE}#ii-1",
        f"{PAGE}#i-2": f"{PAGE}#ii-1",
        f"{PAGE}#i-3": f"{PAGE}#ii-3",
        f"{PAGE}#i-4": PAGE,
        f"{PAGE}#i-5": "xa/ke-hoach/2026/thi-dua/#i-5",
        "xa/ke-hoach/2024/thi-dua/#i-6": f"{PAGE}#i-6",
        "xa/ke-hoach/2024/thi-dua/": PAGE,
        "xa/khac/#x": "xa/khac/#y",
    }
    assert former_ids(moved, PAGE) == {"ii-1": ("i-1", "i-2"), "ii-3": ("i-3",)}
    assert former_ids({}, PAGE) == {}
