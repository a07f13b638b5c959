"""The command line finds what people mean: every query of the table."""

from __future__ import annotations

from itertools import islice

import pytest

from tests.search.table import AMONG, cases
from tests.test_site import ROOT, build
from thidua.command.search import open_shelf
from thidua.derive.search.catalogue import Shelf
from thidua.derive.search.engine import search


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    folder = tmp_path_factory.mktemp("real")
    done = build(ROOT / "mkdocs.yml", folder, THIDUA_AS_OF="2026-11-21")
    assert done.returncode == 0, done.stderr
    return open_shelf(folder)


def found(query: str, shelf: Shelf) -> list[str]:
    return [hit.url for hit in islice(search(query, shelf), AMONG)]


def test_the_table_is_long_enough() -> None:
    assert len({case.query for case in cases()}) >= 300


def test_every_query_leads_where_a_person_expects(shelf: Shelf) -> None:
    faults = [
        fault for case in cases() if (fault := case.fault(found(case.query, shelf)))
    ]
    assert faults == []
