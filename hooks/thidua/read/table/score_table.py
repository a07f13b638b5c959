"""One table for the score sheets of all units (`scores.csv`) → a tree for each unit: `unit`, `state`, `1.1`, `1.1 actual`, `log.1.on`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.model.problem import Place, Problem
from thidua.read.node import Node

RULE = "bang-diem-sai-cot"
NOT_ASSIGNED = "không chấm"
"""What stands for points where a criterion is not assigned to a unit."""
_LISTS = (
    "log",
    "corrections",
    "lowered",
    "evidence",
    "replies",
    "marks",
    "confirmed_by",
    "signatures",
)
"""Fields that hold several values."""
_UNIT = "unit"
MOST_COLUMNS, LONGEST_HEAD, DEEPEST = 500, 80, 6
"""Columns of a table, letters and steps of the name of one."""
_QUOTED = re.compile(r'"([^"]*(?:""[^"]*)*)"?')
_DELIMITERS = (";", "\t", ",")


class Column(Struct, frozen=True):
    """A column of the table: where its values go (cột)."""

    head: Cell
    path: tuple[str, ...]


def parse_scores(
    text: str, file: str, fields: Sequence[str], problems: list[Problem]
) -> list[Node]:
    """Give a tree for each unit; `fields` are those of a sheet. Faults are noted."""
    rows = rows_of(text)
    if not rows:
        message, remedy = "bảng không có ô nào", "điền bảng, hoặc xóa tệp"
        problems.append(Problem(Place(file), message, remedy, rule=RULE))
        return []
    columns = [Column(cell, _path(cell.text, fields)) for cell in rows[0]]
    found = list(_faults(file, columns, rows[1:]))
    problems.extend(found)
    return [] if found else [_tree(columns, row) for row in rows[1:]]


def _path(head: str, fields: Sequence[str]) -> tuple[str, ...]:
    code, _, field = head.partition(" ")
    if code.partition(".")[0] in fields:
        return tuple(code.split("."))
    return ("lines", code, *(field.strip() or "final").split("."))


def _faults(
    file: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]
) -> Iterator[Problem]:
    if odd := next(_too_long(columns), None):
        message = f"hàng đầu có tên cột dài hay nhiều cấp quá: “{odd.text[:20]}…”, hoặc quá {MOST_COLUMNS} cột"
        remedy = "xóa cột thừa; tên cột là một mục của bảng điểm hay mã tiêu chí"
        yield _problem(file, odd, message, remedy)
        return
    paths = [column.path for column in columns]
    yield from _faults_of_head(file, columns, paths)
    if (_UNIT,) in paths:
        yield from _faults_of_rows(file, columns, rows, paths.index((_UNIT,)))
    else:
        remedy = "thêm cột unit: mã đơn vị ở đầu mỗi hàng"
        yield _problem(file, columns[0].head, "bảng không có cột unit", remedy)


def _faults_of_head(
    file: str, columns: Sequence[Column], paths: Sequence[tuple[str, ...]]
) -> Iterator[Problem]:
    assigned = ((*path[:-1], "assigned") for path in paths if path[-1] == "final")
    written = {*paths, *assigned}
    for place, column in enumerate(columns):
        name = column.head.text
        if name and column.path in paths[:place]:
            message = f"cột “{name}” ghi hai lần"
            yield _problem(file, column.head, message, "giữ một cột")
        above = (column.path[:end] for end in range(1, len(column.path)))
        if name and any(path in written for path in above):
            message = f"cột “{name}” ghi lại một phần của cột khác"
            yield _problem(file, column.head, message, "giữ một cách ghi")


def _too_long(columns: Sequence[Column]) -> Iterator[Cell]:
    for place, column in enumerate(columns):
        is_long = len(column.head.text) > LONGEST_HEAD or len(column.path) > DEEPEST
        if is_long or place >= MOST_COLUMNS:
            yield column.head


def _faults_of_rows(
    file: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], unit: int
) -> Iterator[Problem]:
    seen: set[str] = set()
    for row in rows:
        for place, cell in enumerate(row):
            if cell.text and (place >= len(columns) or not columns[place].head.text):
                message = f"“{cell.text}” nằm ở cột không có tên"
                remedy = "đặt tên cột ở hàng đầu, hoặc xóa ô này; số có dấu phẩy thì ngăn cột bằng dấu chấm phẩy"
                yield _problem(file, cell, message, remedy)
        name = row[unit].text if unit < len(row) else ""
        if not name:
            yield _problem(file, row[0], "hàng không ghi đơn vị", "điền cột unit")
        elif name in seen:
            message = f"đơn vị “{name}” có hai hàng"
            yield _problem(file, row[unit], message, "giữ lại một hàng")
        seen.add(name)


def _problem(file: str, cell: Cell, message: str, remedy: str) -> Problem:
    return Problem(Place(file, cell.line, cell.column), message, remedy, rule=RULE)


def _tree(columns: Sequence[Column], row: Sequence[Cell]) -> Node:
    tree = Node({}, row[0].line, row[0].column)
    for column, cell in zip(columns, row, strict=False):
        if cell.text:
            _set(tree, column, cell)
    return _with_lists(tree)


def _set(tree: Node, column: Column, cell: Cell) -> None:
    path, value = column.path, Node(cell.text, cell.line, cell.column)
    if path[-1] == "final" and cell.text.lower() == NOT_ASSIGNED:
        path, value = (*path[:-1], "assigned"), Node("false", cell.line, cell.column)
    elif path[-1] in _LISTS:
        parts = [part.strip() for part in cell.text.split("|")]
        value.value = [Node(part, cell.line, cell.column) for part in parts if part]
    node = tree
    for step in path[:-1]:
        assert isinstance(node.value, dict)
        node.keys.setdefault(step, (column.head.line, column.head.column))
        node = node.value.setdefault(step, Node({}, cell.line, cell.column))
    assert isinstance(node.value, dict)
    node.keys.setdefault(path[-1], (column.head.line, column.head.column))
    node.value[path[-1]] = value


def _with_lists(node: Node, name: str = "") -> Node:
    """Make lists of what is counted: log.1.on, log.2.on."""
    if not isinstance(node.value, dict):
        return node
    inside = {key: _with_lists(child, key) for key, child in node.value.items()}
    if name in _LISTS and all(key.isdecimal() for key in inside):
        ordered = [inside[key] for key in sorted(inside, key=int)]
        return Node(list(ordered), node.line, node.column)
    return Node(dict(inside), node.line, node.column, node.keys)


class Cell(Struct, frozen=True):
    """A cell of a table; line and column are counted from 1."""

    text: str
    line: int
    column: int


def delimiter_of(text: str) -> str:
    """Find what parts the cells: whatever stands most often in the first line."""
    first = text.partition("\n")[0]
    return max(_DELIMITERS, key=first.count)


def rows_of(text: str) -> list[list[Cell]]:
    """Part a table into rows; cells in quotation marks may hold anything, ends of lines too."""
    delimiter = delimiter_of(text)
    rows: list[list[Cell]] = [[]]
    place = 0
    line, start = 1, 0
    while place <= len(text):
        cell, after = _cell(text, place, delimiter, line, place - start + 1)
        rows[-1].append(cell)
        line += text.count("\n", place, after)
        start = text.rfind("\n", 0, after) + 1
        if after >= len(text):
            break
        if text[after] == "\n":
            rows.append([])
            line, start = line + 1, after + 1
        place = after + 1
    return [row for row in rows if any(cell.text for cell in row)]


def _cell(
    text: str, place: int, delimiter: str, line: int, column: int
) -> tuple[Cell, int]:
    found = _QUOTED.match(text, place)
    first = found.end() if found else place
    ends = [e for sign in (delimiter, "\n") if (e := text.find(sign, first)) >= 0]
    end = min(ends, default=len(text))
    words = found[1].replace('""', '"') if found else text[place:end]
    return Cell(words.strip(), line, column), end
