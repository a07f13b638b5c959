"""What a workbook says beside its points: evidence, replies, remarks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from thidua.check.record.field_path import key_of
from thidua.command.workbook.campaign import Desk
from thidua.command.workbook.import_told import finding_of
from thidua.draft.form.finding import Filled, Finding
from thidua.draft.form.own import find_key_row
from thidua.draft.splice.change import Change
from thidua.draft.splice.change import Path as Steps
from thidua.draft.table.book import read_table
from thidua.draft.table.change import TableDraft
from thidua.export.form.scores import paper_tables
from thidua.model.problem import Problem
from thidua.read.workbook.cell import Grid


class Papers(Struct, frozen=True):
    """What a workbook says beside the points."""

    changes: Mapping[str, Sequence[tuple[Filled, Change]]]
    """By unit, each with a cell that asks for it."""
    places: Mapping[Steps, Filled]
    """Where each value stands: the path in a sheet, behind the unit."""
    sheets: Collection[str]
    """Sheets of the workbook that hold nothing else."""


def read_papers(desk: Desk, grids: Sequence[Grid], findings: list[Finding]) -> Papers:
    """Read them; what may not be changed any more is told at its cell."""
    trees, seen = desk.trees(), [grid for grid in grids if not grid.is_hidden]
    draft = TableDraft(dict(trees), findings)
    sheets: set[str] = set()
    for table in paper_tables(desk.scoring, trees, desk.units):
        own = [found.grid for found in find_key_row(seen, table.key, table.form)]
        rows = read_table(own, table, findings) if own else None
        if rows is not None:
            sheets |= {grid.name for grid in own}
            draft.take(table, rows)
    changes: dict[str, list[tuple[Filled, Change]]] = {}
    for change in draft.changes:
        unit, cell = str(change.path[0]), next(_cells(change.path, draft.places))
        if "published" in trees.get(unit, {}):
            findings.append(
                cell.finding(
                    f"bảng của {desk.units[unit].name if unit in desk.units else unit} đã công bố, không sửa bằng nhập; sai thì thêm một mục corrections vào bảng điểm"
                )
            )
        own_change = Change(change.path[1:], change.new)
        changes.setdefault(unit, []).append((cell, own_change))
    return Papers(changes, draft.places, sheets)


def _cells(path: Steps, places: Mapping[Steps, Filled]) -> Iterator[Filled]:
    """The cells that ask for a change: that of the value, or those of the entry that is new."""
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


def placed_in_table(problem: Problem, draft: TableDraft) -> Finding:
    """Tell a broken rule at the cell that it is about, else at one of the same entry."""
    keys = {key_of(path): cell for path, cell in draft.places.items()}
    if cell := keys.get(problem.key):
        return finding_of(problem, cell)
    above = [key for key in keys if problem.key.startswith((f"{key}.", f"{key}["))]
    entry = problem.key.rpartition(".")[0] or problem.key
    own = [key for key in keys if key.startswith(f"{problem.key}.")]
    near = own or [key for key in keys if entry and key.startswith(entry)]
    found = max(above, key=len, default="") or next(iter(near), "")
    return finding_of(problem, keys.get(found), is_there=False)
