"""The head of a form: its columns, and how they stand in a workbook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct, field
from msgspec.structs import replace
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from thidua.export.form.style import Styles
from thidua.model.award.form import CatalogueAward
from thidua.model.award.nomination import Candidate
from thidua.model.body.unit import Unit
from thidua.model.choice import Choice
from thidua.model.form.answer import Holds
from thidua.model.form.form import Column, Form

_LEVELS = 3
_TITLE_HEIGHT, _HEAD_HEIGHT, _ABOUT_HEIGHT = 26, 48, 96


class Head(Struct, frozen=True):
    """Where the head of a form stands; rows are counted from 0."""

    top: int
    """The first row that is printed on every page."""
    height: int
    """The row of the first answers."""


def write_head(sheet: Worksheet, form: Form, styles: Styles) -> Head:
    """Write title, hints and heads; the last row of the head holds the keys."""
    sheet.set_row(0, _TITLE_HEIGHT)
    sheet.write_string(0, 0, form.title, styles.title)
    for place, hint in enumerate(form.hints, 1):
        sheet.write_string(place, 0, hint, styles.hint)
    row = top = len(form.hints) + 2
    for level in range(_LEVELS):
        if any(len(column.heads) > level for column in form.columns):
            sheet.set_row(row, _HEAD_HEIGHT)
            _write_level(sheet, row, level, form.columns, styles)
            row += 1
            if level == 1 and any(column.about for column in form.columns):
                _write_about(sheet, row, form.columns, styles)
                row += 1
    for place, column in enumerate(form.columns):
        sheet.write_string(row, place, column.key, styles.key)
    return Head(top, row + 1)


def _write_level(
    sheet: Worksheet, row: int, level: int, columns: Sequence[Column], styles: Styles
) -> None:
    for first, last, told in _runs(columns, level):
        _write_run(sheet, row, first, last, told[level] if told else "", styles.head)
        note = columns[first].note
        if note and level == 1:
            sheet.write_comment(
                row, first, note, {"author": "Cổng thi đua", "x_scale": 2}
            )


def _write_about(
    sheet: Worksheet, row: int, columns: Sequence[Column], styles: Styles
) -> None:
    sheet.set_row(row, _ABOUT_HEIGHT)
    for first, last, _ in _runs(columns, 1):
        _write_run(sheet, row, first, last, columns[first].about, styles.about)


def _write_run(
    sheet: Worksheet, row: int, first: int, last: int, words: str, style: Format
) -> None:
    if last > first:
        sheet.merge_range(row, first, row, last, "", style)
    sheet.write_string(row, first, words, style)


def _runs(
    columns: Sequence[Column], level: int
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Give columns beside each other that share their heads down to a level."""

    def shared(place: int) -> tuple[tuple[str, ...], int]:
        heads = _padded(columns[place], columns)
        is_own = level == len(heads) - 1 or not heads[level]
        return heads[: level + 1], place if is_own else -1

    for (heads, _), run in groupby(range(len(columns)), key=shared):
        places = list(run)
        yield places[0], places[-1], heads


def _padded(column: Column, columns: Sequence[Column]) -> tuple[str, ...]:
    """Heads of all levels; one that has fewer stands at the lowest."""
    most = max(len(each.heads) for each in columns)
    return ("",) * (most - len(column.heads)) + column.heads


class Choices(Struct, frozen=True):
    """The names that tables of a body may use."""

    units: Mapping[str, str]
    awards: Mapping[str, str]
    indicators: Mapping[str, str] = field(default_factory=dict)
    reports: Mapping[str, str] = field(default_factory=dict)
    nominations: Mapping[str, str] = field(default_factory=dict)
    has_council: bool = False


def names_by_id(named: Mapping[str, Unit | Candidate]) -> dict[str, str]:
    """Give names by id; where two share a name, with the id behind it."""
    often = Counter(each.name for each in named.values())
    return {
        id: f"{u.name} ({id})" if often[u.name] > 1 else u.name
        for id, u in named.items()
    }


def award_names(awards: Mapping[str, CatalogueAward]) -> dict[str, str]:
    """Give the names of awards by id."""
    return {id: award.name for id, award in awards.items()}


def words(key: str, title: str, *, level: int = 0, wide: bool = True) -> Column:
    """A column of words, at the path that its key tells."""
    return Column(
        key, (title,), Holds.WORDS, _path(key, level), level=level, is_wide=wide
    )


def cell(key: str, title: str, holds: Holds, *, level: int = 0) -> Column:
    """A column of numbers, days, ticks."""
    return Column(key, (title,), holds, _path(key, level), level=level)


def choice(
    key: str, title: str, choices: Mapping[str, str], *, level: int = 0
) -> Column:
    """A column of one of several."""
    return Column(
        key,
        (title,),
        Holds.CHOICE,
        _path(key, level),
        choices=choices,
        level=level,
        is_wide=len(choices) > 4,
    )


def options(key: str, title: str, kind: type[Choice], *, level: int = 0) -> Column:
    """A column of a field of few values."""
    told = {each.value: each.words[0] for each in kind}
    return replace(choice(key, title, told, level=level), choice=kind)


def _path(key: str, level: int) -> tuple[str, ...]:
    steps = tuple(key.split("."))
    return steps[1:] if level else steps
