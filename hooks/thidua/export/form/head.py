"""The head of a form in a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from msgspec import Struct
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from thidua.model.form.answer import Holds
from thidua.model.form.form import Column, Form

_LEVELS = 3
_TITLE_HEIGHT, _HEAD_HEIGHT, _ABOUT_HEIGHT = 26, 48, 96
_FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "vcenter"}
_LINE = {"border": 1, "border_color": "#B8B0A2"}
_RED, _HEAD, _LOCKED, _GREY = "#A61C1C", "#F6E7C8", "#EFEBE4", "#6B655C"


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


class Styles:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._cells: dict[tuple[Holds, bool], Format] = {}
        self.title = self._made(bold=True, font_size=15, font_color=_RED)
        self.hint = self._made(italic=True, font_color=_GREY)
        self.head = self._made(
            _LINE, bold=True, bg_color=_HEAD, align="center", text_wrap=True
        )
        self.about = self._made(
            _LINE, font_size=9, bg_color=_HEAD, text_wrap=True, valign="top"
        )
        self.key = self._made(
            _LINE, font_size=8, font_color=_GREY, bg_color=_LOCKED, align="center"
        )

    def cell(self, holds: Holds, *, is_locked: bool) -> Format:
        """How a cell for an answer looks."""
        if (holds, is_locked) not in self._cells:
            more: dict[str, Any] = {"locked": is_locked}
            if is_locked:
                more["bg_color"] = _LOCKED
            if holds in (Holds.WORDS, Holds.NAMES, Holds.CHOICE):
                more["text_wrap"] = True
            if holds in (Holds.WORDS, Holds.NAMES, Holds.NUMBERS):
                more["num_format"] = "@"
            if holds is Holds.DAY:
                more["num_format"] = "dd/mm/yyyy"
            self._cells[holds, is_locked] = self._made(_LINE, **more)
        return self._cells[holds, is_locked]

    def _made(self, *parts: dict[str, Any], **more: Any) -> Format:
        told: dict[str, Any] = dict(_FONT)
        for part in parts:
            told |= part
        return self._book.add_format(told | more)
