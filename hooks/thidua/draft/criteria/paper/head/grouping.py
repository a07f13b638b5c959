"""Which column of a table names the criteria, and which the groups above them (cột nhóm, cột tiêu chí)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from thidua.draft.criteria.paper.entry import total_of
from thidua.draft.criteria.paper.head.head import Head
from thidua.draft.criteria.paper.label import label_alone
from thidua.draft.criteria.paper.row import cell
from thidua.draft.criteria.rule.points import points_of
from thidua.read.table.printed_row import PrintedRow


def settled(head: Head, rows: Sequence[PrintedRow]) -> Head:
    """Take a column before the names for one of groups only where most of the rows below leave it out."""
    if head.group is None:
        return _regrouped(head, rows)
    if _are_labels(cell(row, head.group) for row in rows):
        return replace(head, label=head.group, group=None)
    own = [row for row in rows if cell(row, head.name)]
    filled = [row for row in own if cell(row, head.group)]
    is_sparse = len(filled) * 10 < len(own) * 7
    if is_sparse or not all(map(_is_ladder, _runs(head, rows, head.group, head.name))):
        below = [row for row in own if not cell(row, head.group)]
        return replace(head, numbers_groups=_leave_numbers_out(head, below))
    return replace(head, name=head.group, group=None, rules=head.rules | {head.name})


def _are_labels(cells: Iterable[str]) -> bool:
    """Whether a column only numbers the rows: Tiêu chí 1, Chỉ tiêu 1."""
    filled = [each for each in cells if each and total_of(each) is None]
    return len(filled) > 1 and all(label_alone(each) for each in filled)


def _leave_numbers_out(head: Head, below: Sequence[PrintedRow]) -> bool:
    """Whether the numbers are those of the groups: rows below the first of each have none."""
    is_numbered = head.label is None or any(cell(row, head.label) for row in below)
    return bool(below) and not is_numbered


def _regrouped(head: Head, rows: Sequence[PrintedRow]) -> Head:
    """Take the names for groups where the column behind them tells criteria, each with its points."""
    behind = range(head.name + 1, head.most)
    free = (n for n in behind if n not in (head.label, head.evidence))
    column = next(free, None)
    if column is None:
        return head
    if all(map(_is_ladder, _runs(head, rows, head.name, column))):
        return head
    below = [row for row in rows if cell(row, column) and not cell(row, head.name)]
    return replace(
        head,
        group=head.name,
        name=column,
        rules=head.rules - {column},
        numbers_groups=_leave_numbers_out(head, below),
    )


def _runs(
    head: Head, rows: Sequence[PrintedRow], group: int, column: int
) -> Iterator[list[Decimal]]:
    """Give the points of each name in the first column, with those of the rows below that have none."""
    run = list[Decimal]()
    for row in rows:
        points = points_of(cell(row, head.most))
        if cell(row, group):
            yield run
            run = []
        if points and cell(row, column):
            run.append(points.most)
    yield run


def _is_ladder(points: Sequence[Decimal]) -> bool:
    """Whether points are those of levels: each less than the one before, or each more."""
    steps = [above - below for above, below in pairwise(points)]
    return all(step > 0 for step in steps) or all(step < 0 for step in steps)
