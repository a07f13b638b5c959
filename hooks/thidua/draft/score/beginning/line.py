"""Lines of a table of scores: units and their groups (khối, cụm), criteria and their sections, what is neither.

Totals, ranks, remarks are known by their whole name: “Tổng điểm”, not “Tổng vệ sinh”.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import count

from msgspec import Struct
from msgspec.structs import replace

from thidua.draft.form.finding import Finding
from thidua.draft.form.points import MOST, figure_of
from thidua.model.field.number import decimal_text
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Grid, cell_name

_SECTION = re.compile(r"(?:[IVX]+|[A-HĐ])\.?")
"""How what holds others is numbered, be it units or criteria."""
_GROUP = re.compile(r"(?:khối|cụm|nhóm)\b", re.IGNORECASE)
BARE = "tên đơn vị chỉ là số:"
_COUNT = re.compile(r"=.+|\d{1,3}(?:\.\d+)*")
_COUNTED = re.compile(r"^\d{1,3}[.)] (?=\D)")
"""A number that is typed before a name: 1. Thôn Đông."""
_REMARK = 999
"""What no row of a unit is counted beyond: remarks are counted anew."""
_OF = r"(?:\W+(?:điểm|số|cộng|hợp|chung|các|mục|phần|tiêu chí|nhóm|khối|đơn vị|thôn|toàn|xã|cả|năm|quý|tháng|kỳ|cuối|đạt|được|tối đa|thưởng|trừ|thi đua|đề nghị|tự|chấm|thẩm định|đánh giá|hội đồng|phân|xếp|hạng|loại|thứ|tự|[ivx]+|[a-h]|\d+))*"
"""What such a line may be of: Tổng điểm cả năm, Xếp loại thi đua."""
_ASIDE = re.compile(
    rf"(?:(?:(?:điểm )?(?:tổng|trung bình|bình quân|cao nhất|thấp nhất|tối đa|chuẩn)|thang điểm|cộng|xếp|hạng|thứ hạng|vị thứ|loại|nhóm|kết quả|danh hiệu){_OF}"
    r"|toàn (?:xã|phường|huyện|tỉnh|trường|khối)|(?:số )?tt|stt|số thứ tự|mã(?: số| đơn vị)?|thứ|chữ ký|ký (?:tên|nhận))\W*",
    re.IGNORECASE,
)
_REMARKS = ("ghi-chu", "nhan-xet", "luu-y", "chu-thich", "nguoi-lap", "lap-bang", "xac-nhan")  # fmt: skip
"""How remarks begin; what tells a maximum is none."""
_EXTRA = re.compile(
    r"(?:điểm\s+)?(?:(?P<plus>thưởng|cộng(?!\s+(?:đồng|tác)))|(?:bị\s+)?(?:trừ|phạt))\b",
    re.IGNORECASE,
)
"""Điểm thưởng, Điểm trừ: beside the most points of the set."""
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*")
_LEAF = 99
"""The level of criteria, which hold no others."""


def is_aside(words: str) -> bool:
    """Whether words head or begin such a line; a total may tell its maximum."""
    bare = MOST.sub("", words)
    is_remark = bare == words and slugify(words).startswith(_REMARKS)
    return is_remark or bool(_ASIDE.fullmatch(" ".join(bare.split())))


def is_title(grid: Grid, row: int, column: int) -> bool:
    """Whether a row is one title over the whole table: Khối thôn."""
    origin = grid.covers.get((row, column))
    return origin is not None and origin[0] == row and grid.covers.get((row, column + 1)) == origin  # fmt: skip


def uncoded(words: str) -> str:
    """The words of a title without its number."""
    return re.sub(rf"^{_SECTION.pattern}\s+", "", words)


def is_group(words: str) -> bool:
    """Whether words name a group of units: II. Khối trường học."""
    return bool(_GROUP.match(uncoded(words)))


def units_below(grid: Grid, first: int, column: int, places: Collection[int], findings: list[Finding]) -> dict[str, str]:  # fmt: skip
    """Give the units, which are counted or have points, each with its group; "" for none.

    A row between them that is neither is told; what is counted anew behind them is a remark.
    """
    units, unread = dict[str, str](), list[Finding]()
    codes = {row: [grid.text(row, p).strip(" .)") for p in range(column)] for row in range(first, grid.height)}  # fmt: skip
    # A formula counts rows, too: =A7+1
    counts = {row: next((int(c.rpartition(".")[2]) if c[0] != "=" else 1 for c in own if _COUNT.fullmatch(c)), 0) for row, own in codes.items()}  # fmt: skip
    group, last = "", 0
    for row, number in counts.items():
        words = _COUNTED.sub("", " ".join(grid.text(row, column).split()))
        has_points = any((c := grid.cells.get((row, p))) and (c.number is not None or c.text[:1].isdigit()) for p in places)  # fmt: skip
        signs = [is_group(words), any(map(_SECTION.fullmatch, codes[row])), is_title(grid, row, column)]  # fmt: skip
        if not words or (is_aside(words) and (has_points > number or not signs[0])):
            continue
        if not number and sum(signs) > has_points:
            group, last = uncoded(words), 0
            continue
        message = bare(words)
        if number > last or (has_points and (number or not any(counts.values()))):
            units.setdefault(words, group)
            last = number or last
            findings += unread
            unread = []
        else:
            last = _REMARK if number else last
            message = f"“{words[:40]}” không có số thứ tự: là đơn vị thì đánh số, là tên nhóm thì thêm “Khối” ở trước, không thì xóa hàng"  # fmt: skip
        if message:
            told = Finding(grid.name, cell_name(row, column), message)
            (findings if has_points or words in units else unread).append(told)
    return units


def bare(name: str) -> str:
    """Say what to do with a unit that is called by a number, as rows are; "" for others."""
    return f"{BARE} ghi như “Thôn {name}”" if name.isdecimal() else ""


class NewCriterion(Struct, frozen=True):
    """A criterion that a table names."""

    code: str
    """"" where the table tells none."""
    name: str
    most: Decimal
    """Less than 0 where points are taken."""
    section: str
    """"" where nothing stands over it."""

    @property
    def moves(self) -> str:
        """`plus`, `minus`: points that are added to all others or taken from them; "" for none."""
        found = _EXTRA.match(self.name)
        if not found:
            return "minus" if self.most < 0 else ""
        return "plus" if found["plus"] else "minus"


def numbered(criteria: Iterable[NewCriterion]) -> list[NewCriterion]:
    """Give each criterion a code of its own: that of the table, where no other bears it."""
    found = list(criteria)
    times = Counter(one.code for one in found)
    roots = {code.partition(".")[0] for code in times if times[code] == 1}
    free = (str(number) for number in count(1) if str(number) not in roots)
    return [one if one.code and times[one.code] == 1 else replace(one, code=next(free)) for one in found]  # fmt: skip


def criteria_below(
    grid: Grid, first: int, column: int, most: int, places: Collection[int], findings: list[Finding]
) -> list[NewCriterion]:  # fmt: skip
    """Read those below each other; `most` is the column of their points, `places` are of units.

    A row with rows of a deeper level below it is a section; else it is a criterion.
    """
    rows = list(_rows(grid, first, column))
    deepest = max((level for *_, level in rows if level < _LEAF), default=_LEAF)
    levels = [_LEAF if level == deepest > 0 else level for *_, level in rows]
    above, found = dict[int, str](), list[NewCriterion]()
    for (row, words, code, _), level, following in zip(rows, levels, [*levels[1:], 0], strict=False):  # fmt: skip
        above = {over: name for over, name in above.items() if over < level}
        number = figure_of(grid.at(row, most))
        if following > level:
            above[level] = words
        elif number:
            own = "" if level == _LEAF else words
            found.append(NewCriterion(code, words, number, [own, *above.values()][-1]))
        elif any(
            figure_of(grid.cells.get((row, place))) is not None for place in places
        ):
            message = f"“{words[:60]}” có điểm mà không nói điểm tối đa: ghi vào ô này, hoặc xóa hàng"  # fmt: skip
            findings.append(Finding(grid.name, cell_name(row, most), message))
    findings += _sums(grid, found, column, most)
    return numbered(found)


def _rows(grid: Grid, first: int, column: int) -> Iterator[tuple[int, str, str, int]]:
    for row in range(first, grid.height):
        words = " ".join(grid.text(row, column).split())
        cell = grid.at(row, column - 1) if column else None
        # 1.1 that Excel took for a number is 1.1 again
        told = "" if cell is None else cell.text.strip(" .)") if cell.number is None else f"{cell.number:f}"  # fmt: skip
        code = told if _NUMBER.fullmatch(told) else ""
        level = 3 + code.count(".") if code else _LEAF
        if is_title(grid, row, column):
            level = 0
        elif _SECTION.fullmatch(told):
            level = 2 if told[0] in "IVX" else 1
        has_figures = any(
            figure_of(grid.cells.get((row, p))) is not None
            for p in range(column + 1, grid.width)
        )
        if words and not is_aside(words) and (has_figures or level < _LEAF):
            yield row, words, code, level


def _sums(grid: Grid, criteria: Sequence[NewCriterion], column: int, most: int) -> Iterator[Finding]:  # fmt: skip
    totals = {row: number for row in range(grid.height) if is_aside(grid.text(row, column)) and (number := figure_of(grid.at(row, most)))}  # fmt: skip
    total = sum((one.most for one in criteria if not one.moves), Decimal(0))
    if criteria and totals and max(totals.values()) != total:
        row = max(totals, key=lambda row: totals[row])
        message = f"điểm tối đa của các tiêu chí cộng lại là {decimal_text(total)}, dòng này ghi {decimal_text(totals[row])}: mục chứa tiêu chí thì đánh số I, II hay 1 trên 1.1; sửa số cho khớp"  # fmt: skip
        yield Finding(grid.name, cell_name(row, most), message)
