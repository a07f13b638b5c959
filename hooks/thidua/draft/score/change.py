"""What a workbook says of a unit → the changes of its sheet, the files of data as they would be; its totals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from thidua.draft.form.block import MOST, figure_of
from thidua.draft.form.finding import Filled, FilledRow, Finding
from thidua.draft.form.value import in_words
from thidua.draft.score.axis.criterion_name import CriterionNames
from thidua.draft.splice.change import Change, changed, flow
from thidua.draft.splice.table_file import CellChange, spliced_table
from thidua.draft.splice.yaml_file import spliced
from thidua.model.field.number import decimal_text
from thidua.model.form.answer import NOT_ASSIGNED, written
from thidua.model.form.form import answer_at, value_at
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.criterion.judged import BonusPenalty, Manual
from thidua.model.slug import slugify
from thidua.read.node import Plain
from thidua.read.workbook.cell import Grid, cell_name, cell_place

Tree = Mapping[str, Any]
Computed = Mapping[str, Decimal]
"""By criterion: the points that its formula gives, before any weight."""
_SCHEMA = "# yaml-language-server: $schema=../../../../../schema/score_sheet.json"
At = tuple[int, int]
_TOTALS = re.compile("cong|cong-diem|tong|tong-(?:cong|so|so-diem|diem|diem-cuoi)")
_ROUNDED = Decimal("0.05")


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


def total_line(grid: Grid, first: int, *, is_across: bool) -> int | None:
    """Find the one column of totals, or the row where units stand across; its head ends before `first`."""
    size = grid.height if is_across else grid.width
    pairs = ((n, head) for n in range(size) for head in range(first))
    told = ((n, grid.text(*((n, at) if is_across else (at, n)))) for n, at in pairs)
    bare = ((n, slugify(MOST.sub("", words))) for n, words in told if words)
    found = {n for n, words in bare if _TOTALS.fullmatch(words)}
    return found.pop() if len(found) == 1 else None


def total_findings(
    grid: Grid, rows: Mapping[At, FilledRow], names: CriterionNames
) -> Iterator[Finding]:
    """Tell totals, by their cell, that are another one than the points of the unit."""
    for place, filled in rows.items():
        told = figure_of(grid.cells.get(place))
        if told is None or not (sums := _sums(place, filled, names)):
            continue
        if min(abs(told - each) for each in sums) > _ROUNDED:
            message = f"ô ghi tổng {decimal_text(told)}, các điểm được đọc cộng lại là {decimal_text(sums[0])}: xem lại điểm, cột điểm cộng, điểm trừ, hệ số, hay số tổng"
            yield Finding(grid.name, cell_name(*place), message)


def _sums(place: At, filled: FilledRow, names: CriterionNames) -> list[Decimal]:
    """Give what a total may be, before or behind what is added, cut or not; nothing where it is no plain sum."""
    scoring, leaves = names.scoring, names.leaves
    base = {c for c, leaf in leaves.items() if not isinstance(leaf, BonusPenalty)}
    if not scoring or base - {cell.column.code for cell in filled.cells}:
        return []  # one was refused, or has no place
    caps = (scoring.bonus_cap, scoring.penalty_cap)
    if caps != (None, None) or any(part.weight != 1 for part in scoring.sections):
        return []
    cells = [cell for cell in filled.cells if cell.answer is not None]
    told = [(cell, _points(cell, leaves.get(cell.column.code))) for cell in cells]
    points = [(cell, each) for cell, each in told if each is not None]
    if not points or len(points) < len(told):
        return []
    whole = sum((each for _, each in points), Decimal(0))
    moved = ((cell, each) for cell, each in points if cell.column.code not in base)
    behind = (each for cell, each in moved if (cell_place(cell.cell) or place) > place)
    return [whole, whole - sum(behind), min(whole, scoring.total_cap or whole)]


def _points(cell: Filled, leaf: Leaf | None) -> Decimal | None:
    field, answer = cell.column.path[-1], cell.answer
    if not isinstance(answer, Decimal):
        return None
    if isinstance(leaf, Manual) and field == "final" and leaf.weight == 1:
        return answer
    if not isinstance(leaf, BonusPenalty):
        return None
    if field == "plus" and leaf.plus:
        return min(answer * leaf.plus, leaf.max)
    taken = -answer * leaf.minus if field == "minus" and leaf.minus else None
    return taken if taken is None or leaf.min is None else max(taken, leaf.min)
