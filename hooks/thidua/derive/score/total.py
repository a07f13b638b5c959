"""A sheet's lines → points by section, bonus, penalty and total (tổng điểm).

`total = base × total_max / assigned_max + bonus − penalty`, where criteria that are not
assigned to the unit count in neither base nor maximum, and bonus and penalty are capped
each for itself and not scaled. Every line is rounded half up to the decimals of the set before it
is added, as a reader with the printed sheet would do; the total is rounded again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from thidua.derive.score.formula import bonus_penalty, points_of
from thidua.derive.score.limit import ZERO, maximum, weight_of
from thidua.derive.score.participant import with_unscored
from thidua.derive.score.period import Periodic, over_periods
from thidua.derive.score.target import Peer
from thidua.model.score.criterion.criteria import Leaf, NotAssigned
from thidua.model.score.criterion.judged import BonusPenalty, Manual
from thidua.model.score.criterion.measured import Leader, NoTarget
from thidua.model.score.scoring import Scoring, Section
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


_STEPS = [Decimal((0, (1,), -decimals)) for decimals in range(12)]
_EXACT = Context(prec=2000, rounding=ROUND_HALF_UP)
"""Digits enough for any number that a file may hold."""


def rounded(number: Decimal | Fraction, decimals: int) -> Decimal:
    """Round half up, exactly: 2.345 is 2.35 with two decimals, −2.345 is −2.35."""
    if isinstance(number, Decimal):
        told = _EXACT.quantize(number, _step(decimals))
        return told if told else told.copy_abs()
    above, below = abs(number.numerator), number.denominator
    whole = (2 * above * 10**decimals + below) // (2 * below)
    told = Decimal(whole).scaleb(-decimals, _EXACT)
    return told.copy_negate() if number < 0 and whole else told


def _step(decimals: int) -> Decimal:
    """The least difference between numbers of so many decimals."""
    return _STEPS[decimals] if decimals < len(_STEPS) else Decimal((0, (1,), -decimals))


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
            _line(scoring, sheet, section, criterion, peers)
            for criterion in section.leaves()
        ]
        sections[section.id] = sum((line.points or ZERO for line in own), ZERO)
        lines += own
    base, gained, lost = _sums(lines)
    bonus = _capped(gained, scoring.bonus_cap, scoring.decimals)
    penalty = _capped(lost, scoring.penalty_cap, scoring.decimals)
    assigned = sum((line.maximum for line in lines if line.is_assigned), ZERO)
    missing = tuple(
        line.code
        for line in lines
        if line.is_assigned and line.points is None and not _waits(sheet, line, peers)
    )
    total, uncut = None, None
    if not missing and assigned > 0:
        scaled = Fraction(base) * Fraction(scoring.total_max) / Fraction(assigned)
        total, uncut = _cut(scoring, scaled + Fraction(bonus - penalty))
    return UnitTotal(
        sheet.unit,
        sheet.group,
        tuple(lines),
        sections,
        bonus,
        penalty,
        base,
        assigned,
        total,
        missing,
        uncut,
        gained - bonus,
        lost - penalty,
    )


def _cut(scoring: Scoring, exact: Fraction) -> tuple[Decimal, Decimal | None]:
    """Round a total; where it is above the cap, the cap, and what it was."""
    total = rounded(exact, scoring.decimals)
    if scoring.total_cap is None or total <= scoring.total_cap:
        return total, None
    return rounded(scoring.total_cap, scoring.decimals), total


def _capped(number: Decimal, cap: Decimal | None, decimals: int) -> Decimal:
    return number if cap is None or number <= cap else _written(cap, decimals)


def _line(
    scoring: Scoring,
    sheet: ScoreSheet,
    section: Section,
    criterion: Leaf,
    peers: Peers | None,
) -> LinePoints:
    """The points of one criterion by its weight; bonus and penalty count in no maximum.

    Without peers, formulas that look at other units give nothing.
    """
    line = sheet.lines.get(criterion.code, _NO_LINE)
    if not line.assigned or isinstance(criterion, NotAssigned):
        return LinePoints(criterion.code, ZERO, None, None, is_assigned=False)
    weight, moved = weight_of(section, criterion), None
    if isinstance(criterion, BonusPenalty):
        most, moved = ZERO, _moved(bonus_penalty(criterion, line), scoring.decimals)
        computed: Decimal | None = moved[0] - moved[1]
    else:
        most = _written(maximum(criterion) * weight, 0)
        found = _found(scoring, sheet, criterion, line, peers)
        computed = None if found is None else rounded(found, scoring.decimals) * weight
    points = computed if line.final is None else line.final * weight
    is_given = isinstance(criterion, Manual) and not line.marks and not line.periods
    return LinePoints(
        criterion.code,
        most,
        None if points is None else _written(points, scoring.decimals),
        None if is_given else computed,
        is_assigned=True,
        moved=moved if moved and all(moved) and points == computed else None,
        weight=weight,
    )


def _moved(
    found: tuple[Fraction, Fraction] | None, decimals: int
) -> tuple[Decimal, Decimal]:
    """Round what was added and what was taken; nought of both where nothing was."""
    gained, lost = found or (Fraction(0), Fraction(0))
    return rounded(gained, decimals), rounded(lost, decimals)


def _waits(sheet: ScoreSheet, line: LinePoints, peers: Peers | None) -> bool:
    """Whether a line has its figure, and gets its points when it is set beside others."""
    given = sheet.lines.get(line.code)
    return peers is None and given is not None and given.actual is not None


def _found(
    scoring: Scoring,
    sheet: ScoreSheet,
    criterion: Leaf,
    line: ScoreLine,
    peers: Peers | None,
) -> Fraction | None:
    if peers is None and isinstance(criterion, _COMPARING):
        return None
    if isinstance(criterion, Periodic) and criterion.over:
        return over_periods(criterion, scoring.periods, line.periods)
    group = (peers or {}).get((sheet.group, criterion.code), ())
    return points_of(criterion, line, line.final, group)


def _written(points: Decimal, decimals: int) -> Decimal:
    """Write points with all decimals; those that have more are not rounded."""
    written = rounded(points, decimals)
    return written if written == points else _EXACT.normalize(points)


def _sums(lines: Sequence[LinePoints]) -> tuple[Decimal, Decimal, Decimal]:
    """What counts towards the maxima, what is added, what is taken, before any cap."""
    base = bonus = penalty = ZERO
    for line in lines:
        one, gained, lost = line.parts
        base, bonus, penalty = base + one, bonus + gained, penalty + lost
    return base, bonus, penalty
