"""The criteria of a score sheet, section by section: figures, rounds, reasons, evidence."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from thidua.address.anchor import criterion_anchor
from thidua.derive.dossier.history.year import section_points
from thidua.derive.dossier.sheet import SheetDossier
from thidua.derive.score.way import Working
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.criterion.deduct import Deduct
from thidua.model.score.sheet import ScoreLine, Stage
from thidua.model.score.total import LinePoints
from thidua.page.page import Link
from thidua.page.part.link import criterion_link
from thidua.page.ranking.method_criterion import faults_words, line_words, other_words
from thidua.say.ranking.rule import section_words
from thidua.say.score.working import working_words
from thidua.say.vietnamese import (
    capital,
    day_words,
    measure_words,
    number_words,
)

_ROUNDS = {
    Stage.SELF: "Tự chấm",
    Stage.CLUSTER: "Chấm chéo",
    Stage.APPRAISED: "Thẩm định",
    Stage.FINAL: "Điểm cuối",
}


class SheetRow(Struct, frozen=True):
    """One criterion of the sheet."""

    id: str
    maximum: str
    target: str
    actual: str
    rounds: tuple[tuple[str, str], ...]
    """Name and points of each round that was held."""
    points: str
    working: str
    """How the formula came to the points; "" where there are none."""
    rule: Link
    """The criterion by its code and name, linked to how it is scored."""
    reasons: tuple[str, ...]
    evidence: tuple[Link, ...]


class SheetSection(Struct, frozen=True):
    """A part of the sheet with its sum."""

    id: str
    name: str
    points: str
    rows: tuple[SheetRow, ...]


def sheet_row(
    criterion: Leaf,
    points: LinePoints,
    line: ScoreLine | None,
    working: Working | None,
    rule: Link,
) -> SheetRow:
    """Make the row of a criterion; `line` is what the sheet says of it."""
    unit = criterion.unit or ""
    told = ""
    if working:
        told = working_words(criterion, working, points.instead, points.weight)
    return SheetRow(
        id=criterion_anchor(criterion.code),
        maximum=number_words(points.maximum) if points.maximum else "",
        target=_figure(line.target if line else None, unit),
        actual=_actual(criterion, line, unit),
        rounds=tuple(_rounds(line)) if line else (),
        points=line_words(points),
        working=told,
        rule=rule,
        reasons=tuple(_reason_words(line)) if line else (),
        evidence=tuple(Link(e.title, e.address or "") for e in line.evidence)
        if line
        else (),
    )


def _figure(number: Decimal | None, unit: str) -> str:
    return "" if number is None else measure_words(number, unit)


def _actual(criterion: Leaf, line: ScoreLine | None, unit: str) -> str:
    if line is None:
        return ""
    if isinstance(line.actual, bool):
        return "Đạt" if line.actual else "Không đạt"
    if isinstance(criterion, Deduct):
        return capital(faults_words(criterion, line))
    if line.periods:
        return f"{len(line.periods)} kỳ được chấm"
    if line.plus is not None or line.minus is not None:
        plus, minus = (number_words(Decimal(n or 0)) for n in (line.plus, line.minus))
        return f"Cộng {plus} lần, trừ {minus} lần"
    return _figure(line.actual, unit) + other_words(criterion, line.others)


def _rounds(line: ScoreLine) -> Iterator[tuple[str, str]]:
    for stage, title in _ROUNDS.items():
        points = getattr(line, stage)
        if points is not None and stage is not Stage.FINAL:
            yield title, number_words(points)
    if line.marks:
        marks = "; ".join(number_words(mark) for mark in line.marks)
        yield "Hội đồng cho", marks


def _reason_words(line: ScoreLine) -> Iterator[str]:
    for stage, title in _ROUNDS.items():
        reason = getattr(line.reasons, stage, None) if stage is not Stage.SELF else None
        if reason:
            yield f"{title} khác vòng trước: {reason}"
    if line.reason:
        yield line.reason
    for reply in line.replies:
        answer = f"Trả lời: {reply.answer}" if reply.answer else "Chưa trả lời"
        yield f"Đơn vị phản hồi ngày {day_words(reply.on)}: “{reply.words}”. {answer}"
    if line.note:
        yield line.note


def sheet_sections(sheet: SheetDossier) -> Iterator[SheetSection]:
    """Give the sections of a sheet with their rows."""
    scoring, name = sheet.ranking.scoring, sheet.ranking.name
    lines = {line.code: line for line in sheet.standing.result.lines}
    for section in scoring.sections:
        found = section_points(section, sheet.standing)
        words = section_words(found, scoring.decimals)
        points = words if found.points is None else f"{words} điểm"
        rows = (
            sheet_row(
                c,
                lines[c.code],
                sheet.sheet.lines.get(c.code),
                sheet.workings.get(c.code),
                criterion_link(name, c.code, f"{c.code} {c.name}"),
            )
            for c in section.leaves()
        )
        yield SheetSection(section.id, section.name, points, tuple(rows))
