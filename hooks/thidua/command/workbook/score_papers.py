"""Evidence, replies, remarks out of a workbook of scores → changes of the sheets of units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field

from thidua.command.workbook.campaign import Desk
from thidua.command.workbook.import_told import key_of
from thidua.draft.form.finding import Filled, Finding
from thidua.draft.splice.change import Change, Path
from thidua.draft.table.book import read_table
from thidua.draft.table.change import TableDraft
from thidua.export.form.scores import UNIT, paper_tables
from thidua.read.workbook.cell import Grid


class Papers(Struct, frozen=True):
    """What a workbook says beside the points."""

    changes: Mapping[str, Sequence[tuple[Filled, Change]]]
    """By unit, each with a cell that asks for it."""
    places: Mapping[Path, Filled]
    """Where each value stands: the path in a sheet, behind the unit."""
    sheets: frozenset[str] = field(default=frozenset())
    """Sheets of the workbook that hold nothing else."""


def read_papers(desk: Desk, grids: Sequence[Grid], findings: list[Finding]) -> Papers:
    """Read them; what may not be changed any more is told at its cell."""
    trees = desk.trees()
    draft = TableDraft(dict(trees), findings)
    sheets: set[str] = set()
    for table in paper_tables(desk.scoring, trees, desk.units):
        own = [grid for grid in grids if _is_of(grid, table.key)]
        rows = read_table(own, table, findings) if own else None
        if rows is not None:
            sheets |= {grid.name for grid in own}
            draft.take(table, rows)
    changes: dict[str, list[tuple[Filled, Change]]] = {}
    for change in draft.changes:
        unit, cell = str(change.path[0]), _cell(change.path, draft.places)
        if "published" in trees.get(unit, {}):
            findings.append(
                cell.finding(
                    f"bảng của {desk.units[unit].name if unit in desk.units else unit} đã công bố, không sửa bằng nhập; sai thì thêm một mục corrections vào bảng điểm"
                )
            )
        own_change = Change(change.path[1:], change.new)
        changes.setdefault(unit, []).append((cell, own_change))
    return Papers(changes, draft.places, frozenset(sheets))


def _is_of(grid: Grid, key: str) -> bool:
    """Whether a sheet has the row of keys of a table."""
    keys = {
        row: {grid.text(row, c) for c in range(grid.width)}
        for row in range(min(grid.height, 40))
    }
    return not grid.is_hidden and any({UNIT, key} <= told for told in keys.values())


def _cell(path: Path, places: Mapping[Path, Filled]) -> Filled:
    """A cell that asks for a change: that of the value, or one of the entry that is new."""
    return next(_cells(path, places))


def _cells(path: Path, places: Mapping[Path, Filled]) -> Iterator[Filled]:
    if path in places:
        yield places[path]
    yield from (cell for place, cell in places.items() if place[: len(path)] == path)


def placed_in(papers: Papers, unit: str, key: str) -> Filled | None:
    """Find the cell of a value by the key that a problem names: `lines.1.1.evidence[1].title`."""
    told = {
        key_of(path[1:]): cell
        for path, cell in papers.places.items()
        if path[0] == unit
    }
    return told.get(key) or next(
        (cell for k, cell in told.items() if k.startswith((f"{key}.", f"{key}["))), None
    )
