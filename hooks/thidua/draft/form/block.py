"""Tables below each other in one sheet (nhiều bảng trong một trang)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from thidua.model.slug import slugify
from thidua.read.workbook.cell import Cell, Grid

_HEADS = frozenset({
    "don-vi", "ten-don-vi", "don-vi-duoc-cham", "thon", "ten-thon", "to-dan-pho", "thon-to-dan-pho", "thon-tdp",
    "truong", "lop", "co-quan", "tap-the", "tieu-chi", "noi-dung", "noi-dung-tieu-chi", "ten-tieu-chi",
})  # fmt: skip
COUNTS = ("tt", "stt", "so-tt", "so-thu-tu")
_LABEL = re.compile(r"\(?([A-I]|\d\d?)\)?(?:\s*=.*)?")
"""What numbers a column: B, (3), 4=1+2+3."""
SECTION = re.compile(r"(?:[IVX]+|[A-HĐ])\.?")
"""How what holds others is numbered, be it units or criteria."""
_OF = r"(?:\W+(?:điểm|số|cộng|hợp|chung|các|mục|phần|tiêu chí|nhóm|khối|đơn vị|thôn|toàn|xã|cả|năm|quý|tháng|kỳ|cuối|đạt|được|tối đa|thưởng|trừ|thi đua|đề nghị|tự|chấm|thẩm định|đánh giá|hội đồng|phân|xếp|hạng|loại|thứ|tự|[ivx]+|[a-h]|\d+))*"
"""What such a line may be of."""
_ASIDE = re.compile(
    rf"(?:(?:(?:điểm )?(?:tổng|trung bình|bình quân|cao nhất|thấp nhất|tối đa|chuẩn)|thang điểm|cộng|xếp|hạng|thứ hạng|vị thứ|loại|nhóm|kết quả(?!(?!.*xếp).*(?:chấm|thẩm|tự))|danh hiệu){_OF}"
    r"|toàn (?:xã|phường|huyện|tỉnh|trường|khối)|(?:số )?tt|stt|số thứ tự|mã(?: số| đơn vị)?|thứ|chữ ký|ký (?:tên|nhận))\W*",
    re.IGNORECASE,
)
_REMARKS = (
    "ghi-chu",
    "nhan-xet",
    "luu-y",
    "chu-thich",
    "nguoi-lap",
    "lap-bang",
    "xac-nhan",
)
"""How remarks begin; what tells a maximum is none."""
_SIGNS = re.compile(
    r"(?:nguoi-(?:lap|tong-hop|cham|kiem)|tm|kt)-|(?:(?!tu-|den-|vao-|sau-)[a-z]+-){0,5}ngay-(?:\d+-)?thang-(?:\d+-)?nam-(?:\d+-)?$"
)
"""How the words over the names of those who sign begin, or the day of signing."""
_SIGNED = 3
"""So many sign in one line."""
_NAME = r"(?:điểm|đ)\.?"
_SHAPE = re.compile(
    rf"(?P<number>[-–]?\d[\d.,]*)\s*(?:{_NAME})?\s*(?:/\s*(?P<most>\d+(?:[.,]\d+)?)\s*(?:{_NAME})?)?\s*(?P<note>\*+|(?:\([^()]*\)\s*)+|\[[^\[\]]*\])?",
    re.IGNORECASE,
)
MOST = re.compile(
    r"\s*(?:[(\[]?\s*(?:(?:điểm )?tối đa|thang điểm|max)\s*:?\s*[-–]?\s*|/\s*|[(\[]\s*(?:0\s*[–-]\s*)?|[:–-]\s*(?=\d+(?:[.,]\d+)?\s*(?:điểm|đ)\s*$))(?P<most>\d+(?:[.,]\d\d?)?)\s*(?:điểm|đ)?\s*[)\]]?\s*$",
    re.IGNORECASE,
)
"""The most points, behind the name of a criterion."""
_PARTS = str.maketrans({"½": ",5", "¼": ",25", "¾": ",75"})
_UNSCORED = re.compile(r"[-–—.…_]*\s*/\s*\d+(?:[.,]\d+)?")


def blocks(grid: Grid) -> Iterator[Grid]:
    """Give each table of a sheet by itself, its cells where they stand."""
    heads, numbering = list[int](), set[int]()
    has_numbers, title = True, 0
    for row in range(grid.height):
        told = (grid.cells.get((row, place)) for place in range(grid.width))
        cells = [cell for cell in told if cell]
        is_wordy = all(c.number is None for c in cells)
        if len(cells) > 1 or not is_wordy:
            title, above = row + 1, title
        is_head = is_wordy and any(slugify(c.text) in _HEADS for c in cells)
        if is_head and len(cells) > 1 and has_numbers:
            heads.append(above)
            has_numbers = False
        figures = [c for c in cells if c.number is not None or c.text[:1].isdigit()]
        has_numbers = has_numbers or len(figures) > 1
        numbering |= {row} if _is_numbering(cells) else set()
    for first, end in pairwise([0, *heads[1:], grid.height]):
        rows = range(first, _signed(grid, first, end))
        yield from _beside(part_of(grid, {*rows} - numbering))


def _beside(grid: Grid) -> Iterator[Grid]:
    """Part tables beside each other: heads that begin anew with what rows are called."""
    for row in range(grid.height):
        cells = (grid.cells.get((row, c)) for c in range(grid.width))
        told = [slugify(cell.text) if cell else "" for cell in cells]
        begins = _begins(told)
        anew = (_is_anew(grid, row, told, begins[0], at) for at in begins[1:])
        if len(begins) > 1 and all(anew):
            for first, end in pairwise([0, *begins[1:], grid.width]):
                yield _columns(grid, row, range(first, end))
            return
    yield grid


def _begins(told: list[str]) -> list[int]:
    """Give the columns where the first head of a table stands, the numbers of its rows before it."""
    name = next((head for head in told if head in _HEADS), "")
    heads = [c for c, head in enumerate(told) if head and head == name]
    return [c - 1 if c and told[c - 1] in COUNTS else c for c in heads]


def _columns(grid: Grid, row: int, columns: range) -> Grid:
    cells, merged = grid.cells.items(), grid.merged
    return replace(
        grid,
        cells={at: c for at, c in cells if at[0] < row or at[1] in columns},
        merged=tuple(a for a in merged if a[0] < row or a[1] in columns),
    )


def _is_anew(grid: Grid, row: int, told: list[str], first: int, at: int) -> bool:
    """Whether a head begins a table: it counts rows, is called as the first, or stands behind an empty column."""
    is_apart = not any((r, at - 1) in grid.cells for r in range(row, grid.height))
    return (
        told[at] in COUNTS
        or is_apart
        or told[at + 1 : at + 2] == told[first + 1 : first + 2]
    )


def _is_numbering(cells: list[Cell]) -> bool:
    told = [found[1] for cell in cells if (found := _LABEL.fullmatch(cell.text))]
    letters = "".join(told).rstrip("0123456789")
    numbers = [str(n + 1) for n in range(len(told) - len(letters))]
    is_run = told == [*"ABCDEFGHI"[: len(letters)], *numbers]
    return is_run and len(told) == len(cells) > 2 > cells[0].column


def _signed(grid: Grid, first: int, end: int) -> int:
    """Find where those sign who made a table, behind its numbers."""
    width = grid.width
    for row in range(end - 1, first, -1):
        told = (grid.cells.get((row, place)) for place in range(width))
        cells = [cell for cell in told if cell]
        if any(c.number is not None or c.text[:1].isdigit() for c in cells):
            break
        if len(cells) <= _SIGNED and any(
            _SIGNS.match(f"{slugify(c.text)}-") for c in cells
        ):
            end = row
    return end


def part_of(grid: Grid, rows: set[int]) -> Grid:
    """Give some rows of a sheet."""
    return replace(
        grid,
        cells={at: cell for at, cell in grid.cells.items() if at[0] in rows},
        covers={at: origin for at, origin in grid.covers.items() if at[0] in rows},
        merged=tuple(area for area in grid.merged if area[0] in rows),
    )


def is_aside(words: str) -> bool:
    """Whether words head or begin such a line."""
    bare = MOST.sub("", words)
    is_remark = bare == words and slugify(words).startswith(_REMARKS)
    return is_remark or bool(_ASIDE.fullmatch(" ".join(bare.split())))


def names_state(words: str) -> bool:
    """Whether words are those over every paper: Độc lập - Tự do - Hạnh phúc."""
    return slugify(words).startswith(("cong-hoa-xa-hoi", "doc-lap-tu-do"))


def is_title(grid: Grid, row: int, column: int) -> bool:
    """Whether a row is one title over the whole table."""
    origin = grid.covers.get((row, column))
    return (
        origin is not None
        and origin[0] == row
        and grid.covers.get((row, column + 1)) == origin
    )


class Points(NamedTuple):
    """The number as typed, what it is out of, and a remark behind it; "" for none."""

    number: str
    most: str
    note: str

    @property
    def whole(self) -> Decimal | None:
        """What the points are out of."""
        return Decimal(self.most.replace(",", ".")) if self.most else None


def points_of(text: str) -> Points | None:
    """Part the words of a cell; None where they are no points."""
    found = _SHAPE.fullmatch(text.strip().translate(_PARTS))
    if not found:
        return None
    return Points(found["number"], found["most"] or "", (found["note"] or "").strip())


def figure_of(cell: Cell | None) -> Decimal | None:
    """The number of a cell, also one that is typed as text or that a formula came to."""
    shown = (cell.reckoned or cell) if cell else None
    if shown is None or shown.number is not None:
        return shown.number if shown else None
    points = points_of(shown.text)
    digits = points.number.replace("–", "-").replace(",", ".") if points else ""
    return Decimal(digits) if digits.count(".") <= 1 and digits else None


def most_below(grid: Grid, column: int) -> Decimal | None:
    """What all points of a column are out of, where they say it: 18/20, 19,5/20."""
    cells = (grid.cells.get((row, column)) for row in range(grid.height))
    told = {p.whole for cell in cells if cell and (p := points_of(cell.text))}
    return told.pop() if len(told) == 1 else None


def is_unscored(text: str) -> bool:
    """Whether only what the points are out of stands there yet."""
    return bool(_UNSCORED.fullmatch(text.strip()))
