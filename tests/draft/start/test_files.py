"""Whatever is typed, what is begun is a record that says just that."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from thidua.check.record.record import check_record
from thidua.draft.start.body import body_files
from thidua.draft.start.skeleton import (
    campaign_files,
    laws_of,
    portal_files,
    result_files,
)
from thidua.model.body.body import Body, BodyKind
from thidua.model.body.unit import Units
from thidua.model.field.record import Record
from thidua.model.key import CampaignKey
from thidua.model.plan.campaign import Campaign, CampaignKind
from thidua.model.plan.plan import Plan
from thidua.model.portal_settings import PortalSettings
from thidua.model.problem import Problem
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet
from thidua.read.yaml_tree import parse_yaml

DAY = date(2026, 11, 26)
KEY = CampaignKey("xa-a", 2026, "thi-dua")
LINES = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"], exclude_characters="<"),
    min_size=1,
    max_size=40,
).map(lambda line: " ".join(line.split())).filter(bool)  # fmt: skip


def record(text: str, kind: type[Record]) -> Record:
    problems: list[Problem] = []
    node = parse_yaml(text, "a.yml", problems)
    checked = check_record(node, kind, "a.yml", problems) if node else None
    assert checked, [str(problem) for problem in problems]
    return checked.record


@given(LINES, st.sampled_from(list(CampaignKind)))
def test_a_campaign_says_its_title(title: str, kind: CampaignKind) -> None:
    campaign, plan, words = campaign_files(KEY, title, kind, title, DAY).values()
    told = record(campaign, Campaign)
    assert isinstance(told, Campaign)
    assert (told.title, told.kind, told.updated_on) == (title, kind, DAY)
    draft = record(plan, Plan)
    assert isinstance(draft, Plan)
    assert (draft.document.title, draft.document.issuer) == (title, title)
    assert title not in words or len(title) < 12


@given(LINES, LINES, st.lists(LINES, max_size=5))
def test_a_body_has_all_its_units(name: str, place: str, units: list[str]) -> None:
    files = body_files("xa-a", name, BodyKind.COMMUNE, place, units, DAY)
    body, listed = files.values()
    told, there = record(body, Body), record(listed, Units)
    assert isinstance(told, Body)
    assert (told.short_name, told.province) == (name, place)
    assert isinstance(there, Units)
    assert [unit.name for unit in there.units.values()] == units


@given(LINES)
def test_a_portal_says_its_name(name: str) -> None:
    files = portal_files(name, "0.2.0", DAY)
    told = record(files["data/portal.yml"], PortalSettings)
    assert isinstance(told, PortalSettings)
    assert (told.name, told.bodies) == (name, ())
    assert (
        files["requirements.txt"].splitlines()[-1]
        == "./goi/thidua-0.2.0-py3-none-any.whl"
    )
    assert len(files["hooks/portal.py"].splitlines()) == 1


def test_results_begin_with_nobody_scored() -> None:
    scoring, *sheets = result_files(KEY, ["thon-a", "thon-b"]).values()
    assert isinstance(record(scoring, Scoring), Scoring)
    assert [record(sheet, ScoreSheet) for sheet in sheets] == [
        ScoreSheet(unit=unit, lines={}, state="draft")  # type: ignore[arg-type]  # as it is typed
        for unit in ("thon-a", "thon-b")
    ]


def test_only_laws_that_are_named_come_along() -> None:
    register = "# Luật\ndocuments:\n  luat-a:\n    by: luat-b\n  luat-b:\n    x: 1\n  luat-c:\n    y: 2\n"
    assert laws_of(register, "caveat: [luat-a]") == (
        "# Luật\ndocuments:\n  luat-a:\n    by: luat-b\n  luat-b:\n    x: 1\n"
    )
