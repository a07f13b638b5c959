"""A draft on the desk of whoever looks it over (dự thảo): its words, and what was read of them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.model.law.document import LegalDocument
from thidua.read.plan.text import ClauseText, Part, PlanText

if TYPE_CHECKING:
    from thidua.read.office.document import OfficeText
    from thidua.read.office.fact.facts import PlanFacts

_OTHERS = re.compile(
    r"ĐẢNG|ĐOÀN|HỘI (?!ĐỒNG)|MẶT TRẬN|MTTQ|CÔNG TY|DOANH NGHIỆP|HỢP TÁC XÃ|HTX|NGÂN HÀNG|LIÊN MINH",
    re.IGNORECASE,
)
_OTHER = re.compile(r"ĐẢNG CỘNG SẢN|ĐOÀN TNCS|ĐOÀN THANH NIÊN CỘNG SẢN|TỔNG LIÊN ĐOÀN")
_LETTER = re.compile(r"^V/v\b|^Kính gửi\b", re.IGNORECASE)
_MONTH = re.compile(
    r"ngày[\s….]*tháng\s*(\d{1,2}|[\s….]*)\s*năm\s*(20\d\d)", re.IGNORECASE
)
"""Of a draft: the registry fills the day in."""
_ENCLOSED = re.compile(r"\(?\s*(?:(?:được )?ban hành |đính )?kèm theo\b", re.IGNORECASE)
_FAR = 40
"""So many lines behind its first one words of a clause are looked for."""


class Issue(Struct, frozen=True):
    """When a draft is issued (ngày ban hành), as far as its head tells."""

    first: date
    last: date
    told: str
    """“ngày ban hành 05/03/2026”, “tháng ban hành 3/2026”."""


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
    def amends(self) -> bool:
        """Whether it changes another document, whose clauses it names and quotes."""
        from thidua.read.office.fact.term.untold import CHANGES  # noqa: PLC0415  (slow to load, for a build that tells the rules alone)

        return bool(CHANGES.search(self.facts.head.title))

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The lines of clauses that are words of another document: “c) …”, to the end of the quotation."""
        lines: set[int] = set()
        depth = 0
        for clause in self.plan.clauses:
            opened = clause.text.count("“") - clause.text.count("”")
            if depth > 0 or (opened > 0 and clause.text.startswith("“")):
                lines.add(clause.line)
                depth += opened
        return frozenset(lines)

    @property
    def is_letter(self) -> bool:
        """Whether it is a letter (công văn), which names no kind."""
        return any(_LETTER.search(text) for _, text in self.of_part(Part.HEAD))

    @cached_property
    def issue(self) -> Issue | None:
        """Give the days on which it can be issued: one, or those of its month or year."""
        day = self.facts.head.day
        if day:
            return Issue(day, day, f"ngày ban hành {day:%d/%m/%Y}")
        told = (_MONTH.search(text) for _, text in self.of_part(Part.HEAD))
        found = next(filter(None, told), None)
        month = found[1].strip(" .…\t") if found else ""
        if found is None or (month and not 1 <= int(month) <= 12):
            return None
        year, first, last = int(found[2]), int(month or 1), int(month or 12)
        end = date(year, last, calendar.monthrange(year, last)[1])
        name = f"tháng ban hành {first}/{year}" if month else f"năm ban hành {year}"
        return Issue(date(year, first, 1), end, name)

    @property
    def is_enclosed(self) -> bool:
        """Whether it goes with a decision (kèm theo), which has the number, the day, who signs."""
        return any(_ENCLOSED.match(text) for _, text in self.of_part(Part.HEAD))

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

    def words_at(self, line: int) -> str:
        """Give the words of the clause that begins at a line."""
        return next((c.text for c in self.plan.clauses if c.line == line), "")

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
