"""The head of a table of scores → the criteria and the units that it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from thidua.draft.form.block import (
    MOST,
    figure_of,
    is_aside,
    is_title,
    most_below,
    names_state,
)
from thidua.draft.form.finding import Finding
from thidua.draft.form.unit_name import bare, is_group, uncoded, units_below
from thidua.draft.score.axis.criterion_name import field_of
from thidua.draft.score.beginning.criterion import (
    NewCriterion,
    criteria_below,
    numbered,
)
from thidua.read.workbook.cell import Cell, Grid, cell_name

_UNIT = re.compile(
    r"(?:tên\s+|các\s+)?(?:đơn vị|thôn|tổ dân phố|khu phố|xã|phường|trường|lớp|cơ quan|tập thể|chi hội|tên)\b",
    re.IGNORECASE,
)
_CRITERION = re.compile(
    r"(?:tên\s+|nội dung\s+)?(?:tiêu chí|nội dung|chỉ tiêu|tiêu chuẩn)", re.IGNORECASE
)
_MOST_HEAD = re.compile(
    r"(?:(?:tổng|số|mức)\s+)*(?:điểm\s+)?(?:tối đa|chuẩn\b)|(?:thang|mức|biểu) điểm",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?P<code>(?:[IVX]+|\d{1,2})(?:\.\d{1,2})*)[.)]?\s+(?P<name>\S.*)")
_PERIOD = re.compile(
    r"(?:năm|quý|tháng|tuần|kỳ|lần|đợt|vòng) (?:\d|[IVX]+\b|trước|này)|cùng kỳ",
    re.IGNORECASE,
)
_POINTS = re.compile("điểm(?! (?:trường|dân cư))", re.IGNORECASE)
_HEAD_ROWS = 40
_STATE_ROWS = 8
"""Rows that may name the state, which are no head."""


class TableHead(Struct, frozen=True):
    """What the head of a table names."""

    criteria: Sequence[NewCriterion]
    units: Mapping[str, str]
    """Each with its group; "" for none."""


def head_of(grid: Grid, findings: list[Finding]) -> TableHead | None:
    """Read it; what cannot be told is noted. None where there is no head."""
    if across := _across(grid, findings):
        return across
    heads = list(_rows_with(grid, _UNIT))
    if not heads:
        return None
    row, column = min(heads, key=lambda at: _is_counted(grid, *at))
    first, most = _below(grid, row, column)
    columns = dict(_columns(grid, (row, column), first))
    criteria = numbered(_criteria(grid, columns, range(row, first), most, findings))
    return TableHead(criteria, units_below(grid, first, column, columns, findings))


def _is_counted(grid: Grid, row: int, column: int) -> bool:
    """Whether a number stands beside what may be a head."""
    return grid.text(row, column - 1 if column else 1).isdecimal()


def _rows_with(grid: Grid, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    top = min((row for row, _ in grid.cells), default=0)
    highest = (c for c in grid.cells.values() if c.row < top + _STATE_ROWS)
    states = (cell.row for cell in highest if names_state(cell.text))
    first = max(states, default=top - 1) + 1
    for row in range(first, min(grid.height, first + _HEAD_ROWS)):
        found = (grid.cells.get((row, place)) for place in range(grid.width))
        cells = [cell for cell in found if cell]
        if len(cells) > 1:
            yield from ((row, c.column) for c in cells if pattern.match(c.text))


def _below(grid: Grid, row: int, column: int) -> tuple[int, int | None]:
    most = None
    for below in range(row + 1, grid.height):
        words = grid.text(below, column)
        if _MOST_HEAD.match(words) or _MOST_HEAD.match(grid.text(below, 0)):
            most = below
        elif words and ((below, column) in grid.cells or is_title(grid, below, column)):
            return below, most
    return grid.height, most


def _columns(
    grid: Grid, head: tuple[int, int], first: int
) -> Iterator[tuple[int, list[Cell]]]:
    lowest = Counter(
        cells[-1].text
        for place in range(grid.width)
        if (cells := _heads(grid, head[0], first, place))
    )
    for place in range(grid.width):
        cells = _heads(grid, head[0], first, place) if place != head[1] else []
        own = cells[-1:]
        if len(cells) > 1 and lowest[cells[-1].text] > 1 and field_of(cells[-1].text):
            cells = cells[:-1]  # Tự chấm, Thẩm định: below each criterion
        if cells and not any(is_aside(cell.text) for cell in (*own, cells[-1])):
            yield place, cells


def _heads(grid: Grid, row: int, first: int, place: int) -> list[Cell]:
    found = (grid.at(at, place) for at in range(row, first))
    return [
        c
        for c in dict.fromkeys(f for f in found if f)
        if c.number is None and not _MOST_HEAD.match(c.text) and not _alone(c)
    ]


def _alone(cell: Cell) -> Decimal | None:
    """The most points where a cell of a head tells nothing else: 40, (tối đa 40), 40 điểm."""
    found = MOST.fullmatch(f"({cell.text.lstrip('([ ')}")
    return Decimal(found["most"].replace(",", ".")) if found else None


def _most_in(grid: Grid, rows: range, place: int) -> Decimal | None:
    """The most points that stand alone in the head of a column."""
    cells = (
        grid.cells.get((row, place))
        for row in rows
        if grid.covers.get((row, place + 1)) != (row, place)
    )
    told = [most for cell in cells if cell and (most := _alone(cell))]
    below = (grid.cells.get((row, place)) for row in range(rows.stop, grid.height))
    highest = max(filter(None, map(figure_of, below)), default=0)
    return told[-1] if told and highest <= told[-1] < 1000 else None


def _criteria(
    grid: Grid,
    columns: Mapping[int, list[Cell]],
    rows: range,
    most: int | None,
    findings: list[Finding],
) -> Iterator[NewCriterion]:
    taken: set[tuple[str, str]] = set()
    for place, cells in columns.items():
        words, section = cells[-1].text, cells[-2].text if len(cells) > 1 else ""
        found = MOST.search(words)
        told = figure_of(grid.at(most, place)) if most is not None else None
        number = told or _most_in(grid, rows, place) or most_below(grid, place)
        name = words
        if found:
            number = Decimal(found["most"].replace(",", "."))
            name = words[: found.start()].strip(" :-–")
        if (name, section) in taken:
            continue
        taken.add((name, section))
        if not number:
            message = f"cột “{words[:60]}” không nói điểm tối đa: ghi trong ngoặc ở cuối tên, hoặc thêm một hàng “Điểm tối đa”; không phải tiêu chí thì xóa cột, hoặc đổi tên thành “Ghi chú”"
            findings.append(Finding(grid.name, cells[-1].name, message))
            continue
        coded = _CODE.fullmatch(name)
        code, name = (coded["code"], coded["name"]) if coded else ("", name)
        yield NewCriterion(code, name, number, MOST.sub("", section).strip(" :-–"))


def _across(grid: Grid, findings: list[Finding]) -> TableHead | None:
    for row, column in _rows_with(grid, _CRITERION):
        others = (p for p in range(grid.width) if p != column)
        told_most = (p for p in others if _MOST_HEAD.match(grid.text(row, p)))
        if (most := next(told_most, None)) is None:
            continue
        body, told = _body(grid, row, column), list[Finding]()
        places = range(max(column, most) + 1, grid.width)
        if criteria := criteria_below(grid, body, column, most, places, told):
            filled = (place for place in places if not _is_wordy(grid, body, place))
            heads = {place: _heads(grid, row, body, place) for place in filled}
            units = _units(grid, row, heads, told)
            findings += told
            return TableHead(criteria, units)
    return None


def _body(grid: Grid, row: int, column: int) -> int:
    for below in range(row + 1, grid.height):
        if (below, column) in grid.cells or is_title(grid, below, column):
            return below
    return grid.height


def _is_wordy(grid: Grid, body: int, place: int) -> bool:
    """Whether a column holds words alone, as how points are reckoned (cách tính điểm)."""
    cells = [
        c for row in range(body, grid.height) if (c := grid.cells.get((row, place)))
    ]
    return bool(cells) and all(figure_of(cell) is None for cell in cells)


def _units(
    grid: Grid, row: int, heads: Mapping[int, list[Cell]], findings: list[Finding]
) -> dict[str, str]:
    units: dict[str, str] = {}
    for place, head in heads.items():
        told = (cell.text for cell in head if not field_of(cell.text))
        named = [text for text in told if not _POINTS.match(text)]
        group = next((uncoded(text) for text in named[:-1] if is_group(text)), "")
        if named and _PERIOD.match(named[-1]):
            message = f"“{named[-1][:40]}” là một kỳ, không phải đơn vị: giữ cột của kỳ này, đầu cột ghi “Điểm”, tên đơn vị đặt cho trang tính"
            findings.append(Finding(grid.name, head[-1].name, message))
        elif named:
            units.setdefault(" ".join(named[-1].split()), group)
        elif message := bare(grid.text(row, place)):
            findings.append(Finding(grid.name, cell_name(row, place), message))
    return units
