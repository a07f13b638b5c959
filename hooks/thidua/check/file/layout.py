"""Which file holds which record: the layout of `data/` (DESIGN §3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from difflib import get_close_matches

from thidua.check.file.place import (
    beside,
    body_of,
    campaign_of,
    exemplar_of,
    stray_folder,
)
from thidua.check.record.record import Checked, check_record
from thidua.model.amendment.amendment import Amendments
from thidua.model.award.decision import AwardDecisions
from thidua.model.award.exemplar import Exemplar
from thidua.model.award.form import Catalogue
from thidua.model.award.nomination import Nominations
from thidua.model.body.body import Body, Terms
from thidua.model.body.unit import Units
from thidua.model.field.record import Record
from thidua.model.law.document import LegalRegister
from thidua.model.ledger import Ledger
from thidua.model.page_facts import PageFacts
from thidua.model.personal.person import PersonalAllowances
from thidua.model.plan.campaign import Campaign
from thidua.model.plan.event import Events
from thidua.model.plan.plan import Plan
from thidua.model.portal_settings import Abbreviations, PortalSettings
from thidua.model.problem import Problem
from thidua.model.proof.signature import Preparation
from thidua.model.result.correction import ResultCorrections
from thidua.model.result.registration import Registrations
from thidua.model.result.report import Reports
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet
from thidua.model.slug import SLUG
from thidua.read.table.score_table import parse_scores

_BODY = rf"data/bodies/(?P<body>{SLUG})"
_CAMPAIGN = rf"{_BODY}/(?P<year>\d{{4}})/(?P<campaign>{SLUG})"

LAYOUT: tuple[tuple[str, type[Record]], ...] = (
    (r"data/portal\.yml", PortalSettings),
    (r"data/events\.yml", Events),
    (r"data/legal\.yml", LegalRegister),
    (r"data/catalogue\.yml", Catalogue),
    (r"data/abbreviations\.yml", Abbreviations),
    (r"data/ledger\.yml", Ledger),
    (r"data/personal\.yml", PersonalAllowances),
    (rf"{_BODY}/body\.yml", Body),
    (rf"{_BODY}/units\.yml", Units),
    (rf"{_BODY}/legal\.yml", LegalRegister),
    (rf"{_BODY}/terms\.yml", Terms),
    (rf"{_CAMPAIGN}/campaign\.yml", Campaign),
    (rf"{_CAMPAIGN}/plan\.yml", Plan),
    (rf"{_CAMPAIGN}/amendments\.yml", Amendments),
    (rf"{_CAMPAIGN}/scoring\.yml", Scoring),
    (rf"{_CAMPAIGN}/scores/(?P<unit>{SLUG})\.yml", ScoreSheet),
    (rf"{_CAMPAIGN}/ballot\.yml", Ballot),
    (rf"{_CAMPAIGN}/corrections\.yml", ResultCorrections),
    (rf"{_CAMPAIGN}/registrations\.yml", Registrations),
    (rf"{_CAMPAIGN}/reports\.yml", Reports),
    (rf"{_CAMPAIGN}/nominations\.yml", Nominations),
    (rf"{_CAMPAIGN}/awards\.yml", AwardDecisions),
    (rf"{_CAMPAIGN}/publication\.yml", Preparation),
)
"""Each kind of data file: what its name looks like, what it holds."""

_FOLDER = "data/bodies/<cơ quan>"
_CAMPAIGN_FOLDER = f"{_FOLDER}/<năm>/<phong trào>"
_PLACES = [
    pattern.replace(_CAMPAIGN, _CAMPAIGN_FOLDER)
    .replace(_BODY, _FOLDER)
    .replace("\\", "")
    for pattern, kind in LAYOUT
    if kind is not ScoreSheet
]
"""Where each kind of data file stands, for people."""
_NAMES = [place.rpartition("/")[2] for place in _PLACES]
_CAMPAIGNS = f"phong trào đặt ở {_CAMPAIGN_FOLDER}/, năm đủ bốn chữ số"
_SCORES = "bảng điểm đặt ở thư mục scores của phong trào; tệp khác: xem data/README.md"
_WHERE = "xem data/README.md: tệp nào đặt ở đâu"


def facts_of(name: str) -> type[Record]:
    """Give the record that the front matter of a page of words holds."""
    return Exemplar if exemplar_of(name) else PageFacts


def kind_of(name: str) -> type[Record] | None:
    """Give the record that a data file holds; None where none belongs there."""
    for pattern, kind in LAYOUT:
        if re.fullmatch(pattern, name):
            return kind
    return None


def stray(name: str) -> tuple[str, str, str]:
    """Say of a file that belongs nowhere what is wrong: its folder or its name; and what to do."""
    if folder := stray_folder(name):
        is_inside = campaign_of(folder) is not None
        return folder, "thư mục", _SCORES if is_inside else _CAMPAIGNS
    own = name.rpartition("/")[2]
    near = _near(own)
    if near and near != own:
        return name, "tệp", f"có phải là “{near}”?"
    places = [place for place in _PLACES if place.endswith(f"/{own}")]
    sheet = _SCORES if campaign_of(name) else ""
    remedy = f"đặt ở {' hoặc '.join(places)}" if places else sheet or _WHERE
    return name, "tệp", remedy


def lost_with(name: str, files: Set[str]) -> set[str]:
    """Name what is missing, and may be the file that stands wrong."""
    if folder := stray_folder(name):
        return {beside(folder, "")}
    own, body = name.rpartition("/")[2], body_of(name)
    near = _near(own)
    if near and near == own:
        folders = {beside(file, "") for file in files if body_of(file) == body}
        return {f"{folder}{own}" for folder in folders} - files
    return {beside(name, each) for each in ([near] if near else _NAMES)} - files


def _near(own: str) -> str:
    """Give the name of a data file that another is, or is nearly; "" for none."""
    return next(iter(get_close_matches(own, _NAMES, n=1)), "")


def check_scores(
    text: str, file: str, problems: list[Problem]
) -> Iterator[Checked[ScoreSheet]]:
    """Check every row of a table of scores as a sheet; a fault of a column is told once."""
    found: list[Problem] = []
    for node in parse_scores(text, file, list(ScoreSheet.model_fields), found):
        checked = check_record(node, ScoreSheet, file, found)
        if checked:
            yield checked
    problems.extend(dict.fromkeys(found))
