"""The page of a score sheet and the page of its ranking: their whole views."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import body
from tests.show import show
from thidua.page.ranking.gap import gaps_of
from thidua.page.ranking.page import ranking_page
from thidua.page.ranking.sheet import sheet_page


def test_sheet(case: Case) -> None:
    found = body(case.given)
    (ranking,) = found.rankings
    gaps = gaps_of(ranking)
    told = ["# ranking", show(ranking_page(ranking, gaps))]
    for sheets in found.sheets.values():
        for sheet in sheets:
            page = sheet_page(sheet, gaps)
            told += [f"# {sheet.unit.id} {sheet.published_on}", show(page)]
            told += [f"cột: {', '.join(page.view.heads)}", page.view.unsaid]
    case.expect("\n".join(told))
