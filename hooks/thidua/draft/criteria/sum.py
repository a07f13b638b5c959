"""Sums that a criteria set prints, held against what its rows add up to (cộng điểm): told, never mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate

from msgspec import Struct

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


def any_moved(entries: Sequence[Entry], moves: str) -> bool:
    """Whether any of them adds points, or takes some, with a limit or without."""
    leaves = (leaf for entry in entries for leaf in entry.leaves())
    return any(leaf.moves == moves for leaf in leaves)


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
    yield from _of_totals(totals, _Sums.of(parts))


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
        is_open = any(leaf.most is None for leaf in leaves)
        is_limit = _LIMIT.search(entry.name) or (entry.points and entry.points.is_limit)
        if counted >= own or is_open or is_limit:
            return
    if counted != own:
        name = f"{entry.label.text} {entry.name}".strip()[:60]
        message = f"“{name}” ghi {decimal_text(own)} điểm, các tiêu chí bên dưới cộng lại {decimal_text(counted)}: scoring.yml ghi theo các tiêu chí, xem bản gốc rồi sửa chỗ sai"
        yield Told(entry.row, message)


class _Sums(Struct, frozen=True):
    """What the parts of a set come to, each by itself, by its number, and up to each."""

    each: tuple[Decimal, ...]
    bonus: tuple[Decimal, ...]
    so_far: tuple[Decimal, ...]
    """One more than there are parts: nothing, the first, the first two …"""
    places: Mapping[str, int]

    @classmethod
    def of(cls, parts: Sequence[Part]) -> _Sums:
        """Reckon them once."""
        each = tuple(part.counted for part in parts)
        titles = [part.title.label.text if part.title else "" for part in parts]
        return cls(
            each=each,
            bonus=tuple(map(_bonus, parts)),
            so_far=tuple(accumulate(each, initial=Decimal(0))),
            places={text: at for at, text in enumerate(titles) if text},
        )


def _bonus(part: Part) -> Decimal:
    """The bonus of a part: its limit where its title tells one."""
    title = part.title
    is_limit = title is not None and title.moves == "plus" and title.most
    return (
        title.most if title and is_limit and title.most else moved(part.entries, "plus")
    )


def _of_totals(totals: Sequence[tuple[Total, int]], sums: _Sums) -> Iterator[Told]:
    """Hold each total against its part, all above it, or what stands between it and the one before."""
    last, table = 0, ("", 0)
    for at, (total, before) in enumerate(totals, 1):
        own = (total.row.sheet, total.row.table)
        since = sums.so_far[before] - sums.so_far[last]
        fitting = {since} if table not in (("", 0), own) else set()
        if before and at < len(totals):
            fitting.add(sums.each[before - 1])
        yield from _of_total(total, sums, before, fitting)
        if not total.of and own != table:
            last, table = before, own


def _of_total(
    total: Total, sums: _Sums, before: int, fitting: set[Decimal]
) -> Iterator[Told]:
    place = sums.places.get(total.of)
    base, what = sums.so_far[before], "ở trên"
    bonus = sum(sums.bonus[:before], Decimal(0))
    if place is not None:
        base, bonus, what = sums.each[place], sums.bonus[place], f"của phần {total.of}"
        fitting = set()
    fitting |= {base, base + bonus} | ({bonus} if bonus and place is None else set())
    if total.points is None or total.points in fitting:
        return
    message = f"dòng cộng ghi {decimal_text(total.points)}, các tiêu chí {what} cộng lại {decimal_text(base)}: scoring.yml ghi theo các tiêu chí, xem bản gốc rồi sửa chỗ sai"
    yield Told(total.row, message)
