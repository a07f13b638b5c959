"""The search finds what people mean: every query of the table, in the engine of the page."""

from __future__ import annotations

from pathlib import Path

from tests.search.table import AMONG, cases
from thidua.command.search import open_engine


def test_the_table_is_long_enough() -> None:
    assert len({case.query for case in cases()}) >= 300


def test_every_query_leads_where_a_person_expects(real: Path) -> None:
    engine = open_engine(real)
    found = {
        query: [hit.url for hit in engine.answer(query, AMONG).hits]
        for query in {case.query for case in cases()}
    }
    faults = [fault for case in cases() if (fault := case.fault(found[case.query]))]
    assert faults == []
