"""What a workbook says of a unit → the changes of its sheet, the files of data as they would be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from thidua.draft.form.finding import Filled, FilledRow, Finding
from thidua.draft.form.value import in_words
from thidua.draft.score.axis.criterion_name import CriterionNames
from thidua.draft.splice.change import Change, changed, flow
from thidua.draft.splice.table_file import CellChange, spliced_table
from thidua.draft.splice.yaml_file import spliced
from thidua.model.form.answer import NOT_ASSIGNED, written
from thidua.model.form.form import answer_at, value_at
from thidua.read.node import Plain

Tree = Mapping[str, Any]
Computed = Mapping[str, Decimal]
"""By criterion: the points that its formula gives, before any weight."""
_SCHEMA = "# yaml-language-server: $schema=../../../../../schema/score_sheet.json"
At = tuple[int, int]


def changes_of(
    row: FilledRow, tree: Tree, computed: Computed, findings: list[Finding]
) -> Iterator[tuple[Filled, Change]]:
    """Give the changes of a unit's sheet, each with the cell that asks for it."""
    off = {cell.column.code for cell in row.cells if cell.answer == NOT_ASSIGNED}
    for cell in row.cells:
        is_again = cell.column.is_first and cell.column.code in off
        if (cell.answer is None and is_again) or _is_computed(cell, tree, computed):
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


def _of_cell(
    row: FilledRow, cell: Filled, tree: Tree, findings: list[Finding]
) -> Iterator[Change]:
    path, is_first = cell.column.path, cell.column.is_first
    assigned = ("lines", cell.column.code, "assigned")
    is_off = value_at(tree, assigned) == "false"
    now = answer_at(tree, path, cell.column)
    if cell.answer == NOT_ASSIGNED:
        if not is_off:
            yield Change(assigned, "false")
        if now is not None:
            yield Change(path, None)
    elif cell.answer is not None:
        if is_off and is_first | (not row.is_whole):
            yield Change(assigned, None)
        if cell.answer != now or isinstance(cell.answer, bool) != isinstance(now, bool):
            new = written(cell.answer)
            yield Change(path, list(new) if isinstance(new, list) else new)
    elif row.is_whole:
        if is_off and is_first:
            yield Change(assigned, None)
        if now is not None:
            yield Change(path, None)
    elif now is not None or is_off:
        findings.append(_kept(cell, "không chấm" if is_off else in_words(now)))


def _kept(cell: Filled, told: str) -> Finding:
    message = f"{cell.column.said}: ô trống, dữ liệu đang ghi {told}: giữ nguyên"
    return cell.finding(message, is_error=False)


def _refusal(row: FilledRow, cell: Filled, tree: Tree) -> str:
    now = in_words(answer_at(tree, cell.column.path, cell.column))
    field = ".".join(str(step) for step in cell.column.path[2:])
    on = value_at(tree, ("published", "on"))
    return (
        f"bảng của {row.name} đã công bố ngày {on}, không sửa bằng nhập: {cell.column.code} {field}"
        f" đang là {now}, ô ghi {in_words(cell.answer)}; sai thì thêm một mục corrections vào bảng điểm"
        " (ngày, giá trị cũ, giá trị mới, lý do, mã băm mới, hai vai xác nhận)"
    )


def sheet_text(
    old: str | None, unit: str, group: str, changes: Sequence[Change]
) -> str:
    """Change the file of a unit's sheet, or begin it. Raises `Unchangeable`."""
    if old is not None:
        return spliced(old, changes)
    tree: Plain = {}
    for change in changes:
        tree = changed(tree, Change(change.path[1:], change.new))
    told = tree.items() if isinstance(tree, dict) else ()
    lines = [f'  "{code}": {flow(line)}' for code, line in told]
    head = (_SCHEMA, f"unit: {unit}", f"group: {group}", "lines:")
    return "\n".join((*head, *lines, "state: draft", ""))


def table_text(
    old: str, changes: Mapping[str, Sequence[Change]], groups: Mapping[str, str]
) -> str:
    """Change the one table of all units."""
    cells = [cell for unit, own in changes.items() for cell in _cells(unit, own)]
    return spliced_table(old, cells, dict(groups))


def _leaves(change: Change) -> Iterator[Change]:
    if isinstance(change.new, dict):
        for name, value in change.new.items():
            yield from _leaves(Change((*change.path, name), value))
    else:
        yield change


def _cells(unit: str, changes: Sequence[Change]) -> list[CellChange]:
    found: dict[str, str] = {}
    for change in (leaf for whole in changes for leaf in _leaves(whole)):
        code = str(change.path[1])
        steps = (str(s + 1) if isinstance(s, int) else s for s in change.path[2:])
        field = ".".join(steps)
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


def counted(
    cells: Sequence[Filled], names: CriterionNames, findings: list[Finding]
) -> Iterator[Filled]:
    """Give the cells of a unit; rounds of points that are moved one by one as one count."""
    for cell in cells:
        code, field = cell.column.code, str(cell.column.path[-1])
        moves = names.only_field(code) if code in names.leaves else ""
        order = ("self", "cluster", "appraised", "final", moves)
        if moves not in ("plus", "minus") or field not in order:
            yield cell
            continue
        rounds = {
            str(c.column.path[-1]): c
            for c in cells
            if c.column.code == code and c.answer is not None
        }
        last = next((rounds[f] for f in reversed(order) if f in rounds), cell)
        if cell is last and isinstance(cell.answer, Decimal):
            answer = abs(cell.answer) if moves == "minus" else cell.answer
            yield replace(cell, column=names.column(code, moves), answer=answer)
        elif cell.answer is not None and cell.answer != last.answer:
            told = f"tiêu chí {code} chỉ ghi một số: lấy ô {last.cell} của vòng sau, không lấy ô này"
            findings.append(cell.finding(told, is_error=False))
