"""The score sheet of a unit (bảng chấm điểm): every round, every reason, every correction."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.address import page as address
from thidua.derive.dossier.sheet import SheetDossier
from thidua.derive.ranking.ranking import Standing
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.fact import Fact
from thidua.page.part.link import (
    body_link,
    comparison_link,
    method_link,
    ranking_link,
    unit_link,
)
from thidua.page.ranking.correction import CorrectionView, correction_views
from thidua.page.ranking.gap import Gaps, GapView
from thidua.page.ranking.sheet_row import SheetSection, sheet_sections
from thidua.say.name import SHEET_STATES
from thidua.say.notice import campaign_notices
from thidua.say.ranking.gap import gap_note
from thidua.say.ranking.place import campaign_words, standing_words
from thidua.say.ranking.rule import total_words
from thidua.say.ranking.unranked import unranked
from thidua.say.vietnamese import (
    capital,
    day_words,
    number_words,
)

_TARGET, _ACTUAL = "Chỉ tiêu", "Thực hiện"
_HEADS = ("Tiêu chí", _TARGET, _ACTUAL, "Điểm", "Cách ra điểm", "Lý do, minh chứng")


class SheetView(Struct, frozen=True):
    """All that the template of a sheet may know."""

    id: str
    """Of the unit: its row in the ranking."""
    title: str
    unit: Link
    ranking: Link
    method: Link
    comparison: Link
    total: str
    """Empty where the place tells it."""
    place: str
    total_words: str
    gaps: tuple[GapView, ...]
    gap_note: str
    sections: tuple[SheetSection, ...]
    has_targets: bool
    """Whether any criterion has one; a column in which nothing stands is left out."""
    has_actuals: bool
    corrections: tuple[CorrectionView, ...]
    log: tuple[Fact, ...]
    seal: tuple[Fact, ...]
    code: str
    """What the confirmed sheet is known by; "" before it is published."""

    @property
    def heads(self) -> list[str]:
        """Name the columns."""
        left_out = {
            "" if self.has_targets else _TARGET,
            "" if self.has_actuals else _ACTUAL,
        }
        return [head for head in _HEADS if head not in left_out]

    @property
    def unsaid(self) -> str:
        """Say once what no criterion has."""
        none = [
            words
            for words, has in (
                ("có chỉ tiêu", self.has_targets),
                ("ghi số thực hiện", self.has_actuals),
            )
            if not has
        ]
        return f"Không tiêu chí nào {', '.join(none)}." if none else ""


def sheet_page(sheet: SheetDossier, gaps: Gaps) -> Page:
    """Make the page of a published sheet."""
    name = sheet.ranking.name
    view = _view(sheet, gaps[sheet.unit.id])
    return Page(
        address=address.sheet_address(name.key, sheet.unit.id),
        title=f"{view.title}, {campaign_words(name)}",
        description=f"{view.title}, {name.title}: điểm từng tiêu chí, qua từng vòng chấm.",
        section="rankings",
        template="pages/sheet.html",
        view=view,
        updated=sheet.updated_on,
        trail=(body_link(name.body), ranking_link(name, "Xếp hạng")),
        contents=tuple(_contents(view)),
        source=sheet.source,
        is_hidden=sheet.ranking.is_draft or name.body.is_sample,
        notices=campaign_notices(name.body, is_draft=sheet.ranking.is_draft),
    )


def _contents(view: SheetView) -> Iterator[ContentsEntry]:
    if view.gaps:
        yield ContentsEntry("Hơn, kém ở đâu", "hon-kem")
    yield from (ContentsEntry(s.name, f"phan-{s.id}") for s in view.sections)


def _place(sheet: SheetDossier) -> str:
    """The rank among how many, or why there is none."""
    standing = sheet.standing
    if standing.rank is None:
        return f"Không xếp hạng: {unranked(sheet.ranking, standing).reason}."
    return standing_words(sheet.ranking, standing)


def _total(standing: Standing) -> str:
    """The total of a unit without a rank."""
    if standing.rank is not None:
        return ""
    total = standing.result.total
    return "chưa đủ điểm" if total is None else number_words(total)


def _view(sheet: SheetDossier, gaps: tuple[GapView, ...]) -> SheetView:
    name, standing = sheet.ranking.name, sheet.standing
    sections = tuple(sheet_sections(sheet))
    rows = [row for section in sections for row in section.rows]
    return SheetView(
        id=sheet.unit.id,
        title=f"Bảng điểm: {sheet.unit.name}",
        unit=unit_link(sheet.unit),
        ranking=ranking_link(name),
        method=method_link(name),
        comparison=comparison_link(
            name, "So sánh với mọi đơn vị cùng nhóm", sheet.unit.id
        ),
        total=_total(standing),
        place=_place(sheet),
        total_words=_total_words(standing, sheet.ranking.scoring),
        gaps=gaps,
        gap_note=gap_note(sheet.ranking),
        sections=sections,
        has_targets=any(row.target for row in rows),
        has_actuals=any(row.actual for row in rows),
        corrections=tuple(correction_views(sheet)),
        log=tuple(_log(sheet.sheet)),
        seal=tuple(_seal(sheet.sheet)),
        code=_code(sheet.sheet),
    )


def _log(sheet: ScoreSheet) -> Iterator[Fact]:
    for entry in sheet.log:
        reason = f" ({entry.reason})" if entry.reason else ""
        told = f"{entry.by}: {SHEET_STATES[entry.to]}{reason}"
        yield Fact(day_words(entry.on), told)


def _total_words(standing: Standing, scoring: Scoring) -> str:
    result = standing.result
    if result.total is None:
        return "Chưa có đủ điểm để cộng."
    return capital(total_words(result, scoring))


def _code(sheet: ScoreSheet) -> str:
    """The SHA-256 that was confirmed last."""
    if sheet.corrections:
        return sheet.corrections[-1].sha256
    return sheet.published.sha256 if sheet.published else ""


def _seal(sheet: ScoreSheet) -> Iterator[Fact]:
    if sheet.published is None:
        return
    yield Fact("Công bố", day_words(sheet.published.on))
    yield Fact("Hai người xác nhận", ", ".join(sheet.published.confirmed_by))
    yield Fact("Trạng thái", capital(SHEET_STATES[sheet.state]))
