"""One criterion of a criteria set: its formula in words, an example from the real numbers."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from thidua.address.anchor import criterion_anchor
from thidua.address.page import clause_address
from thidua.derive.dossier.ranking import RankingDossier
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.criterion.deduct import Deduct
from thidua.model.score.criterion.judged import BonusPenalty, Boolean, Fixed
from thidua.model.score.criterion.measured import Banded
from thidua.model.score.sheet import ScoreLine
from thidua.model.score.total import LinePoints
from thidua.page.page import Link
from thidua.say.score.band import short_number
from thidua.say.score.formula import TYPE_NAMES, formula_words
from thidua.say.vietnamese import capital, measure_words, number_words


class CriterionView(Struct, frozen=True):
    """One criterion: its formula in words, an example from the real numbers."""

    id: str
    code: str
    name: str
    maximum: str
    kind: str
    words: str
    example: str
    evidence: str
    clause: Link | None


def criterion_view(criterion: Leaf, ranking: RankingDossier) -> CriterionView:
    """Make the view of a criterion; the example is the first unit that has figures."""
    clause = None
    if criterion.clause:
        there = clause_address(ranking.name.key, criterion.clause)
        clause = Link("Xem điều khoản", there)
    return CriterionView(
        id=criterion_anchor(criterion.code),
        code=criterion.code,
        name=criterion.name,
        maximum=number_words(criterion.max) if criterion.max is not None else "",
        kind=TYPE_NAMES[criterion.type],
        words=formula_words(criterion, ranking.scoring.periods),
        example=_example(criterion, ranking),
        evidence=criterion.evidence or "",
        clause=clause,
    )


def _example(criterion: Leaf, ranking: RankingDossier) -> str:
    """What one unit really got by this formula."""
    for standing in ranking.standings:
        line = next(x for x in standing.result.lines if x.code == criterion.code)
        sheet = ranking.sheets.get(standing.unit)
        given = sheet.lines.get(criterion.code) if sheet else None
        if standing.rank is None or line.points is None:
            continue
        if isinstance(criterion, Fixed):
            return f"Mọi đơn vị → {_weighed(line)}."
        if given:
            name = ranking.issuer.unit(standing.unit).name
            return f"{name}: {_reached(criterion, given)} → {_weighed(line)}."
    return ""


def _weighed(line: LinePoints) -> str:
    """The points of a line, and whether they are multiplied."""
    weight = "" if line.weight == 1 else f", đã nhân hệ số {short_number(line.weight)}"
    return f"{number_words(line.counted)} điểm{weight}"


def _reached(criterion: Leaf, line: ScoreLine) -> str:
    """What a unit reached, in words."""
    if isinstance(criterion, Boolean):
        return "đạt" if line.actual else "không đạt"
    if isinstance(criterion, BonusPenalty):
        return f"cộng {number_words(Decimal(line.plus or 0))} lần, trừ {number_words(Decimal(line.minus or 0))} lần"
    if isinstance(criterion, Deduct):
        return faults_words(criterion, line)
    if line.periods:
        return f"{len(line.periods)} kỳ được chấm"
    if line.marks:
        marks = "; ".join(number_words(mark) for mark in line.marks)
        apart = f", {line.abstained} người không chấm" if line.abstained else ""
        return f"các điểm {marks}{apart}"
    if line.actual is None or isinstance(line.actual, bool):
        return "được cho"
    unit, target = criterion.unit or "", ""
    if line.target is not None:
        target = f", chỉ tiêu {measure_words(line.target, unit)}"
    others = other_words(criterion, line.others)
    return f"{measure_words(line.actual, unit)}{target}{others}"


def other_words(criterion: Leaf, others: Mapping[str, Decimal]) -> str:
    """Say what the other figures of a criterion with ranges are: ; Mức tăng 6%."""
    measures = criterion.measures if isinstance(criterion, Banded) else ()
    return "".join(
        f"; {m.name} {measure_words(others[m.id], m.unit or '')}"
        for m in measures
        if m.id in others
    )


def faults_words(criterion: Deduct, line: ScoreLine) -> str:
    """Say how many faults of each kind there were."""
    told = [
        f"{kind.name} {number_words(Decimal(line.faults[kind.id]))} lần"
        for kind in criterion.faults
        if line.faults.get(kind.id)
    ]
    if line.minus:
        told.append(f"{number_words(Decimal(line.minus))} lỗi")
    if line.periods:
        return f"{len(line.periods)} kỳ được chấm"
    return ", ".join(told) or "không có lỗi"


def line_words(line: LinePoints) -> str:
    """The points of a line, or why there are none."""
    if not line.is_assigned:
        return "Không áp dụng"
    return (
        capital("chưa chấm")
        if line.points is None
        else number_words(line.points).replace("-", "−")
    )
