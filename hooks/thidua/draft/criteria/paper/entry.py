"""One entry of a printed criteria set (mục của bộ tiêu chí): its number, name, points, and what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct, field

from thidua.draft.criteria.paper.label import Label
from thidua.draft.criteria.rule.points import Points
from thidua.read.table.printed_row import PrintedRow

_PART = r"(?:phần|các|mục|nội dung|tiêu chí)\s+"
_EXTRA = re.compile(
    rf"(?:{_PART})*(?:điểm\s+(?:(?:được\s+)?(?:cộng|thưởng)|(?P<minus>(?:bị\s+)?(?:trừ|phạt)))"
    rf"|cộng điểm|thưởng điểm|(?P<less>(?:bị\s+)?(?:trừ điểm|phạt)))\b"
    rf"|{_PART}(?:thưởng|cộng(?!\s+(?:đồng|tác|hòa|sự))|(?P<taken>trừ))\b",
    re.IGNORECASE,
)
_PLUS = re.compile(r"\b(?:cộng|thưởng)\b", re.IGNORECASE)
_MINUS = re.compile(r"\b(?:trừ|phạt)\b", re.IGNORECASE)
_TOTAL = re.compile(
    r"(?:tổng(?:\s+(?:cộng|số|điểm|hợp))*|cộng(?:\s+điểm)?)(?P<of>(?:\s*(?:điểm|số|các|mục|phần|chung|tối đa|chuẩn|toàn bộ|tiêu chí|nội dung|nhóm|bộ|=|\+|[-–,:()]|và|[IVX]+|[A-H]\b|\d{1,4}))*)\s*(?:điểm)?\W*"
    r"|(?:tổng\s+(?:cộng|điểm|số điểm)|cộng(?:\s+điểm)?)\s+(?:các\s+)?(?:phần|mục|nhóm|nội dung)\s.{1,80}",
    re.IGNORECASE,
)


class Remark(Struct, frozen=True):
    """Words that a row says of a criterion, beside its name or below it (lời kèm theo)."""

    row: PrintedRow
    words: str
    is_rule: bool = False
    """Whether they may say how points are found."""


class Entry(Struct):
    """An entry, with those that stand below it."""

    row: PrintedRow
    label: Label
    name: str
    points: Points | None = None
    evidence: str = ""
    remarks: list[Remark] = field(default_factory=list)
    children: list[Entry] = field(default_factory=list)
    is_title: bool = False
    """Whether its row is a title over others."""
    begins: bool = False
    """Whether its table begins behind one that was summed up."""
    code: str = ""
    moves: str = ""
    """`plus`, `minus`: beside the most points of the set; "" for what counts in it."""

    @property
    def is_over(self) -> bool:
        """Whether it is numbered, or set, as what stands over others."""
        is_moving = self.points is None and bool(moves_of(self.name))
        return self.is_title or self.label.is_section or is_moving

    @property
    def most(self) -> Decimal | None:
        """Its most points; None where none are told."""
        return self.points.most if self.points else None

    def take_words_of(self, other: Entry) -> None:
        """Take over what is said of another entry that has no place of its own."""
        self.remarks += other.remarks
        if self.evidence and other.evidence:
            self.remarks.append(Remark(other.row, f"Minh chứng: {other.evidence}"))
        self.evidence = self.evidence or other.evidence

    def leaves(self) -> Iterator[Entry]:
        """Give the entries that hold no others: itself, or those below."""
        for child in self.children:
            yield from child.leaves()
        if not self.children:
            yield self

    def everything(self) -> Iterator[Entry]:
        """Give itself and all below, in order."""
        yield self
        for child in self.children:
            yield from child.everything()


class Total(Struct, frozen=True):
    """A row that tells a sum (dòng tổng cộng)."""

    row: PrintedRow
    points: Decimal | None
    of: str
    """The number of the part that it sums up; "" for all, or the part above."""


def moves_of(name: str) -> str:
    """Say whether a name is of points that are added or taken: `plus`, `minus`; "" for neither, or both."""
    found = _EXTRA.match(name)
    if not found or is_both(name):
        return ""
    is_less = found["minus"] or found["less"] or found["taken"]
    return "minus" if is_less else "plus"


def is_both(name: str) -> bool:
    """Whether what stands below is added or taken, as each says: điểm cộng, điểm trừ."""
    plus = _PLUS.search(name) if _EXTRA.match(name) else None
    return plus is not None and _MINUS.search(name, plus.end()) is not None


def total_of(words: str) -> str | None:
    """Give what a row sums up, "" where it does not say it; None where it is no sum."""
    found = _TOTAL.fullmatch(words.strip())
    if not found:
        return None
    parts = re.findall(r"\b(?:[IVX]+|[A-H])\b", found["of"] or words)
    return parts[0] if len(parts) == 1 else ""
