"""What a cell of a workbook takes: a number within bounds, one of several, with words for what it refuses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from thidua.export.form.style import Styles
from thidua.model.field.number import decimal_text
from thidua.model.form.answer import NOT_ASSIGNED, Holds
from thidua.model.form.form import Column

LISTS = "Danh mục"
_LONGEST = 250
"""Letters of a message, and of a list that stands in the rule itself."""


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
        is_short = len(",".join(told)) < _LONGEST and not any("," in word for word in told)  # fmt: skip
        rule |= {"validate": "list", "source": list(told) if is_short else lists.name(title, told)}  # fmt: skip
        rule["error_message"] = "Chọn một trong danh sách."
        rule["error_type"] = "information" if column.holds is Holds.NAMES else "stop"
    elif column.holds in (Holds.NUMBER, Holds.WHOLE):
        words = _number_words(column)
        rule |= {"validate": "custom", "value": _formula(column, xl_rowcol_to_cell(rows[0], place)), "error_message": words}  # fmt: skip
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
    """Say in Excel's words what a cell may hold."""
    bounds: Sequence[str] = [
        f"{cell}{sign}{number:f}"
        for sign, number in ((">=", column.least), ("<=", column.most))
        if number is not None
    ]
    told = f"AND({','.join([f'ISNUMBER({cell})', *bounds])})"
    return f'=OR({told},{cell}="{NOT_ASSIGNED}")' if column.is_first else f"={told}"
