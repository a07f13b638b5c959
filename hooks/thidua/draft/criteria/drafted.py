"""Rows of a paper → a criteria set as a draft (bộ tiêu chí nhập bằng máy), and all that has to be told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.draft.criteria.apart import apart_told, totals_apart
from thidua.draft.criteria.criterion import fields_of, is_figure_alone
from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.entry import Entry, Total
from thidua.draft.criteria.paper.listing import read_lines
from thidua.draft.criteria.paper.sheet import Sheet
from thidua.draft.criteria.paper.table import read_tables
from thidua.draft.criteria.paper.tens import with_tens
from thidua.draft.criteria.scoring_file import scoring_text
from thidua.draft.criteria.section import Part, number_parts, parts_of, with_own_names
from thidua.draft.criteria.sum import count_bonus_in, sums_told
from thidua.draft.criteria.telling import (
    dropped,
    figures_alone,
    outside_told,
    unfit,
    weights_told,
)
from thidua.draft.criteria.tree import is_scored, settle, tree_of
from thidua.model.score.rule import PeerGroup
from thidua.read.source.text_file import UNPRINTABLE
from thidua.read.table.printed_row import PrintedRow

_NAMED = re.compile(
    r"(?:phụ lục\s*(?:số\s*)?[\dIVX]*\W*)?(?:bộ\s+)?(?:tiêu chí|thang điểm|bảng (?:tiêu chí|điểm|chấm điểm|thang điểm))\b.*",
    re.IGNORECASE,
)
_LONGEST = 300
_FIELD = re.compile(r"\b(max|type): ([^,}]+|\"[^\"]*\")")
"""Of what is written of a criterion, the fields that programs ask for."""
Sums = list[tuple[Total, int]]


class Drafted(Struct, frozen=True):
    """A criteria set that was read."""

    text: str
    """Of `scoring.yml`."""
    parts: tuple[Part, ...]
    told: tuple[Told, ...]
    rows: tuple[PrintedRow, ...]
    """Those of the set, which were written or told."""
    written: int

    @property
    def criteria(self) -> list[Entry]:
        """What units are scored by."""
        entries = (entry for part in self.parts for entry in part.entries)
        return [leaf for entry in entries for leaf in entry.leaves()]

    @property
    def ruled(self) -> int:
        """How many criteria have a rule that the words tell whole."""
        return sum(_is_ruled(leaf) for leaf in self.criteria)

    def as_json(self) -> dict[str, object]:
        """Tell it for programs (FORMATS.md)."""
        criteria = [
            _json(part, leaf)
            for part in self.parts
            for entry in part.entries
            for leaf in entry.leaves()
        ]
        return {
            "criteria": criteria,
            "rows_in": len(self.rows),
            "rows_written": self.written,
            "rows_told": len(self.rows) - self.written,
            "problems": [each.as_json() for each in self.told],
        }


def _is_ruled(leaf: Entry) -> bool:
    """Whether words tell how its points are found; a figure alone does not."""
    is_manual = "type: manual" in fields_of(leaf, [])
    return not (is_manual or is_figure_alone(leaf))


def drafted(
    rows: Sequence[PrintedRow], source: str, groups: Sequence[PeerGroup] = ()
) -> Drafted | None:
    """Draft the set of a paper, for `groups` of units; None where it holds none."""
    sheet = read_tables(rows)
    sheet = sheet if any(_entries(sheet)) else read_lines(rows)
    told = list(sheet.told)
    parts, sums = _parts(sheet, told)
    if not parts:
        return None
    parts = with_own_names(parts, told)
    totals = [total for total, _ in sums]
    count_bonus_in(parts, totals, told)
    number_parts(parts, told)
    apart = totals_apart(sums, parts)
    told += apart_told(apart, parts)
    told += sums_told(parts, [] if apart else sums)
    told += unfit(parts)
    told += figures_alone(parts)
    words = _named(sheet.outside) or f"Bộ tiêu chí nhập từ {source}"
    text = scoring_text(parts, totals, source, words, groups, told)
    told += list(_missing(sheet, parts, totals, told))
    told += outside_told(sheet.outside, words)
    known = _written(parts, totals)
    written = sum(id(row) in known for row in sheet.rows)
    order = {id(row): at for at, row in enumerate(rows)}
    told.sort(key=lambda each: order.get(id(each.row), len(order)))
    return Drafted(text, tuple(parts), tuple(told), tuple(sheet.rows), written)


def _entries(sheet: Sheet) -> Iterator[Entry]:
    return (item for item in sheet.items if isinstance(item, Entry))


def _parts(sheet: Sheet, told: list[Told]) -> tuple[list[Part], Sums]:
    """Set the entries of a sheet into parts; each sum with the number of parts above it."""
    entries = list(_entries(sheet))
    told += with_tens(entries)
    told += weights_told(entries)
    roots = tree_of(entries)
    for root in roots:
        settle(root, told)
    for root in roots:
        told += () if is_scored(root) else dropped(root)
    parts = parts_of([root for root in roots if is_scored(root)])
    order = {id(row): at for at, row in enumerate(sheet.rows)}
    begins = [order[id(next(part.everything()).row)] for part in parts]
    totals = [item for item in sheet.items if isinstance(item, Total)]
    return parts, [(t, sum(at < order[id(t.row)] for at in begins)) for t in totals]


def _written(parts: Sequence[Part], totals: Sequence[Total]) -> set[int]:
    """The rows whose words stand in the file."""
    entries = [entry for part in parts for entry in part.everything()]
    rows = [entry.row for entry in entries] + [total.row for total in totals]
    rows += [remark.row for entry in entries for remark in entry.remarks]
    return set(map(id, rows))


def _missing(
    sheet: Sheet, parts: Sequence[Part], totals: Sequence[Total], told: Sequence[Told]
) -> Iterator[Told]:
    """Tell each row of the set that was neither written nor told."""
    known = _written(parts, totals) | {id(each.row) for each in told}
    known |= set(map(id, sheet.outside))  # told behind all others
    for row in sheet.rows:
        if id(row) not in known:
            yield Told(row, f"hàng này chưa có chỗ trong scoring.yml: {row.words}")


def _named(outside: Sequence[PrintedRow]) -> str:
    """Give what the paper calls the set; "" where no line does."""
    for at, row in enumerate(outside):
        words = row.words
        if (
            _NAMED.fullmatch(words)
            and len(words) < _LONGEST
            and not UNPRINTABLE.search(words)
        ):
            below = outside[at + 1].words if at + 1 < len(outside) else ""
            return (
                f"{words} {below}"
                if below.startswith(("(", "Kèm theo")) and len(below) < _LONGEST
                else words
            )
    return ""


def _json(part: Part, leaf: Entry) -> dict[str, object]:
    fields = dict(_FIELD.findall(fields_of(leaf, [])))
    row = leaf.row
    return {
        "section": part.id,
        "code": leaf.code,
        "name": leaf.name,
        "max": fields["max"].strip('"'),
        "type": fields["type"],
        "sheet": row.sheet,
        "line": row.number,
    }
