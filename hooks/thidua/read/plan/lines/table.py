"""Tables inside a plan's text: Markdown's, and rows parted by bars, tabs or blanks.

Tables come out of Word and PDF as lines whose cells are parted so. They are
read into cells before any label is looked for, so that no row is taken for a clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from msgspec.structs import replace

from thidua.read.plan.lines.line import PlanLine, plain

Row: TypeAlias = tuple[str, ...]

_BAR = re.compile(r"(?<!\\)\|")
_GAP = re.compile(r"\s{2,}")
"""What parts columns in the text of a PDF."""
_FIGURE = re.compile(r"[\d.,/%-]*\d[\d.,/%]*")
_DIVIDER = frozenset("|:-– \t")
"""What the line below the head of a table is drawn with."""
_LISTED = re.compile(r"^(?:\S{1,6}[.)/]$|[-–+•*](?:\s|$))")
"""A first cell of a list that is set with a tab."""
COLUMNS = 60
"""More cells in a row than any table on paper has."""
_RECIPIENTS = re.compile(r"^\W*nơi nhận\b", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
DITTO = "″"
"""What a cell is told by that goes over several rows: Markdown has no such cells."""
_FOOT = ("Nơi nhận", "TM.", "T/M", "KT.", "K/T")
_SAME = re.compile(r"^\W*(?:[″〃\"]|''|nt|như trên|n\.t)\W*$", re.IGNORECASE)
_AMOUNT = re.compile(r"^\W*[\d.,]+\s*(?:%|đ|điểm|đồng|\w+ đồng)?\W*$")
"""Points or money over several rows are those of all rows together."""


def with_tables(lines: Sequence[PlanLine]) -> Iterator[PlanLine]:
    """Give the lines, those of a table drawn together into one that holds its rows."""
    for mark, group in groupby(lines, _mark):
        run = list(group)
        for block in _blocks(run) if mark else [run]:
            rows = _rows(block, mark) if mark else ()
            if rows and _RECIPIENTS.match(rows[0][0]) and mark == "|":
                yield from _side_by_side(block)
            elif rows:
                yield replace(block[0], rows=rows, text=_words(rows))
            else:
                yield from block


def _side_by_side(lines: Sequence[PlanLine]) -> Iterator[PlanLine]:
    """The recipients and the signature that a table only sets side by side, column by column."""
    told = [line for line in lines if not _is_divider(line)]
    rows = [_raw_cells(line) for line in told]
    for at in range(max(map(len, rows))):
        for line, row in zip(told, rows, strict=True):
            for part in _BREAK.split(row[at]) if at < len(row) else ():
                if source := part.strip():
                    yield replace(
                        line, source=source, text=plain(source), is_marked=False
                    )


def _mark(line: PlanLine) -> str:
    """Tell what parts the cells of a line: a bar, a tab, blanks into so many, or nothing."""
    if line.source.startswith("|") or re.search(r"\s\|\s", f"{line.source} "):
        return "|"
    if "\t" not in line.source:
        cells = len(_GAP.split(line.source))
        return f"{cells} " if cells >= 3 else ""
    first, *rest = line.source.split("\t")
    is_listed = len(rest) == 1 and _LISTED.match(first)
    return "" if is_listed else "\t"


def _blocks(run: Sequence[PlanLine]) -> Iterator[list[PlanLine]]:
    """Part a run of rows where a blank line stands and another heading follows."""
    block: list[PlanLine] = []
    for line in run:
        if (
            block
            and line.after_blank
            and _cells(line, "|")[:1] == _cells(block[0], "|")[:1]
        ):
            yield block
            block = []
        block.append(line)
    yield block


def _rows(lines: Sequence[PlanLine], mark: str) -> tuple[Row, ...]:
    """Read rows, all of one width; none where the lines are no table after all."""
    told = [line for line in lines if not (mark == "|" and _is_divider(line))]
    rows = [_cells(line, mark) for line in told]
    rows = [*_placed(told, rows)] if mark == "\t" else rows
    is_drawn = len(told) < len(lines)
    if not (rows and _is_table(rows, mark, is_drawn=is_drawn)):
        return ()
    width = max(map(len, rows))
    return tuple((*row, *[""] * (width - len(row))) for row in rows)


def _placed(lines: Sequence[PlanLine], rows: Sequence[Row]) -> Iterator[Row]:
    """Set an empty cell for each tab before a row, but those before all rows, or too many."""
    least = min(line.tabs for line in lines)
    width = max(map(len, rows))
    for line, row in zip(lines, rows, strict=True):
        yield (*[""] * min(line.tabs - least, width - len(row)), *row)


def _is_divider(line: PlanLine) -> bool:
    return "-" in line.source and _DIVIDER.issuperset(line.source)


def _is_table(rows: Sequence[Row], mark: str, *, is_drawn: bool) -> bool:
    if max(map(len, rows)) > COLUMNS:
        return False
    if is_drawn:
        return True
    if mark.endswith(" "):
        return len(rows) >= 3 and any(map(_counts, zip(*rows[1:], strict=True)))
    if len(rows) < 2 or any(row[0].startswith(_FOOT) for row in rows):
        return False
    if mark == "|" or min(map(len, rows)) >= 3:
        return True
    return len(rows) >= 3


def _counts(column: Sequence[str]) -> bool:
    """Whether a column below its head holds numbers only: words in line are no table."""
    return all(map(_FIGURE.fullmatch, column))


def _cells(line: PlanLine, mark: str) -> Row:
    if mark != "|":
        parts = line.source.split("\t") if mark == "\t" else _GAP.split(line.source)
        return tuple(map(_cell, parts))
    return tuple(map(_cell, _raw_cells(line)))


def _raw_cells(line: PlanLine) -> list[str]:
    source = line.source.strip().removeprefix("|")
    return _BAR.split(source.removesuffix("|") if _ends_bare(source) else source)


def _ends_bare(source: str) -> bool:
    return source.endswith("|") and not source.endswith("\\|")


def _cell(source: str) -> str:
    return plain(_BREAK.sub(" ", source).replace("\\|", "|"))


def _words(rows: Sequence[Row]) -> str:
    return " ".join(cell for row in rows for cell in row if cell)


def repeats(words: str) -> bool:
    """Whether what stands in a cell over several rows holds for each of them."""
    return bool(words.strip()) and not _AMOUNT.match(words)


def filled(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Give the rows, each sign of repetition replaced by the words it repeats."""
    above: tuple[str, ...] = ()
    for row in rows:
        pairs = zip(row, above or row, strict=True)
        above = tuple(told if _SAME.match(own) else own for own, told in pairs)
        yield above
