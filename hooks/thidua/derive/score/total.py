"""A sheet's lines → points by section, bonus, penalty and total (tổng điểm).

`total = points × total_max / assigned_max`, where criteria that are not assigned to the
unit count in neither. Every line is rounded half up to the decimals of the set before it
is added, as a reader with the printed sheet would do; the total is rounded again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from thidua.derive.score.formula import points_of
from thidua.derive.score.limit import ZERO, maximum
from thidua.derive.score.participant import with_unscored
from thidua.derive.score.target import Peer
from thidua.model.score.criteria import Leaf, NotAssigned
from thidua.model.score.judged import BonusPenalty, Manual
from thidua.model.score.measured import Leader, NoTarget
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreLine, ScoreSheet
from thidua.model.score.total import CampaignTotals, LinePoints, UnitTotal

_NO_LINE = ScoreLine.model_construct()


def campaign_totals(
    scoring: Scoring, published: Sequence[ScoreSheet], drafts: Sequence[ScoreSheet]
) -> CampaignTotals:
    """Add up all sheets of a campaign, once.

    Published sheets are compared with published ones alone: no page may tell, and no rule
    may judge by, what is not published yet.
    """
    everyone = with_unscored(scoring, published)
    return CampaignTotals(
        counted={total.unit: total for total in unit_totals(scoring, everyone)},
        drafts={s.unit: _unit_total(scoring, s, None) for s in drafts},
    )


def unit_totals(scoring: Scoring, sheets: Sequence[ScoreSheet]) -> list[UnitTotal]:
    """Add up every sheet; formulas that compare look at the sheets of the same group."""
    peers = peers_of(scoring, sheets)
    return [_unit_total(scoring, sheet, peers) for sheet in sheets]


def rounded(number: Decimal, decimals: int) -> Decimal:
    """Round half up: 2.345 is 2.35 with two decimals."""
    return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


Peers = Mapping[tuple[str, str], Sequence[Peer]]
"""By group and code: the figures of all units that have one."""

_COMPARING = (Leader, NoTarget)
"""Formulas that look at other units."""


def peers_of(scoring: Scoring, sheets: Iterable[ScoreSheet]) -> Peers:
    """Gather the figures that formulas which compare look at."""
    found: dict[tuple[str, str], list[Peer]] = defaultdict(list)
    codes = {criterion.code for criterion in scoring.leaves()}
    for sheet in sheets:
        for code, line in sheet.lines.items():
            is_figure = line.actual is not None and not isinstance(line.actual, bool)
            if code in codes and line.assigned and is_figure:
                assert isinstance(line.actual, Decimal)
                found[sheet.group, code].append(Peer(line.target, line.actual))
    return found


def _unit_total(scoring: Scoring, sheet: ScoreSheet, peers: Peers | None) -> UnitTotal:
    lines: list[LinePoints] = []
    sections: dict[str, Decimal] = {}
    for section in scoring.sections:
        own = [
            _line(scoring, sheet, criterion, peers) for criterion in section.leaves()
        ]
        sections[section.id] = sum((line.points or ZERO for line in own), ZERO)
        lines += own
    bonus, penalty = _extras(scoring, lines)
    base = sum((line.base for line in lines), ZERO)
    points = base + bonus - penalty
    assigned = sum((line.maximum for line in lines if line.is_assigned), ZERO)
    missing = tuple(
        line.code
        for line in lines
        if line.is_assigned and line.points is None and not _waits(sheet, line, peers)
    )
    total = None
    if not missing and assigned > 0:
        total = rounded(points * scoring.total_max / assigned, scoring.decimals)
    return UnitTotal(
        sheet.unit, sheet.group, tuple(lines), sections, bonus, penalty, points, assigned, total, missing,
    )  # fmt: skip


def _line(
    scoring: Scoring, sheet: ScoreSheet, criterion: Leaf, peers: Peers | None
) -> LinePoints:
    """The points of one criterion; bonus and penalty count in no maximum.

    Without peers, formulas that look at other units give nothing.
    """
    line = sheet.lines.get(criterion.code, _NO_LINE)
    is_extra = isinstance(criterion, BonusPenalty)
    is_assigned = line.assigned and not isinstance(criterion, NotAssigned)
    most = ZERO if is_extra or not is_assigned else maximum(criterion)
    if not is_assigned:
        return LinePoints(criterion.code, most, None, None, is_assigned=False)
    found = _found(sheet, criterion, line, peers)
    if found is None and is_extra:
        found = ZERO  # nothing was added or taken
    computed = None if found is None else rounded(found, scoring.decimals)
    points = computed if line.final is None else _given(line.final, scoring.decimals)
    is_given = isinstance(criterion, Manual) and not line.marks
    return LinePoints(
        criterion.code, most, points, None if is_given else computed, is_assigned=True
    )


def _waits(sheet: ScoreSheet, line: LinePoints, peers: Peers | None) -> bool:
    """Whether a line has its figure, and gets its points when it is set beside others."""
    given = sheet.lines.get(line.code)
    return peers is None and given is not None and given.actual is not None


def _found(
    sheet: ScoreSheet, criterion: Leaf, line: ScoreLine, peers: Peers | None
) -> Decimal | None:
    if peers is None and isinstance(criterion, _COMPARING):
        return None
    return points_of(
        criterion, line, (peers or {}).get((sheet.group, criterion.code), ())
    )


def _given(points: Decimal, decimals: int) -> Decimal:
    """What a person gave is not rounded: it is only written with all decimals."""
    written = rounded(points, decimals)
    return written if written == points else points


def _extras(scoring: Scoring, lines: Sequence[LinePoints]) -> tuple[Decimal, Decimal]:
    """What lies above the maxima and below nought, each up to its cap."""
    bonus, penalty = uncapped(lines)
    if scoring.bonus_cap is not None:
        bonus = min(bonus, scoring.bonus_cap)
    if scoring.penalty_cap is not None:
        penalty = min(penalty, scoring.penalty_cap)
    return bonus, penalty


def uncapped(lines: Sequence[LinePoints]) -> tuple[Decimal, Decimal]:
    """What lies above the maxima and below nought, before any cap."""
    bonus = sum((max(ZERO, line.counted - line.maximum) for line in lines), ZERO)
    penalty = sum((max(ZERO, -line.counted) for line in lines), ZERO)
    return bonus, penalty
