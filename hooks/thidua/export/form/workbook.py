"""Forms → a workbook (.xlsx), the same bytes for the same data.

No clock, no name of a machine, no zlib, no formula: words are written as words, whatever they
begin with.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from thidua.export.archive import packed_anew
from thidua.export.form.head import Head, write_head
from thidua.export.form.style import Styles
from thidua.export.form.validation import ListSheet, limit
from thidua.model.field.number import decimal_text
from thidua.model.form.answer import Answer, Holds
from thidua.model.form.form import Column, Form

_CREATED = datetime(2025, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_TICKS = {True: "có", False: "không"}
_REACHED = {True: "đạt", False: "không đạt"}
_WIDE, _NARROW = 34, 13


def workbook_bytes(forms: Sequence[Form]) -> bytes:
    """Write forms as sheets of one workbook."""
    stream = BytesIO()
    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})  # fmt: skip
    book.set_properties({"title": forms[0].title, "created": _CREATED})
    styles, lists = Styles(book), ListSheet()
    for form in forms:
        _sheet(book.add_worksheet(form.sheet), form, styles, lists)
    lists.write(book, styles)
    book.close()
    return packed_anew(stream.getvalue())


def _sheet(sheet: Worksheet, form: Form, styles: Styles, lists: ListSheet) -> None:
    head = write_head(sheet, form, styles)
    for place, column in enumerate(form.columns):
        width = _WIDE if column.is_wide else _NARROW
        sheet.set_column(place, place, width)
        _column(sheet, form, place, column, head, styles)
        rows = (head.height, head.height + len(form.rows) + form.spare - 1)
        if not column.is_fixed and rows[1] >= rows[0]:
            limit(sheet, rows, place, column, lists)
    sheet.freeze_panes(head.height, sum(c.is_fixed for c in form.columns[:2]))
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(head.top, head.height - 1)
    sheet.protect("", {"format_columns": True, "format_rows": True, "sort": True, "autofilter": True})  # fmt: skip


def _column(
    sheet: Worksheet,
    form: Form,
    place: int,
    column: Column,
    head: Head,
    styles: Styles,
) -> None:
    for number, row in enumerate(form.rows):
        is_locked = column.is_fixed or bool(row.lock)
        style = styles.cell(column.holds, is_locked=is_locked)
        _write(sheet, head.height + number, place, row.answers.get(column.key), column, style)  # fmt: skip
    for number in range(form.spare):
        style = styles.cell(column.holds, is_locked=False)
        sheet.write_blank(head.height + len(form.rows) + number, place, None, style)


def _write(
    sheet: Worksheet,
    row: int,
    place: int,
    answer: Answer | None,
    column: Column,
    style: Format,
) -> None:
    match answer:
        case None:
            sheet.write_blank(row, place, None, style)
        case bool():
            words = _TICKS if column.holds is Holds.FLAG else _REACHED
            sheet.write_string(row, place, words[answer], style)
        case Decimal():
            if Decimal(format(float(answer), ".15g")) == answer:
                sheet.write_number(row, place, float(answer), style)
            else:  # Excel keeps fifteen digits
                sheet.write_string(row, place, decimal_text(answer), style)
        case date():
            sheet.write_datetime(row, place, datetime(answer.year, answer.month, answer.day), style)  # noqa: DTZ001  # fmt: skip
        case tuple():
            told = (decimal_text(p) if isinstance(p, Decimal) else column.choices.get(p, p) for p in answer)  # fmt: skip
            sheet.write_string(row, place, "; ".join(told), style)
        case _:
            sheet.write_string(row, place, column.choices.get(answer, answer), style)
