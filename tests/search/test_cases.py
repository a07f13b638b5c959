"""The search finds what people mean: every query of the table, in the engine of the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.search.table import AMONG, Case, cases, decomposed
from thidua.command.search import open_engine


def test_the_table_is_long_enough() -> None:
    assert len({case.query for case in cases()}) >= 300


@pytest.mark.parametrize(
    "table",
    [
        lambda: cases()[::5],
        pytest.param(cases, marks=pytest.mark.slow),
        pytest.param(decomposed, marks=pytest.mark.slow),
    ],
    ids=["some", "typed", "decomposed"],
)
def test_every_query_leads_where_a_person_expects(
    table: Callable[[], list[Case]], real: Path
) -> None:
    engine, asked = open_engine(real), table()
    found = {
        query: [hit.url for hit in engine.answer(query, AMONG).hits]
        for query in {case.query for case in asked}
    }
    faults = [fault for case in asked if (fault := case.fault(found[case.query]))]
    assert faults == []
