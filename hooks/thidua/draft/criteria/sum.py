"""Sums that a criteria set prints, held against what its rows add up to (cộng điểm): told, never mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.entry import Entry, Total
from thidua.draft.criteria.section import Part
from thidua.model.field.number import decimal_text

_LIMIT = re.compile(r"không quá|tối đa|không vượt quá", re.IGNORECASE)


def moved(entries: Sequence[Entry], moves: str) -> Decimal:
    """What bonus, or penalty, comes to at most."""
    leaves = (leaf for entry in entries for leaf in entry.leaves())
    return sum(
        (abs(leaf.most or Decimal(0)) for leaf in leaves if leaf.moves == moves),
        Decimal(0),
    )


def count_bonus_in(
    parts: Sequence[Part], totals: Sequence[Total], told: list[Told]
) -> None:
    """Count bonus as other points where the paper's own total does."""
    base = sum((part.counted for part in parts), Decimal(0))
    bonus = sum((moved(part.entries, "plus") for part in parts), Decimal(0))
    sums = [t for t in totals if t.points is not None and not t.of]
    figures = [total.points for total in sums]
    if not bonus or base in figures or base + bonus not in figures:
        return
    for leaf in (
        leaf for part in parts for entry in part.entries for leaf in entry.leaves()
    ):
        if leaf.moves == "plus" and leaf.most is not None:
            leaf.moves = ""
    message = f"tổng {decimal_text(base + bonus)} gồm cả {decimal_text(bonus)} điểm thưởng: các tiêu chí thưởng ghi như tiêu chí khác (manual), không cộng ngoài; muốn cộng ngoài thì ghi type: bonus_penalty và sửa total_max"
    told.append(Told(next(t.row for t in sums if t.points == base + bonus), message))


def sums_told(
    parts: Sequence[Part], totals: Sequence[tuple[Total, int]]
) -> Iterator[Told]:
    """Tell each sum that is another than its rows give; a total comes with the parts before it."""
    for part in parts:
        if part.title and part.entries != (part.title,):
            yield from _of_entry(part.title)
        for entry in part.entries:
            if entry is not part.title:
                yield from _below(entry)
    for at, (total, before) in enumerate(totals, 1):
        yield from _of_total(total, parts, before, is_last=at == len(totals))


def _below(entry: Entry) -> Iterator[Told]:
    if entry.children:
        yield from _of_entry(entry)
        for child in entry.children:
            yield from _below(child)


def _of_entry(entry: Entry) -> Iterator[Told]:
    """Hold the points of an entry against those below it; of bonus and penalty they are a limit."""
    if entry.most is None:
        return
    leaves = list(entry.leaves())
    counted = sum(
        (leaf.most or Decimal(0) for leaf in leaves if not leaf.moves), Decimal(0)
    )
    own = abs(entry.most)
    if all(leaf.moves for leaf in leaves):
        counted = max(moved([entry], "plus"), moved([entry], "minus"))
        if counted >= own or _LIMIT.search(entry.name):
            return
    if counted != own:
        name = f"{entry.label.text} {entry.name}".strip()[:60]
        message = f"“{name}” ghi {decimal_text(own)} điểm, các tiêu chí bên dưới cộng lại {decimal_text(counted)}: scoring.yml ghi theo các tiêu chí, xem bản gốc rồi sửa chỗ sai"
        yield Told(entry.row, message)


def _of_total(
    total: Total, parts: Sequence[Part], before: int, *, is_last: bool
) -> Iterator[Told]:
    named = [
        p for p in parts if total.of and p.title and p.title.label.text == total.of
    ]
    base = sum((part.counted for part in named or parts), Decimal(0))
    bonus = sum((moved(part.entries, "plus") for part in named or parts), Decimal(0))
    fitting = {base, base + bonus}
    if not named:
        above = parts[:before]
        fitting |= {above[-1].counted} if above and not is_last else set()
        so_far = sum((part.counted for part in above), Decimal(0))
        fitting |= {so_far} if above else set()
        fitting |= {bonus} if bonus else set()
    if total.points is None or total.points in fitting:
        return
    what = f"phần {total.of}" if named else "cả bộ"
    message = f"dòng cộng ghi {decimal_text(total.points)}, các tiêu chí của {what} cộng lại {decimal_text(base)}: scoring.yml ghi theo các tiêu chí, xem bản gốc rồi sửa chỗ sai"
    yield Told(total.row, message)
