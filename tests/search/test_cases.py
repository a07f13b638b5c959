"""The command line finds what people mean: every query of the table."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from tests.search.table import AMONG, cases
from thidua.command.search import open_shelf
from thidua.derive.search.catalogue import Shelf
from thidua.derive.search.engine import search


@pytest.fixture(scope="module")
def shelf(real: Path) -> Shelf:
    return open_shelf(real)


def found(query: str, shelf: Shelf) -> list[str]:
    return [hit.url for hit in islice(search(query, shelf), AMONG)]


def test_the_table_is_long_enough() -> None:
    assert len({case.query for case in cases()}) >= 300


def test_every_query_leads_where_a_person_expects(shelf: Shelf) -> None:
    faults = [
        fault for case in cases() if (fault := case.fault(found(case.query, shelf)))
    ]
    assert faults == []
