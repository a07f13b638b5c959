"""How the cells of a form look: fonts, lines, colours, formats of its columns."""

from __future__ import annotations

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from thidua.model.form.answer import Holds

_FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "vcenter"}
_LINE = {"border": 1, "border_color": "#B8B0A2"}
_RED, _HEAD, _LOCKED, _GREY = "#A61C1C", "#F6E7C8", "#EFEBE4", "#6B655C"


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
