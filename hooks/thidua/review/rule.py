"""One rule for drafts, one object (quy tắc soát dự thảo): what is looked for, why, how to mend it, its test."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from thidua.model.personal.value import masked
from thidua.model.problem import Grade
from thidua.model.rule import Example, RuleCard
from thidua.review.draft import Draft

SEVERITY = {Grade.ERROR: "loi", Grade.ATTENTION: "canh-bao", Grade.NOTE: "goi-y"}
"""How programs are told a grade (FORMATS.md)."""
WORDS = {Grade.ERROR: "lỗi", Grade.ATTENTION: "cảnh báo", Grade.NOTE: "gợi ý"}
"""How people are told it."""
_IMPORTED = re.compile(r", không ghi vào (?:dữ liệu|plan\.yml|cites)")
"""What an import says besides: nothing is written here."""
_DRAWN_UP = re.compile(r"; là việc đã qua thì để nguyên$")
_QUOTED = 120
"""So many letters of a line are quoted."""


class Found(Struct, frozen=True):
    """A place that a rule found, before it is told."""

    line: int
    message: str
    quote: str = ""
    """The words that are meant; "" where something is not there."""
    remedy: str = ""
    """What to do, where that is more than what the rule says."""


def from_sentence(told: tuple[int, str]) -> Found:
    """Part what an import says of a line in one sentence: its message, the words meant, what to do."""
    line, message = told[0], _IMPORTED.sub("", _DRAWN_UP.sub("", told[1]))
    message, _, remedy = message.partition(": xem lại")
    quote = message.partition("“")[2].partition("”")[0]
    return Found(line, message, quote, f"xem lại{remedy}" if remedy else "")


class Finding(Struct, frozen=True):
    """What is told of a draft (điều cần xem lại)."""

    file: str
    line: int
    column: int
    rule: str
    grade: Grade
    quote: str
    message: str
    remedy: str

    def __str__(self) -> str:
        told = f"{self.file}:{self.line}:{self.column}: {WORDS[self.grade]}: {self.message}"
        return f"{told}\n  → {self.remedy} (mã: {self.rule})"

    def as_json(self) -> dict[str, str | int]:
        """The fields of FORMATS.md, `thidua lint --format json`."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "rule": self.rule,
            "severity": SEVERITY[self.grade],
            "quote": self.quote,
            "message": self.message,
            "suggestion": self.remedy,
        }


Find = Callable[[Draft], Iterator[Found]]


class DraftRule(Struct, frozen=True):
    """One kind of what a person should look at before a document is issued."""

    id: str
    """Vietnamese without accents; never changes: people look it up."""
    what: str
    why: str
    remedy: str
    example: Example
    grade: Grade
    find: Find

    @property
    def card(self) -> RuleCard:
        """The rule in words alone."""
        return RuleCard(
            self.id, self.grade, self.what, self.why, self.remedy, self.example
        )

    def findings(self, draft: Draft) -> Iterator[Finding]:
        """Tell every place of a draft that the rule is about."""
        for found in self.find(draft):
            line, column = draft.place(found.line, found.quote)
            quote = masked(found.quote or draft.lines[line - 1].strip())
            yield Finding(
                draft.file,
                line,
                column,
                self.id,
                self.grade,
                quote if len(quote) <= _QUOTED else f"{quote[:_QUOTED].rstrip()}…",
                masked(found.message),
                found.remedy or self.remedy,
            )


def draft_rule(
    id: str,
    *,
    what: str,
    why: str,
    remedy: str,
    bad: str,
    good: str,
    grade: Grade = Grade.ERROR,
) -> Callable[[Find], DraftRule]:
    """Make a rule of the function that finds its places; `bad` and `good` are words of a draft."""
    example = Example("", bad, good)
    return lambda find: DraftRule(id, what, why, remedy, example, grade, find)
