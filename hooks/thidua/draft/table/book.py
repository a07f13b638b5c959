"""A workbook of tables → their rows, out of a workbook of ours or one with the same heads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from thidua.draft.form.block import blocks, is_aside, part_of
from thidua.draft.form.finding import Filled, Finding
from thidua.draft.form.own import (
    KeyRow,
    faults_of_keys,
    find_key_row,
    hidden_finding,
    merged_findings,
    read_cell,
)
from thidua.draft.table.head import columns_in
from thidua.draft.table.kept import Kept, unread_findings
from thidua.draft.table.title import titles_down
from thidua.model.form.answer import Holds
from thidua.model.form.form import Column
from thidua.model.form.table import Table
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Grid, cell_name

_NOT_YET = ("chua-nop", "chua-gui", "chua-bao-cao", "chua-dang-ky", "khong-nop")


class TableRow(Struct, frozen=True):
    """A row of a table that was read."""

    sheet: str
    place: str
    cells: Mapping[str, Filled]
    is_whole: bool
    """Whether an empty cell means that there is nothing."""


def read_table(
    grids: Sequence[Grid], table: Table, findings: list[Finding]
) -> list[TableRow] | None:
    """Read the sheets that hold a table; None where none does."""
    seen = [grid for grid in grids if not grid.is_hidden]
    own = find_key_row(list(seen), table.key, table.form)
    told = seen if own else [titles_down(grid, table, findings) for grid in seen]
    parts = [part for grid in told for part in blocks(grid)]
    found = own or [row for part in parts for row in _by_heads(part, table)]
    rows: list[TableRow] = []
    for keys in found:
        faults = list(faults_of_keys(keys, table.form)) if own else []
        findings += faults
        lower = dict(_lower(keys, table, is_ours=bool(own)))
        findings += merged_findings(keys.grid, keys.row + 1, lower)
        if not any(fault.is_error for fault in faults):
            kept = None if own else Kept(keys, table, findings)
            keyed = replace(keys, grid=kept.grid) if kept else keys
            rows += _rows(keyed, table, findings, kept, lower)
        findings += () if own else unread_findings(keys, table)
    return rows if found else None


def _lower(keys: KeyRow, table: Table, *, is_ours: bool) -> Iterator[tuple[int, str]]:
    """Give the columns of which a cell merged over rows is of none."""
    for place, key in keys.columns.items():
        if not _is_shared(table, key, is_ours=is_ours):
            yield place, key


def _by_heads(grid: Grid, table: Table) -> Iterator[KeyRow]:
    """Find the rows whose cells are called as the columns are, each with its table."""
    heads, again = list[KeyRow](), set[int]()
    entries = _entries(grid)
    for found in _heads(grid, table):
        above = heads[-1] if heads else None
        if above and _words(grid, above.row) == _words(grid, found.row):
            again.add(found.row)  # on each page
            continue
        if above and entries.isdisjoint(range(above.row + 1, found.row)):
            found = max(heads.pop(), found, key=lambda head: len(head.columns))
        heads.append(found)
    ends = (max(entries & {*range(head.row)}) + 1 for head in heads[1:])
    starts = [0, *ends, grid.height]
    for head, (first, end) in zip(heads, pairwise(starts), strict=False):
        rows = {*range(heads[0].row), *range(first, end)} - again
        yield replace(head, grid=part_of(grid, rows))


def _words(grid: Grid, row: int) -> list[str]:
    return [grid.text(row, place) for place in range(grid.width)]


def _entries(grid: Grid) -> set[int]:
    wide = Counter(row for row, _ in grid.cells)
    told = grid.cells.items()
    return {row for (row, _), c in told if wide[row] > 2 or c.text[:1].isdigit()}


def _heads(grid: Grid, table: Table) -> Iterator[KeyRow]:
    for row in range(grid.height):
        told = columns_in(grid, row, table.form)
        named = set(told.values())
        # a head that stands twice is that of a matrix: Kế hoạch, Thực hiện of each unit
        has_names = any(key.endswith("candidate.name") for key in named)
        asked = [
            level
            for n, level in enumerate(table.levels)
            if not n or any(c.key in named for c in table.at_level(n))
        ]
        is_known = len(named) == len(told) and all(
            set(level.by) & named or (has_names and not level.is_list)
            for level in asked
        )
        if is_known and len(told) > 1:
            yield KeyRow(grid, row, told)


def _rows(
    keys: KeyRow,
    table: Table,
    findings: list[Finding],
    kept: Kept | None,
    lower: Mapping[int, str],
) -> list[TableRow]:
    grid, rows = keys.grid, list[TableRow]()
    for row in range(keys.row + 1, grid.height):
        held = [place for place in keys.columns if (row, place) in grid.cells]
        first = next(filter(None, _words(grid, row)), "")
        is_over = kept and first and (is_aside(first) or not kept.is_entry(row))
        if is_over or not held:
            continue
        if not_yet := _not_yet(keys, table, row):
            findings.append(not_yet)
            continue
        cells, begin = _cells(keys, table, row, lower, findings), min(keys.columns)
        if row in grid.hidden_rows:
            findings.append(hidden_finding(grid, row, grid.text(row, begin)))
        by = {key for level in table.levels for key in level.by}
        is_refused = by & {*keys.columns.values()} - cells.keys()
        if not is_refused and any(map(_is_said, cells.values())):
            told_of = kept.completed(cells) if kept else cells
            at = cell_name(row, begin)
            rows.append(TableRow(grid.name, at, told_of, not kept))
    return rows


def _not_yet(keys: KeyRow, table: Table, row: int) -> Finding | None:
    """Tell a row whose day says that nothing was handed in yet: it is no entry."""
    for place, key in keys.columns.items():
        column, words = table.form.column(key), keys.grid.text(row, place)
        is_day = column is not None and column.holds is Holds.DAY
        if is_day and slugify(words) in _NOT_YET:
            message = f"“{words}”: chưa có gì để ghi, không đọc hàng này"
            at = cell_name(row, place)
            return Finding(keys.grid.name, at, message, is_error=False)
    return None


def _is_said(cell: Filled) -> bool:
    return cell.answer is not None and cell.column.holds is not Holds.FLAG


def _cells(
    keys: KeyRow,
    table: Table,
    row: int,
    lower: Mapping[int, str],
    findings: list[Finding],
) -> dict[str, Filled]:
    """Read the cells of a row; what is merged over rows holds for each, but in `lower` columns."""
    cells: dict[str, Filled] = {}
    for place, key in keys.columns.items():
        column, at = _in_row(table, key, keys, row), (row, place)
        above = keys.grid.covers.get(at, at)
        at = above if place not in lower and above[1] == place else at
        if column and (cell := read_cell(keys.grid, at, column, findings)):
            cells[key] = cell
    return cells


def _is_shared(table: Table, key: str, *, is_ours: bool) -> bool:
    column = table.form.column(key)
    if column is None or not table.levels or column.level < len(table.levels) - 1:
        return column is not None and bool(table.levels)
    is_own = key in table.levels[-1].by or key.endswith("name")
    is_wordy = column.holds in (Holds.CHOICE, Holds.WORDS, Holds.NAMES)
    return is_wordy and not (is_ours or is_own)


def _in_row(table: Table, key: str, keys: KeyRow, row: int) -> Column | None:
    """Give a column; where the row says that it counts percent, 95% is a number of it."""
    column = table.form.column(key)
    if column is None or column.holds is not Holds.NUMBER:
        return column
    units = [
        place
        for place, each in keys.columns.items()
        if (c := table.form.column(each)) and slugify(c.heads[-1]) == "don-vi-tinh"
    ]
    unit = next((keys.grid.text(row, place) for place in units), "")
    return replace(column, is_percent=column.is_percent or unit == "%", unit=unit)
