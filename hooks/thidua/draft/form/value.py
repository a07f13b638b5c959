"""A cell of a workbook → the answer that it gives, or why it gives none."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from thidua.draft.form.block import Points, is_unscored, points_of
from thidua.draft.form.choice import Odd, chosen
from thidua.draft.form.finding import why_not
from thidua.model.field.number import LONGEST, decimal_text
from thidua.model.form.answer import (
    NOT_ASSIGNED,
    Answer,
    Holds,
    NoAnswer,
    shortest,
    typed,
    written,
)
from thidua.model.form.form import Column
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Cell, Kind

_EMPTY = ("chua-cham", "chua-co", "chua-co-so-lieu")
_NOT_ASSIGNED = (
    "khong-cham",
    "khong-cham-diem",
    "khong-giao",
    "khong-ap-dung",
    "khong-duoc-giao",
)
_UNCLEAR = ("kcd", "kdg", "kxd", "khong-danh-gia", "khong-xet")
_YES = ("dat", "d", "co", "x", "true", "v", "dung")
_NO = ("khong-dat", "kd", "khong", "false", "chua-dat", "cd")
_LIMIT = re.compile(
    r"(?P<sign>[≥≤<>]=?|(?:trên|dưới|từ|tối thiểu|tối đa|ít nhất|không quá|không dưới|đạt)\s+)\s*\d",
    re.IGNORECASE,
)
"""A bound before a number: what is asked for, and no figure."""
_WRITTEN_DAY = re.compile(
    r"(?:ngày )?(\d\d?) ?(?:[./-]|tháng) ?(\d\d?) ?(?:[./-]|năm) ?(\d{4})"
)
_ZEROS = re.compile(r"^\s*0+(?=\d)")
_FIRST_SERIAL, _LAST_SERIAL = 36_526, 73_050
"""01/01/2000 and 31/12/2099 as Excel counts days."""
_EPOCH = date(1899, 12, 30)


def answer_of(cell: Cell | None, column: Column) -> Answer | None:
    """Read a cell as its column holds it; None for an empty one. Raises `Odd`."""
    if cell is None:
        return None
    if cell.kind is Kind.FORMULA and cell.reckoned:
        return answer_of(cell.reckoned, column)
    if cell.kind is Kind.FORMULA:
        raise Odd(
            f"ô là công thức ({cell.text[:40]}), không phải giá trị: chép ô, dán lại bằng “Dán giá trị” (Paste Values)"
        )
    if cell.kind is Kind.ERROR:
        raise Odd(f"ô báo lỗi {cell.text}: sửa trong Excel, hoặc điền giá trị")
    folded = slugify(cell.text)
    if cell.kind is Kind.TEXT and (folded in _EMPTY or not cell.text.strip("-–—./… _")):
        return None
    if column.code and is_unscored(cell.text):
        return None
    if column.code and folded in _NOT_ASSIGNED:
        return NOT_ASSIGNED
    if column.code and folded in _UNCLEAR:
        raise Odd(
            f"“{cell.text}” là không phải chấm, hay chưa có điểm? Ghi “không chấm”, hoặc để trống"
        )
    if cell.number is not None and len(f"{cell.number:f}") > LONGEST:
        raise Odd(
            f"số dài quá {LONGEST} ký tự: làm tròn trong Excel, hoặc ghi bằng đơn vị lớn hơn"
        )
    return _READERS.get(column.holds, _words)(cell, column)


def _number(cell: Cell, column: Column) -> Answer:
    if cell.kind is Kind.DAY:
        raise Odd(
            f"ô là ngày {cell.text}, không phải số: Excel đã đổi số thành ngày; đặt dạng ô là Số rồi gõ lại, như 9,5"
        )
    if cell.kind is Kind.FLAG:
        raise Odd(f"ô là {cell.text}, không phải số: điền số, như 9,5")
    if cell.text.endswith("%"):
        return _percent(cell, column)
    if cell.number is not None:
        if column.holds is Holds.WHOLE and cell.number % 1:
            raise Odd(f"“{decimal_text(cell.number)}” không phải số nguyên")
        return cell.number
    text = cell.text.strip()
    if column.unit and slugify(text).endswith(f"-{slugify(column.unit)}"):
        return _read(column.holds, text[: len(text) - len(column.unit)].strip())
    if limit := _LIMIT.match(text):
        raise Odd(
            f"“{text[:40]}” có chữ hay dấu chỉ mức ({limit['sign'].strip()}): chỉ ghi số; chiều của chỉ tiêu có mục riêng"
        )
    if told := points_of(text):
        return _points(told, cell, column)
    return _read(column.holds, cell.text)


def _points(told: Points, cell: Cell, column: Column) -> Answer:
    if told.whole is not None and column.most is None:
        raise Odd(f"“{cell.text}” không phải một số: ghi số, như {_like(column)}")
    if told.whole is not None and told.whole != column.most:
        most = decimal_text(column.most or told.whole)
        raise Odd(
            f"“{cell.text}” tính trên {told.most}, mà điểm tối đa là {most}: sửa ô này, hoặc điểm tối đa"
        )
    answer = _read(column.holds, told.number)
    if told.whole is not None and isinstance(answer, Decimal) and answer > told.whole:
        raise Odd(f"“{cell.text}” nhiều hơn điểm tối đa {told.most}: xem lại")
    return answer


def _like(column: Column) -> str:
    """Give a number as the column has them."""
    return "9" if column.holds is Holds.WHOLE else "9,5"


def _percent(cell: Cell, column: Column) -> Answer:
    if not column.is_percent:
        raise Odd(
            f"ô ghi {cell.text}, mục này không tính bằng %: đặt dạng ô là Số rồi ghi số, như {_like(column)}"
        )
    if cell.number is not None:
        return cell.number
    return _read(column.holds, cell.text.removesuffix("%").strip())


def _numbers(cell: Cell, column: Column) -> Answer:
    if cell.number is not None:
        return (cell.number,)
    return _read(column.holds, cell.text)


def _achieved(cell: Cell, column: Column) -> Answer:
    if cell.kind is Kind.FLAG:
        return cell.text == "TRUE"
    folded = slugify(cell.text)
    if cell.number in (0, 1):
        return cell.number == 1
    if folded in _YES or folded in _NO or cell.text in "✓✔√☑":
        return folded not in _NO
    raise Odd(
        f"“{cell.text}” không phải đạt hay không đạt: ghi “đạt”, “không đạt” hoặc để trống"
    )


def _day(cell: Cell, column: Column) -> Answer:
    if cell.day is not None:
        return cell.day
    if cell.number is not None:
        number = cell.number
        if number % 1 == 0 and _FIRST_SERIAL <= number <= _LAST_SERIAL:
            return _EPOCH + timedelta(days=int(number))
        raise Odd(f"“{cell.text}” không phải ngày: ghi như 31/12/2025")
    told = _WRITTEN_DAY.fullmatch(cell.text.strip())
    return _read(Holds.DAY, "/".join(told.groups()) if told else cell.text)


def _names(cell: Cell, column: Column) -> Answer:
    parts = [part.strip() for part in cell.text.replace(",", ";").split(";")]
    whole = cell.text.strip()
    known = {slugify(v): k for k, w in column.choices.items() for v in (k, w)}
    if slugify(whole) in known:
        return (known[slugify(whole)],)
    return tuple(chosen(part, column) for part in parts if part)


def _words(cell: Cell, column: Column) -> Answer:
    if cell.number is not None:
        return decimal_text(shortest(cell.number))
    return _read(Holds.WORDS, cell.text)


def _read(holds: Holds, text: str) -> Answer:
    if holds in (Holds.NUMBER, Holds.WHOLE):
        text = _ZEROS.sub("", text)
    try:
        return typed(holds, text)
    except NoAnswer as wrong:
        raise Odd(why_not(wrong, text)) from None


def in_words(answer: Answer | None) -> str:
    """Write an answer for a person."""
    if answer is None:
        return "trống"
    if isinstance(answer, bool):
        return "đạt" if answer else "không đạt"
    told = written(answer)
    return "; ".join(told) if isinstance(told, list) else told


_READERS: dict[Holds, Callable[[Cell, Column], Answer]] = {
    Holds.NUMBER: _number,
    Holds.WHOLE: _number,
    Holds.NUMBERS: _numbers,
    Holds.ACHIEVED: _achieved,
    Holds.FLAG: _achieved,
    Holds.DAY: _day,
    Holds.NAMES: _names,
    Holds.CHOICE: lambda cell, column: chosen(cell.text, column),
}
