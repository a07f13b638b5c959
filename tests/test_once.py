"""Each fact is derived once, and on the way to its page it stops at few places."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import FrameType

import pytest

from tests.commune import ROOT, TODAY, commune
from tests.invented import search_entries
from thidua.derive.dossier import plan
from thidua.derive.plan.clause_name import clause_paths
from thidua.derive.plan.period import period_of
from thidua.derive.plan.timing import stage_of
from thidua.derive.ranking.outcome import outcome_of
from thidua.derive.ranking.ranking import ranking
from thidua.derive.score.total import campaign_totals
from thidua.export.data_files import data_files
from thidua.model.score.sheet import ScoreLine
from thidua.model.score.total import LinePoints
from thidua.page.page import Page
from thidua.page.part.photo import PhotoSet
from thidua.page.scope import Scope
from thidua.publish.dossiers import dossiers_of
from thidua.publish.load import load_portal
from thidua.publish.site import site_pages

pytestmark = pytest.mark.slow

PACKAGE = str(ROOT / "hooks/thidua")
ONCE: tuple[Callable[..., object], ...] = (
    clause_paths, period_of, stage_of, outcome_of, plan.plan_dossier,
)  # fmt: skip
"""What every campaign has."""


class _NoPhotos(dict[str, PhotoSet]):
    def __missing__(self, name: str) -> PhotoSet:
        return PhotoSet(())


def tell(root: Path, today: date) -> list[Page]:
    """Do all that a build does but for writing: check, derive, every page and file."""
    portal, problems = load_portal(root, today)
    assert portal, problems
    dossiers = dossiers_of(portal)
    scope = Scope(dossiers.portal.commons, _NoPhotos(), "https://x.example/", False)
    pages = list(site_pages(dossiers, scope))
    search_entries(dossiers)
    list(data_files(dossiers.portal, dossiers.bodies.values(), ""))
    return pages


@contextmanager
def watched(see: Callable[[FrameType], None]) -> Iterator[None]:
    """Show each call of a function of ours."""

    def called(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(PACKAGE):
            see(frame)

    sys.setprofile(called)
    try:
        yield
    finally:
        sys.setprofile(None)


def test_each_fact_is_derived_once_a_campaign() -> None:
    calls: Counter[object] = Counter()
    with watched(lambda frame: calls.update([frame.f_code])):
        tell(ROOT, date(2026, 11, 21))
    campaigns = len(list((ROOT / "data/bodies").glob("*/*/*/plan.yml")))
    rankings = len(list((ROOT / "data/bodies").glob("*/*/*/scoring.yml")))
    told = {function.__name__: calls[function.__code__] for function in ONCE}
    assert told == dict.fromkeys(told, campaigns)
    assert calls[campaign_totals.__code__] == rankings
    assert calls[ranking.__code__] <= rankings


def test_a_score_line_stops_at_few_places(tmp_path: Path) -> None:
    """From the record to the page: each function that is handed the line itself."""
    stops: dict[str, None] = {}

    def see(frame: FrameType) -> None:
        code = frame.f_code
        names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        if any(_is_the_line(frame.f_locals.get(name)) for name in names):
            file = code.co_filename.removeprefix(PACKAGE + "/").removesuffix(".py")
            if not file.startswith(
                ("check/", "derive/proof/")
            ):  # nor what is checked or logged
                stops.setdefault(f"{file}:{code.co_name}")

    root = commune(tmp_path, [])
    with watched(see):
        tell(root, TODAY)
    assert list(stops) == [
        "derive/score/total:_found",
        "derive/score/formula:points_of",
        "derive/score/formula:_measured",
        "model/score/total:parts",
        "model/score/total:counted",
        "derive/score/working:working",
        "page/ranking/method_criterion:line_words",
        "page/ranking/sheet_row:sheet_row",
        "model/score/total:instead",
        "page/ranking/sheet_row:_actual",
        "page/ranking/sheet_row:_rounds",
        "page/ranking/sheet_row:_reason_words",
    ]


def _is_the_line(value: object) -> bool:
    """The line of Thôn Nam on the first criterion, as typed and as reckoned."""
    if isinstance(value, ScoreLine):
        return value.actual == Decimal(40) and value.target == Decimal(50)
    return isinstance(value, LinePoints) and value.points == Decimal("32.00")
