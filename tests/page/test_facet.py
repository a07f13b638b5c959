"""Lists that grow with a portal are cut, and nothing on them is lost."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.page.part.facet import Choice, FacetRule, Value, choices
from thidua.page.part.long_list import MANY

Item = tuple[int, int, int]
"""Its number, its body, its day."""
RULES: tuple[FacetRule[Item], ...] = (
    FacetRule("Cơ quan", "co-quan", lambda i: Value(f"xa-{i[1]}", f"Xã {i[1]}"), is_whole=True),
    FacetRule("Số", "so", lambda i: Value(str(i[0] % 3), str(i[0] % 3))),
)  # fmt: skip
PLACES = st.tuples(st.integers(0, 70), st.integers(0, 40))
ITEMS = (
    st.lists(PLACES, max_size=4)
    | st.lists(PLACES, min_size=2 * MANY, max_size=3 * MANY)
).map(lambda drawn: [(n, body, day) for n, (body, day) in enumerate(drawn)])


def day(item: Item) -> date:
    return date(2025, 1, 1) + timedelta(item[2])


def shown(choice: Choice[Item]) -> tuple[Item, ...]:
    return choice.shown(day)


@pytest.mark.slow
@settings(max_examples=20)
@given(ITEMS)
def test_no_page_grows_beyond_measure_and_every_item_is_on_one(
    items: list[Item],
) -> None:
    whole, *parts = choices("Mọi việc", "viec/", items, RULES)
    bodies = [c for c in parts if c.address.startswith("viec/co-quan/")]
    assert sorted(i for c in bodies for i in shown(c)) == items

    for choice in (whole, *parts):
        if not choice.is_whole:
            rest = sorted(set(choice.items) - set(shown(choice)))
            assert len(shown(choice)) == min(len(choice.items), MANY)
            assert all(day(i) <= min(map(day, shown(choice))) for i in rest)
            assert choice.is_cut == bool(rest)


@settings(max_examples=20)
@given(ITEMS)
def test_a_page_of_a_value_lists_few_values(items: list[Item]) -> None:
    whole, *parts = choices("Mọi việc", "viec/", items, RULES)
    counted = {link.link.address: link.count for f in whole.facets for link in f.links}
    assert counted == {c.address: len(c.items) for c in parts}
    for choice in parts:
        links = [link for f in choice.facets for link in f.links]
        assert [link.link.address for link in links if link.is_current] == [
            choice.address
        ]
        assert all(len(f.links) <= MANY for f in choice.facets)
