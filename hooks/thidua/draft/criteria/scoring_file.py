"""Parts of a criteria set → the text of `scoring.yml`; words that it has no field for stand in lines of remarks (#)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from thidua.draft.criteria.criterion import fields_of, is_figure_alone
from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.entry import Entry, Total
from thidua.draft.criteria.rule.points import number_text
from thidua.draft.criteria.section import Part
from thidua.draft.criteria.sum import any_moved
from thidua.draft.start.skeleton import quoted
from thidua.model.score.rule import PeerGroup
from thidua.read.table.printed_row import PrintedRow

_DECIDE = """\
# xem lại: bằng điểm thì xét gì trước, gì sau; máy chỉ ghi theo tổng điểm
rank_by: [tổng điểm]
"""
_LEFT = """\
# xem lại: văn bản có mức xếp loại, điểm liệt, trần tổng điểm thì ghi classes, floor, total_cap (data/README.md)
"""
_WHO = """\
# xem lại: bỏ đơn vị không được chấm; xếp hạng riêng từng khối thì tách thành nhiều nhóm
groups:
"""
_NOBODY = """\
# xem lại: cơ quan chưa có đơn vị nào trong units.yml: khai ở đó rồi ghi groups, chưa có thì biểu mẫu Excel không có hàng nào
"""


def scoring_text(
    parts: Sequence[Part],
    totals: Sequence[Total],
    source: str,
    words: str,
    groups: Sequence[PeerGroup],
    told: list[Told],
) -> str:
    """Write the file; `words` say what the set is called, `source` which file it was read from.

    No paper of criteria says whom they are for: `groups` are those that the portal knows.
    """
    total = sum((part.counted for part in parts), Decimal(0))
    lines = [line for part in parts for line in _part(part, told)]
    sums = [line for each in totals for line in _remark(each.row, each.row.words, "")]
    return "".join(
        [
            "# yaml-language-server: $schema=../../../../schema/scoring.json\n",
            f"# Nhập bằng máy từ {_one_line(source)}: đối chiếu từng dòng với văn bản; dòng # là lời chưa có chỗ ghi.\n",
            *sums,
            f"total_max: {number_text(total)}\n",
            _DECIDE,
            "sections:\n",
            *lines,
            *_caps(parts),
            _LEFT,
            *_groups(groups),
            f"source: {{words: {quoted(words)}, confirmed: false}}\n",
        ]
    )


def _groups(groups: Sequence[PeerGroup]) -> Iterator[str]:
    yield _WHO if groups else _NOBODY
    for group in groups:
        units = ", ".join(group.units)
        yield f"  - {{id: {group.id}, name: {quoted(group.name)}, units: [{units}]}}\n"


def _part(part: Part, told: list[Told]) -> Iterator[str]:
    title = part.title if part.title and part.entries != (part.title,) else None
    for remark in title.remarks if title else ():
        yield from _remark(remark.row, remark.words, "  ")
    if title and title.evidence:
        yield from _remark(title.row, title.evidence, "  ")
    if title and title.most is not None and abs(title.most) != part.counted:
        yield f"  # {_place(title.row)}: văn bản ghi {number_text(abs(title.most))} điểm\n"
    yield f"  - id: {quoted(part.id) if part.id.isdigit() else part.id}\n"
    yield f"    name: {quoted(part.name)}\n"
    yield f"    max: {number_text(part.counted)}\n"
    yield "    criteria:\n"
    for entry in part.entries:
        yield from _entry(entry, "      ", told)


def _entry(entry: Entry, indent: str, told: list[Told]) -> Iterator[str]:
    for remark in entry.remarks:
        yield from _remark(remark.row, remark.words, indent)
    name = f"code: {quoted(entry.code)}, name: {quoted(entry.name)}"
    if not entry.children:
        yield from _open(entry, indent)
        evidence = f", evidence: {quoted(entry.evidence)}" if entry.evidence else ""
        yield f"{indent}- {{{name}, {fields_of(entry, told)}{evidence}}}\n"
        return
    if entry.evidence:
        yield from _remark(entry.row, entry.evidence, indent)
    counted = sum((leaf.most or 0 for leaf in entry.leaves()), Decimal(0))
    if entry.most is not None and abs(entry.most) != abs(counted):
        yield f"{indent}# {_place(entry.row)}: văn bản ghi {number_text(abs(entry.most))} điểm\n"
    yield f"{indent}- code: {quoted(entry.code)}\n"
    yield f"{indent}  name: {quoted(entry.name)}\n"
    yield f"{indent}  criteria:\n"
    for child in entry.children:
        yield from _entry(child, f"{indent}    ", told)


def _open(entry: Entry, indent: str) -> Iterator[str]:
    """Say at a criterion what a person has to decide of it."""
    if is_figure_alone(entry) and entry.most and abs(entry.most) != 1:
        field, does = ("minus", "trừ") if entry.moves == "minus" else ("plus", "cộng")
        most = number_text(abs(entry.most)).strip('"')
        yield f"{indent}# xem lại: chỉ có con số {most}; mỗi lần {does} {most} điểm thì sửa {field}\n"


def _remark(row: PrintedRow, words: str, indent: str) -> Iterator[str]:
    yield f"{indent}# {_place(row)}: {_one_line(words)}\n"


def _place(row: PrintedRow) -> str:
    return row.place() if row.sheet else f"{row.place()} của văn bản"


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _caps(parts: Sequence[Part]) -> Iterator[str]:
    """Limits of bonus and of penalty, where one title tells all of it."""
    for moves, field in (("plus", "bonus_cap"), ("minus", "penalty_cap")):
        own = [part for part in parts if any_moved(part.entries, moves)]
        title = own[0].title if len(own) == 1 else None
        is_alone = (
            title is not None and title.moves == moves and own[0].entries != (title,)
        )
        if title and is_alone and title.most:
            yield f"# {_place(title.row)}\n{field}: {number_text(abs(title.most))}\n"
