"""What an import tells of a workbook (điều tìm thấy)."""

from __future__ import annotations

from msgspec import Struct

from thidua.model.form.answer import Answer, NoAnswer
from thidua.model.form.form import Column

LOOK = "lưu ý: "
"""What stands before something that a person should look at, and that stops nothing."""


class Finding(Struct, frozen=True):
    """One thing that was found in a workbook."""

    sheet: str
    cell: str
    """C12; "" where it is about the whole sheet."""
    message: str
    is_error: bool = True

    def __str__(self) -> str:
        place = f"trang tính {self.sheet}" if self.sheet else "tệp"
        place += f", ô {self.cell}" if self.cell else ""
        return f"{place}: {'' if self.is_error else LOOK}{self.message}"

    def as_json(self) -> dict[str, str]:
        """The fields of FORMATS.md, `thidua import scores`."""
        message = self.message if self.is_error else f"{LOOK}{self.message}"
        return {"sheet": self.sheet, "cell": self.cell, "message": message}


class Filled(Struct, frozen=True):
    """A cell of a form that was read (ô đã điền)."""

    column: Column
    sheet: str
    cell: str
    answer: Answer | None
    """None where nothing was filled in."""

    def finding(self, message: str, *, is_error: bool = True) -> Finding:
        """Tell something about the cell."""
        return Finding(self.sheet, self.cell, message, is_error)


class FilledRow(Struct, frozen=True):
    """A row of a form that was read (hàng đã điền)."""

    name: str
    """What it is about, as the workbook calls it."""
    key: str
    """What it is about, as the data call it."""
    cells: tuple[Filled, ...]
    is_whole: bool
    """Whether an empty cell means that there is nothing."""


class Reading(Struct):
    """All that was read of a workbook, and all that was found."""

    rows: list[FilledRow]
    findings: list[Finding]


def why_not(wrong: NoAnswer, text: str) -> str:
    """Say why a text is no answer, in words for an official."""
    context = wrong.context
    match wrong.kind:
        case "thousands":
            return f"“{text}” đọc được hai cách: nghìn thì ghi {context['whole']}, số lẻ thì ghi {context['fraction']}"
        case "many_thousands":
            return f"“{text}” có dấu chấm ngăn hàng nghìn: ghi {context['whole']}"
        case "long_minus":
            return f"“{text}” có dấu gạch dài: số âm thì ghi {context['meant']}"
        case "number":
            return f"“{text}” không phải số: ghi số, như 9,5; chưa có thì để trống"
        case "whole":
            return f"“{text}” không phải số nguyên"
        case "day" | "impossible_day" | "far_year":
            return f"“{text}” không phải ngày có thật: ghi như 31/12/2025"
        case "html":
            return f"“{text[:40]}” có thẻ HTML: chỉ ghi chữ"
        case "long_line" | "long_number":
            return f"“{text[:40]}…” dài quá {context['most']} chữ"
        case _:
            return f"“{text[:40]}” không dùng được ở đây"
