"""Units below each other in a table of scores, each with its group (khối, cụm)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from msgspec import Struct

from thidua.draft.form.block import SECTION, is_aside, is_title
from thidua.draft.form.finding import Finding
from thidua.read.workbook.cell import Grid, cell_name

_GROUP = re.compile(r"(?:khối|cụm|nhóm)\b", re.IGNORECASE)
BARE = "tên đơn vị chỉ là số:"
_COUNT = re.compile(r"=.+|\d{1,3}(?:\.\d+)*")
_COUNTED = re.compile(r"^\d{1,3}[.)] (?=\D)")
"""A number that is typed before a name: 1. Thôn Đông."""
_REMARK = 999
"""What no row of a unit is counted beyond: remarks are counted anew."""


class _Row(Struct, frozen=True):
    """What a row of the table tells."""

    place: int
    words: str
    number: int
    """How the table counts it; 0 where it does not."""
    has_points: bool
    signs: int
    """How much of it looks like the title of a group."""

    @property
    def is_aside(self) -> bool:
        """Whether it is a total, a rank, a remark; a group may be called as those are."""
        is_unlike_a_group = self.has_points > self.number or not is_group(self.words)
        return not self.words or (is_aside(self.words) and is_unlike_a_group)


def units_below(grid: Grid, first: int, column: int, places: Collection[int], findings: list[Finding]) -> dict[str, str]:  # fmt: skip
    """Give the units, which are counted or have points, each with its group; "" for none.

    A row between them that is neither is told; what is counted anew behind them is a remark.
    """
    units, unread = dict[str, str](), list[Finding]()
    rows = [_row(grid, row, column, places) for row in range(first, grid.height)]
    is_counted = any(row.number for row in rows)
    group, last = "", 0
    for row in rows:
        if row.is_aside:
            continue
        if not row.number and row.signs > row.has_points:
            group, last = uncoded(row.words), 0
            continue
        message = bare(row.words)
        if row.number > last or (row.has_points and (row.number or not is_counted)):
            units.setdefault(row.words, group)
            last = row.number or last
            findings += unread
            unread = []
        else:
            last = _REMARK if row.number else last
            message = f"“{row.words[:40]}” không có số thứ tự: là đơn vị thì đánh số, là tên nhóm thì thêm “Khối” ở trước, không thì xóa hàng"  # fmt: skip
        if message:
            told = Finding(grid.name, cell_name(row.place, column), message)
            (findings if row.has_points or row.words in units else unread).append(told)
    return units


def _row(grid: Grid, row: int, column: int, places: Collection[int]) -> _Row:
    codes = [grid.text(row, place).strip(" .)") for place in range(column)]
    words = _COUNTED.sub("", " ".join(grid.text(row, column).split()))
    cells = (cell for place in places if (cell := grid.cells.get((row, place))))
    has_points = any(cell.number is not None or cell.text[:1].isdigit() for cell in cells)  # fmt: skip
    is_coded = any(map(SECTION.fullmatch, codes))
    signs = is_group(words) + is_coded + is_title(grid, row, column)
    return _Row(row, words, next(_numbers(codes), 0), has_points, signs)


def _numbers(codes: Collection[str]) -> Iterator[int]:
    for code in codes:
        if _COUNT.fullmatch(code):  # a formula counts rows, too: =A7+1
            yield 1 if code[0] == "=" else int(code.rpartition(".")[2])


def uncoded(words: str) -> str:
    """The words of a title without its number."""
    return re.sub(rf"^{SECTION.pattern}\s+", "", words)


def is_group(words: str) -> bool:
    """Whether words name a group of units: II. Khối trường học."""
    return bool(_GROUP.match(uncoded(words)))


def bare(name: str) -> str:
    """Say what to do with a unit that is called by a number, as rows are; "" for others."""
    return f"{BARE} ghi như “Thôn {name}”" if name.isdecimal() else ""
