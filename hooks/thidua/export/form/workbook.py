"""Forms → a workbook (.xlsx), the same bytes for the same data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from thidua.export.content import packed_anew
from thidua.export.form.head import Head, write_head
from thidua.export.form.style import Styles
from thidua.model.field.number import decimal_text
from thidua.model.form.answer import NOT_ASSIGNED, Answer, Holds
from thidua.model.form.form import Column, Form

_CREATED = datetime(2025, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_TICKS = {True: "có", False: "không"}
_REACHED = {True: "đạt", False: "không đạt"}
_WIDE, _NARROW = 34, 13
LISTS = "Danh mục"
_LONGEST = 250
"""Letters of a message, and of a list that stands in the rule itself."""


def workbook_bytes(forms: Sequence[Form]) -> bytes:
    """Write forms as sheets of one workbook."""
    stream = BytesIO()
    book = Workbook(
        stream,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
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
    sheet.protect(
        "",
        {"format_columns": True, "format_rows": True, "sort": True, "autofilter": True},
    )


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
        _write(
            sheet,
            head.height + number,
            place,
            row.answers.get(column.key),
            column,
            style,
        )
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
            day = datetime(answer.year, answer.month, answer.day)  # noqa: DTZ001
            sheet.write_datetime(row, place, day, style)
        case tuple():
            told = (
                decimal_text(p) if isinstance(p, Decimal) else column.choices.get(p, p)
                for p in answer
            )
            sheet.write_string(row, place, "; ".join(told), style)
        case _:
            sheet.write_string(row, place, column.choices.get(answer, answer), style)


class ListSheet:
    """The sheet of what may be chosen, for lists too long to stand in a rule."""

    def __init__(self) -> None:
        self.lists: dict[tuple[str, ...], str] = {}

    def name(self, title: str, words: tuple[str, ...]) -> str:
        """Give the range of a list, which is added where it is new."""
        if words not in self.lists:
            self.lists[words] = title
        letter = xl_col_to_name(list(self.lists).index(words))
        return f"='{LISTS}'!${letter}$2:${letter}${len(words) + 1}"

    def write(self, book: Workbook, styles: Styles) -> None:
        """Write the sheet, if there is anything to choose from."""
        if not self.lists:
            return
        sheet = book.add_worksheet(LISTS)
        for place, (words, title) in enumerate(self.lists.items()):
            sheet.set_column(place, place, 34)
            sheet.write_string(0, place, title, styles.head)
            for row, word in enumerate(words, 1):
                sheet.write_string(row, place, word)
        sheet.protect("")


def limit(
    sheet: Worksheet,
    rows: tuple[int, int],
    place: int,
    column: Column,
    lists: ListSheet,
) -> None:
    """Let a column take nothing but what it may hold."""
    told = _choices(column)
    rule: dict[str, Any] = {"ignore_blank": True, "error_title": "Chưa nhận được"}
    if told:
        title = column.heads[-1]
        is_parted = any("," in word for word in told)
        is_short = len(",".join(told)) < _LONGEST and not is_parted
        rule["validate"] = "list"
        rule["source"] = list(told) if is_short else lists.name(title, told)
        rule["error_message"] = "Chọn một trong danh sách."
        rule["error_type"] = "information" if column.holds is Holds.NAMES else "stop"
    elif column.holds in (Holds.NUMBER, Holds.WHOLE):
        words = _number_words(column)
        value = _formula(column, xl_rowcol_to_cell(rows[0], place))
        rule |= {"validate": "custom", "value": value, "error_message": words}
        rule |= {"input_title": column.heads[-1][:32], "input_message": words}
    else:
        return
    sheet.data_validation(rows[0], place, rows[1], place, rule)


def _choices(column: Column) -> tuple[str, ...]:
    match column.holds:
        case Holds.ACHIEVED:
            return ("đạt", "không đạt", *((NOT_ASSIGNED,) if column.is_first else ()))
        case Holds.FLAG:
            return ("có", "không")
        case _:
            return tuple(column.choices.values())


def _number_words(column: Column) -> str:
    least, most = column.least, column.most
    told = "Điền số nguyên" if column.holds is Holds.WHOLE else "Điền số, như 9,5"
    if least is not None and most is not None:
        told += f", từ {decimal_text(least)} đến {decimal_text(most)}"
    elif least is not None:
        told += f", từ {decimal_text(least)} trở lên"
    end = f"; không giao tiêu chí thì ghi {NOT_ASSIGNED}" if column.is_first else ""
    return f"{told}{end}. Chưa có thì để trống."[:_LONGEST]


def _formula(column: Column, cell: str) -> str:
    bounds: Sequence[str] = [
        f"{cell}{sign}{number:f}"
        for sign, number in ((">=", column.least), ("<=", column.most))
        if number is not None
    ]
    told = f"AND({','.join([f'ISNUMBER({cell})', *bounds])})"
    return f'=OR({told},{cell}="{NOT_ASSIGNED}")' if column.is_first else f"={told}"
