"""What a workbook says of a unit → the changes of its sheet; what was published is not changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from thidua.draft.form.finding import Filled, FilledRow, Finding
from thidua.draft.form.value import in_words
from thidua.draft.splice.change import Change
from thidua.model.form.answer import NOT_ASSIGNED, written
from thidua.model.form.tree import answer_at, value_at

Tree = Mapping[str, Any]
Computed = Mapping[str, Decimal]
"""By criterion: the points that its formula gives, before any weight."""


def changes_of(
    row: FilledRow, tree: Tree, computed: Computed, findings: list[Finding]
) -> Iterator[tuple[Filled, Change]]:
    """Give the changes of a unit's sheet, each with the cell that asks for it.

    Points that are those of the formula are not written down beside the figures.
    """
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


def _of_cell(
    row: FilledRow, cell: Filled, tree: Tree, findings: list[Finding]
) -> Iterator[Change]:
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
