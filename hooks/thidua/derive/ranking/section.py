"""Whether a section of a criteria set asks what one of the set before asks (phần so được)."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from thidua.derive.ranking.comparability import (
    Change,
    Hindrance,
    measure_of,
)
from thidua.derive.ranking.ranking import Standing
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.scoring import Scoring, Section

_PARTLY = (None, Hindrance.CRITERIA)
"""Where criteria changed, sections without a changed one can still be compared."""


class SectionPoints(Struct, frozen=True):
    """What a unit has in a section (điểm của phần)."""

    section: Section
    points: Decimal | None
    """None where it is not scored, or was given nothing of it."""
    assigned: frozenset[str]
    """Codes of the criteria that it was given."""


def section_points(section: Section, standing: Standing) -> SectionPoints:
    """Take the points of a section out of a unit's result."""
    codes = {criterion.code for criterion in section.leaves()}
    lines = [line for line in standing.result.lines if line.code in codes]
    given = [line for line in lines if line.is_assigned]
    is_whole = given and all(line.points is not None for line in given)
    points = standing.result.sections[section.id] if is_whole else None
    return SectionPoints(section, points, frozenset(line.code for line in given))


def same_section(section: Section, before: Scoring, change: Change) -> Section | None:
    """Find the section of the set before that asks the very same; None where none does.

    `change` tells what hinders comparing the two years as a whole.
    """
    if change.hindrance not in _PARTLY:
        return None
    own = {leaf.previous or leaf.code: measure_of(leaf) for leaf in section.leaves()}
    return next((s for s in before.sections if _measures(s) == own), None)


def same_criteria(now: SectionPoints, before: SectionPoints) -> bool:
    """Whether a unit was given the same criteria of a section in both years."""
    named = {leaf.code: _earlier(leaf) for leaf in now.section.leaves()}
    return {named[code] for code in now.assigned} == before.assigned


def _earlier(leaf: Leaf) -> str:
    return leaf.previous or leaf.code


def _measures(section: Section) -> dict[str, tuple[object, ...]]:
    return {leaf.code: measure_of(leaf) for leaf in section.leaves()}
