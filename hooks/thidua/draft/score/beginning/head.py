"""The head of a table of scores → the criteria and the units that it names.

Units stand below each other and criteria beside each other, or the other way round, with
a column of the most points. What stands over several criteria is their section.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from thidua.draft.form.finding import Finding
from thidua.draft.form.points import most_below
from thidua.draft.score.beginning.criterion import NewCriterion
from thidua.draft.score.criterion_name import MOST, field_of
from thidua.model.field.number import decimal_text
from thidua.read.workbook.cell import Cell, Grid, cell_name

_UNIT = re.compile(
    r"(?:tên\s+)?(?:đơn vị|thôn|tổ dân phố|khu phố|xã|phường|trường|lớp|cơ quan|tập thể|chi hội|tên)\b",
    re.IGNORECASE,
)
_CRITERION = re.compile(r"(?:tên\s+|nội dung\s+)?(?:tiêu chí|nội dung|chỉ tiêu|tiêu chuẩn)", re.IGNORECASE)  # fmt: skip
ASIDE = re.compile(
    r"(?:stt|tt|số tt|số thứ tự|mã|tổng|cộng|tổng điểm|tổng cộng|xếp|hạng|thứ hạng|ghi chú|loại|nhóm|kết quả|bình quân|trung bình|vị thứ|thứ(?=\W*$)|danh hiệu|chữ ký|ký (?:tên|nhận)|nhận xét|hệ số)\b",
    re.IGNORECASE,
)
"""What heads or begins a line that is about no criterion and no unit."""
_MOST_HEAD = re.compile(r"(?:điểm\s+)?(?:tối đa|chuẩn)|thang điểm", re.IGNORECASE)
_CODE = re.compile(r"(?P<code>(?:[IVX]+|\d{1,2})(?:\.\d{1,2})*)[.)]?\s+(?P<name>\S.*)")
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*")
_SECTION = re.compile(r"(?:[IVX]+|[A-HĐ])\.?")
_HEAD_ROWS = 40


class TableHead(Struct, frozen=True):
    """What the head of a table names."""

    criteria: Sequence[NewCriterion]
    units: Sequence[str]


def head_of(grid: Grid, findings: list[Finding]) -> TableHead | None:
    """Read it; what cannot be told is noted. None where there is no head."""
    if across := _across(grid, findings):
        return across
    head = next(_rows_with(grid, _UNIT), None)
    if head is None:
        return None
    row, column = head
    first, most = _below(grid, row, column)
    columns = dict(_columns(grid, head, first))
    criteria = list(_criteria(grid, columns, most, findings))
    names = [grid.text(r, column) for r in range(first, grid.height) if _is_unit(grid, r, column, columns)]  # fmt: skip
    return TableHead(criteria, list(dict.fromkeys(" ".join(n.split()) for n in names)))


def _rows_with(grid: Grid, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Find cells of a pattern in rows of several heads."""
    first = min((row for row, _ in grid.cells), default=0)
    for row in range(first, min(grid.height, first + _HEAD_ROWS)):
        cells = [c for place in range(grid.width) if (c := grid.cells.get((row, place)))]  # fmt: skip
        if len(cells) > 1:
            yield from ((row, c.column) for c in cells if pattern.match(c.text))


def _below(grid: Grid, row: int, column: int) -> tuple[int, int | None]:
    """Find the first row of names, and the row that tells the most points, if any."""
    most = None
    for below in range(row + 1, grid.height):
        words = grid.text(below, column)
        beside = grid.text(below, 0)
        if _MOST_HEAD.search(f"{words} {beside}"):
            most = below
        elif words and (
            grid.cells.get((below, column)) or _is_group(grid, below, column)
        ):
            return below, most
    return grid.height, most


def _is_group(grid: Grid, row: int, column: int) -> bool:
    """Whether a row is one title over the whole table: Khối thôn."""
    origin = grid.covers.get((row, column))
    return origin is not None and origin[0] == row and grid.covers.get((row, column + 1)) == origin  # fmt: skip


def _columns(grid: Grid, head: tuple[int, int], first: int) -> Iterator[tuple[int, list[Cell]]]:  # fmt: skip
    """The heads of each column that is about a criterion, the highest first."""
    lowest = Counter(cells[-1].text for place in range(grid.width) if (cells := _heads(grid, head[0], first, place)))  # fmt: skip
    for place in range(grid.width):
        cells = _heads(grid, head[0], first, place) if place != head[1] else []
        if len(cells) > 1 and lowest[cells[-1].text] > 1 and field_of(cells[-1].text):
            cells = cells[:-1]  # Tự chấm, Thẩm định: below each criterion
        if cells and not ASIDE.match(cells[-1].text):
            yield place, cells


def _heads(grid: Grid, row: int, first: int, place: int) -> list[Cell]:
    """The cells of a head, from above; one that covers several columns belongs to each."""
    found = (grid.at(at, place) for at in range(row, first))
    return [cell for cell in dict.fromkeys(c for c in found if c) if cell.number is None and not _MOST_HEAD.match(cell.text)]  # fmt: skip


def _is_unit(grid: Grid, row: int, column: int, columns: dict[int, list[Cell]]) -> bool:
    """Whether a row is of a unit: it has a number of its own, or something to a criterion."""
    words = grid.text(row, column)
    if not words or ASIDE.match(words) or (row, column) not in grid.cells:
        return False
    is_counted = any((c := grid.at(row, place)) and _NUMBER.fullmatch(c.text) for place in range(column))  # fmt: skip
    answers = [c for place in columns if (c := grid.cells.get((row, place)))]
    has_points = any(c.number is not None or c.text[:1].isdigit() for c in answers)
    return is_counted or has_points


def _criteria(
    grid: Grid, columns: dict[int, list[Cell]], most: int | None, findings: list[Finding]
) -> Iterator[NewCriterion]:  # fmt: skip
    taken: set[str] = set()
    for place, cells in columns.items():
        words, section = cells[-1].text, cells[-2].text if len(cells) > 1 else ""
        found = MOST.search(words)
        told = grid.at(most, place) if most is not None else None
        number = Decimal(found["most"].replace(",", ".")) if found else told.number if told else most_below(grid, place)  # fmt: skip
        name = words[: found.start()].strip(" :-–") if found else words
        if name in taken:
            continue
        if number is None or number <= 0:
            message = f"cột “{words[:60]}” không nói điểm tối đa: ghi “{words[:40]} (tối đa 20)”, hoặc thêm một hàng “Điểm tối đa”"  # fmt: skip
            findings.append(Finding(grid.name, cells[-1].name, message))
            continue
        coded = _CODE.fullmatch(name)
        code = coded["code"] if coded and coded["code"] not in taken else str(len(taken) // 2 + 1)  # fmt: skip
        taken |= {code, name}
        yield NewCriterion(code, coded["name"] if coded else name, number, MOST.sub("", section).strip(" :-–"))  # fmt: skip


def _across(grid: Grid, findings: list[Finding]) -> TableHead | None:
    """Read a table with criteria below each other; None where it is none."""
    for row, column in _rows_with(grid, _CRITERION):
        most = next((p for p in range(grid.width) if p != column and _MOST_HEAD.match(grid.text(row, p))), None)  # fmt: skip
        if most is None:
            continue
        body = next((r for r in range(row + 1, grid.height) if (c := grid.cells.get((r, most))) and c.number is not None), grid.height)  # fmt: skip
        heads = [_heads(grid, row, body, p) for p in range(max(column, most) + 1, grid.width)]  # fmt: skip
        units = [name for head in heads if (name := _unit_of(head))]
        criteria = list(_rows(grid, body, column, most))
        if criteria:
            findings += _sums(grid, criteria, column, most)
            return TableHead(criteria, list(dict.fromkeys(units)))
    return None


def _unit_of(head: list[Cell]) -> str:
    """The unit that a column is about: below its name may stand Tự chấm, Thẩm định; "" for none."""
    named = [cell.text for cell in head if not field_of(cell.text)]
    return named[-1] if named and not ASIDE.match(named[-1]) else ""


def _sums(grid: Grid, criteria: Sequence[NewCriterion], column: int, most: int) -> Iterator[Finding]:  # fmt: skip
    """Hold the most points of all criteria against the total that the table tells."""
    totals = {row: cell.number for row in range(grid.height) if ASIDE.match(grid.text(row, column)) and (cell := grid.at(row, most)) and cell.number}  # fmt: skip
    total = sum((one.most for one in criteria if not one.moves), Decimal(0))
    if totals and max(totals.values()) != total:
        row = max(totals, key=lambda row: totals[row])
        message = f"điểm tối đa của các tiêu chí cộng lại là {decimal_text(total)}, dòng này ghi {decimal_text(totals[row])}: mục chứa tiêu chí thì đánh số I, II hay 1 trên 1.1; sửa số cho khớp"  # fmt: skip
        yield Finding(grid.name, cell_name(row, most), message)


def _code(cell: Cell | None) -> str:
    """The number of a row; 1.1 that Excel took for a number is 1.1 again."""
    if cell is None:
        return ""
    return cell.text.strip(" .)") if cell.number is None else f"{cell.number:f}"


def _rows(grid: Grid, first: int, column: int, most: int) -> Iterator[NewCriterion]:
    """The criteria below each other; a row numbered I, or above 1.1 and 1.2, is a section."""
    codes = {row: _code(grid.at(row, column - 1)) if column else "" for row in range(first, grid.height)}  # fmt: skip
    is_numbered = any(code and not _SECTION.fullmatch(code) for code in codes.values())
    section, number = "", 0
    for row, code in codes.items():
        words, told = " ".join(grid.text(row, column).split()), grid.at(row, most)
        if not words or ASIDE.match(words):
            continue
        holds = any(other.startswith(f"{code}.") for other in codes.values())
        if code and (holds or (is_numbered and _SECTION.fullmatch(code))):
            section = words
        elif told and told.number and told.number > 0:
            number += 1
            own = code if _NUMBER.fullmatch(code) and list(codes.values()).count(code) == 1 else str(number)  # fmt: skip
            yield NewCriterion(own, words, told.number, section)
