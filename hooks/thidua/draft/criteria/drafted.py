"""Rows of a paper → a criteria set as a draft (bộ tiêu chí nhập bằng máy), and all that has to be told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.draft.criteria.apart import apart_told, totals_apart
from thidua.draft.criteria.criterion import each_of_entry, fields_of
from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.entry import Entry, Total
from thidua.draft.criteria.paper.listing import read_lines
from thidua.draft.criteria.paper.table import Sheet, read_tables
from thidua.draft.criteria.paper.tens import with_tens
from thidua.draft.criteria.scoring_file import scoring_text
from thidua.draft.criteria.section import Part, number_parts, parts_of, with_own_names
from thidua.draft.criteria.sum import count_bonus_in, sums_told
from thidua.draft.criteria.tree import is_scored, settle, tree_of
from thidua.draft.form.finding import why_not
from thidua.model.form.answer import Holds, NoAnswer, typed
from thidua.model.score.rule import PeerGroup
from thidua.read.source.text_file import UNPRINTABLE
from thidua.read.table.printed_row import PrintedRow

_NAMED = re.compile(
    r"(?:phụ lục\s*(?:số\s*)?[\dIVX]*\W*)?(?:bộ\s+)?(?:tiêu chí|thang điểm|bảng (?:tiêu chí|điểm|chấm điểm|thang điểm))\b.*",
    re.IGNORECASE,
)
_LONGEST = 300
_SPEAKS = re.compile(
    r"\d(?:[\d.,]*\d)?\s*điểm\b|điểm (?:thưởng|cộng|trừ|liệt|tối đa)|xếp loại|hệ số",
    re.IGNORECASE,
)
_WEIGHT = re.compile(r"(?:trọng số|hệ số)\b.*: (?!1$)\d", re.IGNORECASE)
_SHOWN = 12
"""Lines outside of tables that are told each by itself."""
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
        return sum("type: manual" not in fields_of(leaf, []) for leaf in self.criteria)

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
    told += _unfit(parts)
    told += _figures_alone(parts)
    words = _named(sheet.outside) or f"Bộ tiêu chí nhập từ {source}"
    text = scoring_text(parts, totals, source, words, groups, told)
    told += list(_missing(sheet, parts, totals, told))
    told += _outside(sheet.outside, words)
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
    told += _weights(entries)
    roots = tree_of(entries)
    for root in roots:
        settle(root, told)
    for root in roots:
        told += () if is_scored(root) else _dropped(root)
    parts = parts_of([root for root in roots if is_scored(root)])
    order = {id(row): at for at, row in enumerate(sheet.rows)}
    begins = [order[id(next(_all(part)).row)] for part in parts]
    totals = [item for item in sheet.items if isinstance(item, Total)]
    return parts, [(t, sum(at < order[id(t.row)] for at in begins)) for t in totals]


def _weights(entries: Sequence[Entry]) -> Iterator[Told]:
    """Tell a column of weights, which change every total."""
    weighed = [e for e in entries if any(_WEIGHT.match(r.words) for r in e.remarks)]
    if weighed:
        message = f"cột hệ số có ở {len(weighed)} tiêu chí, chỉ ghi làm lời (dòng #): nhân điểm thì ghi weight ở từng tiêu chí"
        yield Told(weighed[0].row, message)


def _dropped(root: Entry) -> Iterator[Told]:
    """Tell all words of what has no points, nor anything below it that has."""
    message = "không có điểm, dưới nó cũng không có tiêu chí nào: không ghi; là tiêu chí thì thêm điểm rồi nhập lại"
    yield Told(root.row, f"{message}: {root.row.words}")
    below = {id(r.row): r.row for r in root.remarks if r.row is not root.row}
    for row in below.values():
        yield Told(row, f"lời của “{root.name[:60]}”, không ghi: {row.words}")


def _all(part: Part) -> Iterator[Entry]:
    """Give all entries of a part, what heads it first."""
    if part.title:
        yield part.title
    for entry in part.entries:
        if entry is not part.title:
            yield from entry.everything()


def _unfit(parts: Sequence[Part]) -> Iterator[Told]:
    """Tell what no data file takes: no points at all, tags of HTML, letters that nobody sees."""
    if not any(part.counted for part in parts):
        row = next(_all(parts[0])).row
        message = "chỉ có điểm cộng, điểm trừ, không tiêu chí nào tính vào tổng điểm: xem lại cột điểm tối đa, thêm các tiêu chí còn lại rồi nhập lại"
        yield Told(row, message, is_error=True)
    for entry in (entry for part in parts for entry in _all(part)):
        for words in filter(None, (entry.name, entry.evidence)):
            try:
                typed(Holds.WORDS, words)
            except NoAnswer as wrong:
                yield Told(entry.row, why_not(wrong, words), is_error=True)
        said = [entry.name, entry.evidence, *(r.words for r in entry.remarks)]
        if odd := UNPRINTABLE.search("\n".join(said)):
            message = f"có ký tự không thấy được U+{ord(odd[0][0]):04X}: xóa ký tự ấy rồi nhập lại"
            yield Told(entry.row, message, is_error=True)


def _figures_alone(parts: Sequence[Part]) -> Iterator[Told]:
    """Say how bonus and penalty are understood that only a figure tells."""
    leaves = (e for part in parts for entry in part.entries for e in entry.leaves())
    alone = [leaf for leaf in leaves if leaf.moves and each_of_entry(leaf) is None]
    if alone:
        message = f"{len(alone)} tiêu chí cộng, trừ chỉ có một con số: hiểu là nhiều nhất ngần ấy, mỗi lần 1 điểm; mỗi lần ngần ấy thì sửa plus, minus"
        yield Told(alone[0].row, message, is_note=True)


def _written(parts: Sequence[Part], totals: Sequence[Total]) -> set[int]:
    """The rows whose words stand in the file."""
    entries = [entry for part in parts for entry in _all(part)]
    rows = [entry.row for entry in entries] + [total.row for total in totals]
    rows += [remark.row for entry in entries for remark in entry.remarks]
    return set(map(id, rows))


def _missing(
    sheet: Sheet, parts: Sequence[Part], totals: Sequence[Total], told: Sequence[Told]
) -> Iterator[Told]:
    """Tell each row of the set that was neither written nor told."""
    known = _written(parts, totals) | {id(each.row) for each in told}
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


def _outside(rows: Sequence[PrintedRow], words: str) -> Iterator[Told]:
    """Tell lines beside the set that speak of points, and how many others there are."""
    own = [row for row in rows if row.words and row.words not in words]
    speaking = [row for row in own if _SPEAKS.search(row.words)]
    for row in speaking[:_SHOWN]:
        yield Told(
            row,
            f"lời ngoài bảng nói về điểm, chưa ghi vào scoring.yml (xem classes, floor, bonus_cap, total_cap): {row.words}",
        )
    if more := speaking[_SHOWN:]:
        yield Told(
            more[0],
            f"còn {len(more)} dòng ngoài bảng nói về điểm như thế, đến {more[-1].place()}: xem lại",
        )
    if rest := [row for row in own if row not in speaking]:
        yield Told(
            rest[0],
            f"{len(rest)} dòng lời ngoài bảng không phải tiêu chí, không đọc, đầu tiên là: {rest[0].words[:80]}",
            is_note=True,
        )


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
