"""What a workbook says of a unit → the changes of its sheet, the files of data as they would be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from thidua.draft.form.finding import Filled, FilledRow, Finding
from thidua.draft.form.value import in_words
from thidua.draft.splice.change import Change, changed, flow
from thidua.draft.splice.table_file import CellChange, spliced_table
from thidua.draft.splice.yaml_file import spliced
from thidua.model.form.answer import NOT_ASSIGNED, written
from thidua.model.form.tree import answer_at, value_at
from thidua.read.yaml_tree import Plain

Tree = Mapping[str, Any]
Computed = Mapping[str, Decimal]
"""By criterion: the points that its formula gives, before any weight."""
_SCHEMA = "# yaml-language-server: $schema=../../../../../schema/score_sheet.json"


def changes_of(row: FilledRow, tree: Tree, computed: Computed, findings: list[Finding]) -> Iterator[tuple[Filled, Change]]:  # fmt: skip
    """Give the changes of a unit's sheet, each with the cell that asks for it."""
    off = {cell.column.code for cell in row.cells if cell.answer == NOT_ASSIGNED}
    for cell in row.cells:
        is_repeated = cell.answer is None and cell.column.is_first and cell.column.code in off  # fmt: skip
        if is_repeated or _is_computed(cell, tree, computed):
            continue
        for change in _of_cell(row, cell, tree, findings):
            if "published" in tree:
                findings.append(cell.finding(_refusal(row, cell, tree)))
            else:
                yield cell, change


def _is_computed(cell: Filled, tree: Tree, computed: Computed) -> bool:
    code, path = cell.column.code, cell.column.path
    is_final = path == ("lines", code, "final") and value_at(tree, path) is None
    return is_final and code in computed and cell.answer == computed[code]


def _of_cell(row: FilledRow, cell: Filled, tree: Tree, findings: list[Finding]) -> Iterator[Change]:  # fmt: skip
    path = cell.column.path
    assigned = ("lines", cell.column.code, "assigned")
    is_off = value_at(tree, assigned) == "false"
    now = answer_at(tree, path, cell.column)
    if cell.answer == NOT_ASSIGNED:
        if not is_off:
            yield Change(assigned, "false")
        if now is not None:
            yield Change(path, None)
    elif cell.answer is None:
        if is_off and cell.column.is_first and row.is_whole:
            yield Change(assigned, None)
        if now is not None and row.is_whole:
            yield Change(path, None)
        elif now is not None or (is_off and not row.is_whole):
            told = "không chấm" if is_off else in_words(now)
            findings.append(cell.finding(f"{cell.column.said}: ô trống, dữ liệu đang ghi {told}: giữ nguyên", is_error=False))  # fmt: skip
    else:
        if is_off and cell.column.is_first | (not row.is_whole):
            yield Change(assigned, None)
        if cell.answer != now or isinstance(cell.answer, bool) != isinstance(now, bool):
            new = written(cell.answer)
            yield Change(path, list(new) if isinstance(new, list) else new)


def _refusal(row: FilledRow, cell: Filled, tree: Tree) -> str:
    now = in_words(answer_at(tree, cell.column.path, cell.column))
    field = ".".join(str(step) for step in cell.column.path[2:])
    on = value_at(tree, ("published", "on"))
    return (
        f"bảng của {row.name} đã công bố ngày {on}, không sửa bằng nhập: {cell.column.code} {field}"
        f" đang là {now}, ô ghi {in_words(cell.answer)}; sai thì thêm một mục corrections vào bảng điểm"
        " (ngày, giá trị cũ, giá trị mới, lý do, mã băm mới, hai vai xác nhận)"
    )


def sheet_text(old: str | None, unit: str, group: str, changes: Sequence[Change]) -> str:  # fmt: skip
    """Change the file of a unit's sheet, or begin it. Raises `Unchangeable`."""
    if old is not None:
        return spliced(old, changes)
    tree: Plain = {}
    for change in changes:
        tree = changed(tree, Change(change.path[1:], change.new))
    told = tree.items() if isinstance(tree, dict) else ()
    lines = [f'  "{code}": {flow(line)}' for code, line in told]
    return "\n".join([_SCHEMA, f"unit: {unit}", f"group: {group}", "lines:", *lines, "state: draft", ""])  # fmt: skip


def table_text(old: str, changes: Mapping[str, Sequence[Change]], groups: Mapping[str, str]) -> str:  # fmt: skip
    """Change the one table of all units."""
    cells = [cell for unit, own in changes.items() for cell in _cells(unit, own)]
    return spliced_table(old, cells, dict(groups))


def _leaves(change: Change) -> Iterator[Change]:
    if isinstance(change.new, dict):
        for name, value in change.new.items():
            yield from _leaves(Change((*change.path, name), value))
    else:
        yield change


def _counted(step: str | int) -> str:
    """Name a step as the head of a column does: entries of a list are counted from 1."""
    return str(step + 1) if isinstance(step, int) else step


def _cells(unit: str, changes: Sequence[Change]) -> list[CellChange]:
    """Give the cells of a unit's row; what is not assigned stands in the column of points."""
    found: dict[str, str] = {}
    for change in (leaf for whole in changes for leaf in _leaves(whole)):
        code, field = str(change.path[1]), ".".join(map(_counted, change.path[2:]))
        if field == "assigned":
            found[code] = NOT_ASSIGNED if change.new == "false" else found.get(code, "")
            continue
        new = change.new
        text = " | ".join(map(str, new)) if isinstance(new, list) else str(new or "")
        column = code if field == "final" else f"{code} {field}"
        if not text and found.get(column) == NOT_ASSIGNED:
            continue
        found[column] = text
    return [CellChange(unit, column, text) for column, text in found.items()]
