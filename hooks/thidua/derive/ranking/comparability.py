"""Whether a unit's places in two years may be set side by side, and if not, why not."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from thidua.derive.ranking.ranking import Standing
from thidua.derive.score.limit import weight_of
from thidua.model.body.unit import Unit
from thidua.model.score.criterion.criteria import Leaf, NotAssigned
from thidua.model.score.criterion.measured import Measured
from thidua.model.score.scoring import Scoring, Section

MONTH = 31
"""Days by which two campaigns may differ and still be of the same length."""


class Hindrance(StrEnum):
    """Why two places cannot be compared (lý do không so được)."""

    NO_EARLIER = "no_earlier"
    MERGED = "merged"
    NOT_RANKED = "not_ranked"
    GROUP = "group"
    PERIOD = "period"
    """One ranking is of a longer time than the other."""
    RULE = "rule"
    CRITERIA = "criteria"


class Change(Struct, frozen=True):
    """How a unit's place changed since the ranking before (thay đổi thứ hạng)."""

    steps: int | None
    """Up is above nought; None where it cannot be told."""
    hindrance: Hindrance | None
    detail: tuple[str, ...] = ()
    """Codes of criteria that changed, or units that were merged."""


class RankedYear(Struct, frozen=True):
    """What a ranking is compared by: its year and its rules."""

    year: int
    scoring: Scoring
    days: int | None
    """How long the campaign ran; None where that cannot be told."""


def change_of_place(
    now: Standing,
    before: Standing | None,
    this: RankedYear,
    earlier: RankedYear | None,
    unit: Unit,
) -> Change:
    """Compare a unit's place with its place in the ranking that the criteria set names."""
    if earlier is None:
        return Change(None, Hindrance.NO_EARLIER)
    since = unit.active_from.year if unit.active_from else earlier.year
    is_new = since > earlier.year or (before is None and since == earlier.year)
    if unit.predecessors and is_new:
        return Change(None, Hindrance.MERGED, unit.predecessors)
    if now.rank is None or before is None or before.rank is None:
        return Change(None, Hindrance.NOT_RANKED)
    if now.group != before.group:
        return Change(None, Hindrance.GROUP, (before.group, now.group))
    if _lengths_differ(this.days, earlier.days):
        return Change(None, Hindrance.PERIOD)
    return _same_rules(now.rank, before.rank, this.scoring, earlier.scoring)


def changed_criteria(now: Scoring, before: Scoring) -> tuple[str, ...]:
    """Codes of criteria that have no like the year before, in kind and maximum; else of those that are gone."""
    left = {leaf.code: (s, leaf) for s in before.sections for leaf in s.leaves()}
    changed = []
    for section in now.sections:
        for leaf in section.leaves():
            like = left.pop(leaf.previous or leaf.code, None)
            if like is None or measure_of(*like) != measure_of(section, leaf):
                changed.append(leaf.code)
    gone = (c for c, (_, leaf) in left.items() if not isinstance(leaf, NotAssigned))
    return tuple(changed) or tuple(gone)


def measure_of(section: Section, leaf: Leaf) -> tuple[object, ...]:
    """What has to be the same for points of two years to mean the same."""
    direction = leaf.direction if isinstance(leaf, Measured) else None
    return leaf.type, leaf.max, direction, weight_of(section, leaf)


def _lengths_differ(now: int | None, before: int | None) -> bool:
    """Whether one ran over a month longer; a length that cannot be told hinders nothing."""
    return now is not None and before is not None and abs(now - before) > MONTH


def _same_rules(rank: int, earlier: int, now: Scoring, before: Scoring) -> Change:
    if now.rank_by != before.rank_by or now.total_max != before.total_max:
        return Change(None, Hindrance.RULE)
    if changed := changed_criteria(now, before):
        return Change(None, Hindrance.CRITERIA, changed)
    return Change(earlier - rank, None)
