"""What a draft of criteria tells beside its sums (điều máy nói): what has no place, what a person must decide."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from thidua.draft.criteria.criterion import is_figure_alone
from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.entry import Entry
from thidua.draft.criteria.paper.head.told import points_missing
from thidua.draft.criteria.section import Part
from thidua.draft.form.finding import why_not
from thidua.model.form.answer import Holds, NoAnswer, typed
from thidua.read.source.text_file import UNPRINTABLE
from thidua.read.table.printed_row import PrintedRow

_SPEAKS = re.compile(
    r"\d(?:[\d.,]*\d)?\s*điểm\b|điểm (?:thưởng|cộng|trừ|liệt|tối đa)|xếp loại|hệ số",
    re.IGNORECASE,
)
_WEIGHT = re.compile(r"(?:trọng số|hệ số)\b.*: (?!1$)\d", re.IGNORECASE)
_SHOWN = 12
"""Lines outside of tables, codes that are told each by itself."""


def weights_told(entries: Sequence[Entry]) -> Iterator[Told]:
    """Tell a column of weights, which change every total."""
    weighed = [e for e in entries if any(_WEIGHT.match(r.words) for r in e.remarks)]
    if weighed:
        message = f"cột hệ số có ở {len(weighed)} tiêu chí, chỉ ghi làm lời (dòng #): nhân điểm thì ghi weight ở từng tiêu chí"
        yield Told(weighed[0].row, message)


def unfit(parts: Sequence[Part]) -> Iterator[Told]:
    """Tell what no data file takes: no points at all, tags of HTML, letters that nobody sees."""
    if not any(part.counted for part in parts):
        row = next(parts[0].everything()).row
        message = "chỉ có điểm cộng, điểm trừ, không tiêu chí nào tính vào tổng điểm: xem lại cột điểm tối đa, thêm các tiêu chí còn lại; chấm từ một số điểm trừ dần thì thêm ở trên một bảng “Nội dung | Điểm tối đa”, hàng “Điểm đầu kỳ | 100”; rồi nhập lại"
        yield Told(row, message, is_error=True)
    for entry in (entry for part in parts for entry in part.everything()):
        for words in filter(None, (entry.name, entry.evidence)):
            try:
                typed(Holds.WORDS, words)
            except NoAnswer as wrong:
                yield Told(entry.row, why_not(wrong, words), is_error=True)
        said = [entry.name, entry.evidence, *(r.words for r in entry.remarks)]
        if odd := UNPRINTABLE.search("\n".join(said)):
            message = f"có ký tự không thấy được U+{ord(odd[0][0]):04X}: xóa ký tự ấy rồi nhập lại"
            yield Told(entry.row, message, is_error=True)


def figures_alone(parts: Sequence[Part]) -> Iterator[Told]:
    """Say how bonus and penalty are understood that only a figure tells."""
    leaves = (e for part in parts for entry in part.entries for e in entry.leaves())
    alone = [leaf for leaf in leaves if is_figure_alone(leaf)]
    if alone:
        codes = ", ".join(leaf.code for leaf in alone[:_SHOWN])
        more = "…" if alone[_SHOWN:] else ""
        message = f"{len(alone)} tiêu chí cộng, trừ chỉ có một con số ({codes}{more}): hiểu là nhiều nhất ngần ấy, mỗi lần 1 điểm; mỗi lần ngần ấy thì sửa plus, minus"
        yield Told(alone[0].row, message)


def outside_told(rows: Sequence[PrintedRow], words: str) -> Iterator[Told]:
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
    tables = [row for row in own if row.table and "điểm" in row.words.lower()]
    if tables and (missing := points_missing(tables)):
        yield missing
    if rest := [row for row in own if row not in speaking]:
        yield Told(
            rest[0],
            f"{len(rest)} dòng lời ngoài bảng không phải tiêu chí, không đọc, đầu tiên là: {rest[0].words[:80]}",
            is_note=True,
        )


def dropped(root: Entry) -> Iterator[Told]:
    """Tell all words of what has no points, nor anything below it that has."""
    message = "không có điểm, dưới nó cũng không có tiêu chí nào: không ghi; là tiêu chí thì thêm điểm rồi nhập lại"
    yield Told(root.row, f"{message}: {root.row.words}")
    below = {id(r.row): r.row for r in root.remarks if r.row is not root.row}
    for row in below.values():
        yield Told(row, f"lời của “{root.name[:60]}”, không ghi: {row.words}")
