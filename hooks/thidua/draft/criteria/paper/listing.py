"""Numbered lines that tell points → the entries of a criteria set that is no table (danh mục tiêu chí)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from thidua.draft.criteria.paper.entry import Entry, Remark, Total, moves_of, total_of
from thidua.draft.criteria.paper.label import LOOSE, Label, label_before
from thidua.draft.criteria.paper.sheet import Sheet
from thidua.draft.criteria.rule.band import tells_bands
from thidua.draft.criteria.rule.formula import each_of
from thidua.draft.criteria.rule.points import points_in
from thidua.read.plan.lines.sentence import ends_sentence
from thidua.read.table.printed_row import PrintedRow

_LEAST = 3
"""So many lines with points make a set."""
_APART = 8
"""Lines without points between two of one set."""
_ABOVE = 3
"""Titles over the first line with points."""


def read_lines(rows: Sequence[PrintedRow]) -> Sheet:
    """Read the longest run of numbered lines that tell points; nothing where there is none."""
    lines = list(_joined([row for row in rows if not row.table]))
    first, end = _longest(lines)
    sheet = Sheet(outside=[*lines[:first], *lines[end:]])
    for row in lines[first:end]:
        sheet.rows.append(row)
        _take(sheet, row)
    return sheet


def _joined(rows: Sequence[PrintedRow]) -> Iterator[PrintedRow]:
    """Join a line that the end of the paper cuts: it goes on in small letters, without a number."""
    whole: PrintedRow | None = None
    for row in rows:
        words = row.cells[0]
        is_cut = whole is not None and not ends_sentence(whole.cells[0])
        if (
            whole
            and is_cut
            and words[:1].islower()
            and label_before(words)[0].rank == LOOSE
        ):
            whole = replace(whole, cells=(f"{whole.cells[0]} {words}",))
            continue
        if whole:
            yield whole
        whole = row
    if whole:
        yield whole


def _longest(lines: Sequence[PrintedRow]) -> tuple[int, int]:
    """Find where the set begins and ends; the same place twice where there is none."""
    told = [at for at, row in enumerate(lines) if _tells_points(row)]
    runs: list[list[int]] = [told[:1]]
    for before, at in pairwise(told):
        if at - before > _APART:
            runs.append([])
        runs[-1].append(at)
    run = max(runs, key=len)
    if len(run) < _LEAST:
        return 0, 0
    first, top = run[0], _label(lines[run[0]]).rank
    for at in range(run[0] - 1, max(-1, run[0] - 1 - _ABOVE), -1):
        label = _label(lines[at])
        is_title = label.rank < top or bool(moves_of(lines[at].cells[0]))
        if not is_title:
            break
        first, top = at, label.rank
    return first, _end(
        lines,
        run[-1] + 1,
        min(_label(lines[at]).rank for at in range(first, run[-1] + 1)),
    )


def _end(lines: Sequence[PrintedRow], at: int, top: int) -> int:
    """Take what is said below the last criterion, and the sum, too."""
    while at < len(lines):
        words = lines[at].cells[0]
        label, rest = label_before(words)
        is_moved = bool(moves_of(rest)) or each_of(words) is not None
        is_said = is_moved or top < label.rank < LOOSE
        if not (is_said or total_of(words) is not None):
            break
        at += 1
    return at


def _label(row: PrintedRow) -> Label:
    return label_before(row.cells[0])[0]


def _tells_points(row: PrintedRow) -> bool:
    label, rest = label_before(row.cells[0])
    is_headed = label.rank != LOOSE or bool(moves_of(rest))
    return is_headed and points_in(rest) is not None


def _take(sheet: Sheet, row: PrintedRow) -> None:
    words = row.cells[0]
    label, rest = label_before(words)
    if (of := total_of(words)) is not None:
        said = points_in(words)
        sheet.items.append(Total(row, said[1].most if said else None, of))
        return
    is_titled = bool(moves_of(rest))
    last = sheet.last
    is_rule = tells_bands(rest) or each_of(rest) is not None
    if last and (is_rule or (label.rank == LOOSE and not is_titled)):
        last.remarks.append(Remark(row, rest, is_rule=True))
        return
    said = points_in(rest)
    name, points, more = said or (rest.rstrip(" :;."), None, "")
    remarks = [Remark(row, more, is_rule=True)] if more else []
    is_title = label.rank == LOOSE or label.is_section
    sheet.items.append(Entry(row, label, name, points, "", remarks, is_title=is_title))
