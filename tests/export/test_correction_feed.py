"""Corrections as a feed: whole, in order, with nothing that could be read as markup."""

from __future__ import annotations

from xml.etree import ElementTree

from tests.conftest import Case
from tests.invented import dossiers
from thidua.export.correction_feed import correction_feed


def test_correction_feed(case: Case) -> None:
    url = case.given.get("site_url", "")
    feed = correction_feed(dossiers(case.given).portal, url).decode()
    ElementTree.fromstring(feed)
    case.expect(feed)
