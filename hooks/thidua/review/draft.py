"""A draft on the desk of whoever looks it over (dự thảo): its words, and what was read of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from thidua.model.law.document import LegalDocument
from thidua.read.office.document import OfficeText
from thidua.read.office.fact.facts import PlanFacts
from thidua.read.plan.text import ClauseText, Part, PlanText

_OTHERS = re.compile(
    r"ĐẢNG|ĐOÀN|HỘI (?!ĐỒNG)|MẶT TRẬN|MTTQ|CÔNG TY|DOANH NGHIỆP|HỢP TÁC XÃ|HTX|NGÂN HÀNG|LIÊN MINH",
    re.IGNORECASE,
)
_OTHER = re.compile(r"ĐẢNG CỘNG SẢN|ĐOÀN TNCS|ĐOÀN THANH NIÊN CỘNG SẢN|TỔNG LIÊN ĐOÀN")
_LETTER = re.compile(r"^V/v\b|^Kính gửi\b", re.IGNORECASE)
_FAR = 40
"""So many lines behind its first one words of a clause are looked for."""


class Draft(Struct, frozen=True, dict=True):
    """A document that is looked over (văn bản được soát)."""

    file: str
    read: OfficeText
    plan: PlanText
    facts: PlanFacts
    documents: tuple[LegalDocument, ...] = ()
    """Those of the portal's registers, where the draft is looked over in one."""
    abbreviations: frozenset[str] = frozenset()
    """Short forms that the portal explains."""

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, as they are counted."""
        return self.read.text.split("\n")

    @cached_property
    def is_of_the_state(self) -> bool:
        """Whether Nghị định 30/2020 tells how it looks; the Party, unions, firms have ways of their own."""
        head = self.facts.head
        above = " ".join(text for _, text in self.of_part(Part.HEAD)).upper()
        return not (
            _OTHERS.search(f"{head.parent} {head.issuer}") or _OTHER.search(above)
        )

    @property
    def is_letter(self) -> bool:
        """Whether it is a letter (công văn), which names no kind."""
        return any(_LETTER.search(text) for _, text in self.of_part(Part.HEAD))

    def of_part(self, part: Part) -> Iterator[tuple[int, str]]:
        """Give the lines of the head, or of who signs."""
        for aside in self.plan.asides:
            if aside.part is part:
                yield aside.line, aside.text

    def body(self) -> Iterator[ClauseText]:
        """Give the clauses that say something: no recipients, no tables, no annexes."""
        for clause in self.plan.clauses:
            if clause.level == "phu-luc":
                return
            if clause.level != "noi-nhan" and not clause.rows:
                yield clause

    @property
    def end(self) -> int:
        """The line of the last words of the body."""
        return max((clause.line for clause in self.body()), default=1)

    def place(self, line: int, quote: str) -> tuple[int, int]:
        """Give line and column of words, counted from 1; of a clause they may stand below its first line."""
        lines = self.lines[line - 1 : line - 1 + _FAR]
        for words in (quote, " ".join(quote.split()[:3])):
            for below, text in enumerate(lines if words else ()):
                if (at := text.find(words)) >= 0:
                    return line + below, at + 1
        return max(line, 1), 1
