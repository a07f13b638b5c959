"""Where a unit stood in each ranking of its body, and its points by section over the years (thứ hạng, điểm từng phần).

A run of points is that of a campaign, the one that its criteria set names to be compared
with, and so on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.dossier.result import ResultDossier
from thidua.derive.name import CampaignName
from thidua.derive.ranking.comparability import (
    Change,
    Hindrance,
    RankedYear,
    change_of_place,
    measure_of,
)
from thidua.derive.ranking.contrast import ContrastRow, RankedGroup, row_of
from thidua.derive.ranking.podium import PodiumPlace
from thidua.derive.ranking.ranking import Standing
from thidua.model.body.unit import Unit
from thidua.model.key import CampaignKey
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.scoring import Scoring, Section
from thidua.model.score.total import ZERO

_PARTLY = (None, Hindrance.CRITERIA)
"""Where criteria changed, sections without a changed one can still be compared."""


class YearStanding(Struct, frozen=True):
    """A unit's place in one ranking, beside the one before (thứ hạng qua các lần)."""

    ranking: RankingDossier
    standing: Standing
    group: RankedGroup
    """The units that it is ranked with."""
    place: PodiumPlace | None
    """The first place that it has, by whatever decides."""
    change: Change
    contrast: ContrastRow | None
    """Its points beside those of its group; None without a published sheet."""


def year_standings(
    id_: str, unit: Unit, results: Mapping[CampaignKey, ResultDossier]
) -> Iterator[YearStanding]:
    """Give the places of a unit in all rankings, the newest first."""
    for result in results.values():
        ranking = result.ranking
        standing = ranking.standing(id_) if ranking else None
        if ranking and standing:
            yield YearStanding(
                ranking=ranking,
                standing=standing,
                group=ranking.group(standing),
                place=ranking.podium.place_of(id_),
                change=_change(ranking, standing, unit, results),
                contrast=row_of(ranking.contrasts, id_),
            )


def _change(
    ranking: RankingDossier,
    standing: Standing,
    unit: Unit,
    results: Mapping[CampaignKey, ResultDossier],
) -> Change:
    """Compare with the ranking that the criteria set names."""
    key, named = ranking.name.key, ranking.scoring.compares_with
    earlier = CampaignKey.within(key.body, named) if named else None
    found = results.get(earlier) if earlier else None
    before = found.ranking if found else None
    return change_of_place(
        standing,
        before.standing(standing.unit) if before else None,
        _ranked_year(ranking),
        _ranked_year(before) if before else None,
        unit,
    )


def _ranked_year(ranking: RankingDossier) -> RankedYear:
    year, days = ranking.name.key.year, ranking.period.days
    return RankedYear(year, ranking.scoring, days)


class SectionYear(Struct, frozen=True):
    """A section in one year; the difference is to the year before."""

    points: SectionPoints
    difference: Decimal | None
    """None where the two cannot be compared."""


class SectionRow(Struct, frozen=True):
    """One section, the newest year first; it ends where the set before has no such section."""

    years: tuple[SectionYear, ...]


class SectionHistory(Struct, frozen=True):
    """One run of campaigns (các năm của một phong trào), two years at least."""

    campaigns: tuple[CampaignName, ...]
    """The newest first."""
    changes: tuple[Change, ...]
    """What hinders comparing each year with the one before it."""
    decimals: int
    """With how many decimals the newest set tells points."""
    rows: tuple[SectionRow, ...]
    """A row for each section of the newest set."""


def section_histories(history: Sequence[YearStanding]) -> Iterator[SectionHistory]:
    """Follow each run of campaigns that a unit was ranked in; `history` is newest first."""
    known = {year.ranking.name.key: year for year in history}
    seen: set[CampaignKey] = set()
    for year in history:
        run = tuple(_run(year, known)) if year.ranking.name.key not in seen else ()
        seen |= {each.ranking.name.key for each in run}
        if len(run) > 1:
            yield SectionHistory(
                campaigns=tuple(each.ranking.name for each in run),
                changes=tuple(each.change for each in run[:-1]),
                decimals=run[0].ranking.scoring.decimals,
                rows=tuple(_rows(run)),
            )


def _run(
    year: YearStanding | None, known: dict[CampaignKey, YearStanding]
) -> Iterator[YearStanding]:
    """A year, the year that it is compared with, and so on; an earlier one each time."""
    while year:
        yield year
        key, named = year.ranking.name.key, year.ranking.scoring.compares_with
        earlier = CampaignKey.within(key.body, named) if named else None
        year = known.get(earlier) if earlier and earlier.year < key.year else None


def _rows(run: Sequence[YearStanding]) -> Iterator[SectionRow]:
    for section in run[0].ranking.scoring.sections:
        found = [section_points(section, run[0].standing)]
        for year, before in pairwise(run):
            earlier = same_section(
                found[-1].section, before.ranking.scoring, year.change
            )
            if earlier is None:
                break
            found.append(section_points(earlier, before.standing))
        pairs = zip(found, [*found[1:], None], strict=True)
        yield SectionRow(tuple(SectionYear(p, _difference(p, q)) for p, q in pairs))


def _difference(now: SectionPoints, before: SectionPoints | None) -> Decimal | None:
    if before is None or now.points is None or before.points is None:
        return None
    return now.points - before.points if same_criteria(now, before) else None


class SectionPoints(Struct, frozen=True):
    """What a unit has in a section (điểm của phần)."""

    section: Section
    points: Decimal | None
    """None where it is not scored, or was given nothing of it."""
    most: Decimal
    """The maximum of what it was given; by weight, as are the points."""
    assigned: frozenset[str]
    """Codes of the criteria that it was given."""


def section_points(section: Section, standing: Standing) -> SectionPoints:
    """Take the points of a section out of a unit's result."""
    codes = {criterion.code for criterion in section.leaves()}
    lines = [line for line in standing.result.lines if line.code in codes]
    given = [line for line in lines if line.is_assigned]
    is_whole = given and all(line.points is not None for line in given)
    points = standing.result.sections[section.id] if is_whole else None
    most = sum((line.maximum for line in given), ZERO)
    return SectionPoints(section, points, most, frozenset(line.code for line in given))


def same_section(section: Section, before: Scoring, change: Change) -> Section | None:
    """Find the section of the set before that asks the very same; None where none does.

    `change` tells what hinders comparing the two years as a whole.
    """
    if change.hindrance not in _PARTLY:
        return None
    own = {c.previous or c.code: measure_of(section, c) for c in section.leaves()}
    return next((s for s in before.sections if _measures(s) == own), None)


def same_criteria(now: SectionPoints, before: SectionPoints) -> bool:
    """Whether a unit was given the same criteria of a section in both years."""
    named = {leaf.code: _earlier(leaf) for leaf in now.section.leaves()}
    return {named[code] for code in now.assigned} == before.assigned


def _earlier(leaf: Leaf) -> str:
    return leaf.previous or leaf.code


def _measures(section: Section) -> dict[str, tuple[object, ...]]:
    return {leaf.code: measure_of(section, leaf) for leaf in section.leaves()}
