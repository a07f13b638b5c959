"""A unit's points by section over the years, as a table; where they cannot be compared, why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from thidua.derive.dossier.history.year import (
    SectionHistory,
    SectionRow,
    SectionYear,
)
from thidua.derive.dossier.unit import UnitDossier
from thidua.page.page import Link
from thidua.page.part.link import ranking_link
from thidua.say.ranking.gap import signed_words
from thidua.say.ranking.place import change_words
from thidua.say.ranking.rule import section_words


class SectionYears(Struct, frozen=True):
    """A row: a section, its points in each year that asks the same."""

    name: str
    cells: tuple[tuple[str, str], ...]
    """Year and points, the newest first; points are "" where the section ends."""


class SectionTable(Struct, frozen=True):
    """One run of campaigns."""

    campaign: Link
    years: tuple[str, ...]
    rows: tuple[SectionYears, ...]
    """Empty where no section can be compared."""
    notes: tuple[str, ...]
    """Which years cannot be compared, wholly or in part, and why."""


def section_tables(unit: UnitDossier) -> Iterator[SectionTable]:
    """Make a table for each run of campaigns."""
    for history in unit.sections:
        years = tuple(str(name.key.year) for name in history.campaigns)
        is_told = any(len(row.years) > 1 for row in history.rows)
        yield SectionTable(
            campaign=ranking_link(history.campaigns[0]),
            years=years,
            rows=tuple(_row(row, years, history.decimals) for row in history.rows)
            if is_told
            else (),
            notes=tuple(_notes(unit, history, years)),
        )


def _row(row: SectionRow, years: tuple[str, ...], decimals: int) -> SectionYears:
    *later, first = row.years
    told = [
        f"{section_words(year.points, decimals)}{_change(year, decimals)}"
        for year in later
    ]
    told.append(section_words(first.points, decimals))
    told += [""] * (len(years) - len(told))
    return SectionYears(
        row.years[0].points.section.name, tuple(zip(years, told, strict=True))
    )


def _change(year: SectionYear, decimals: int) -> str:
    """By how much it is more or less than the year before."""
    if year.points.points is None:
        return ""
    if year.difference is None:
        return " (không so được: tiêu chí được giao, được chấm khác năm trước)"
    if not year.difference:
        return " (như năm trước)"
    return f" ({signed_words(year.difference, decimals)})"


def _notes(
    unit: UnitDossier, history: SectionHistory, years: tuple[str, ...]
) -> Iterator[str]:
    for (now, before), change in zip(pairwise(years), history.changes, strict=True):
        if change.hindrance:
            told = change_words(change, unit.issuer.units)
            reason = told.removeprefix("Không so được")
            yield f"Không so được {now} với {before}{reason}."
