"""What a document says that data keeps apart from its words: who, when, to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.read.office.fact.basis import Basis, bases_of
from thidua.read.office.fact.day import Bound, TimeBound, time_bounds
from thidua.read.office.fact.demand import FoundAward, FoundTask, awards_of, tasks_of
from thidua.read.office.fact.head import Head, head_of
from thidua.read.office.fact.subject import FoundGroup, groups_of
from thidua.read.plan.lines.line import plain
from thidua.read.plan.text import ClauseText, Part, PlanText

_PERIOD = re.compile(r"thời gian|thời hạn", re.IGNORECASE)
_AIM = re.compile(r"(?:mục đích|yêu cầu|ý nghĩa|quan điểm)\b", re.IGNORECASE)
_OUTSIDE = ("can-cu", "noi-nhan", "bang", "phu-luc")
_OFFICE = re.compile(
    r"^(?:PHÓ |CHỦ |BÍ THƯ|TRƯỞNG |GIÁM ĐỐC|HIỆU TRƯỞNG|CHÁNH |CỤM TRƯỞNG|KHỐI TRƯỞNG|Q\. |QUYỀN )"
)
_SIDE = re.compile(r"^(?:T/?M\.?|K/?T\.?|TL\.?|TUQ\.?)\s*(?P<office>.*)$")
_PERSON = re.compile(r"^(?:[^\W\d_]+\.?\s){1,6}[^\W\d_]+\.?$")


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs (người ký): for whom, as what, by name."""

    authority: str
    position: str
    name: str


@dataclass(frozen=True, slots=True)
class FoundMilestone:
    """A day that a clause sets, with its words and its line."""

    time: TimeBound
    what: str
    clause: str
    line: int


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """All that was recognised in a document."""

    head: Head
    signatory: Signatory | None
    period: tuple[str, str]
    """First and last day as ISO, "" where it is not said."""
    period_clause: str
    milestones: tuple[FoundMilestone, ...]
    recipients: tuple[str, ...]
    bases: tuple[Basis, ...] = ()
    tasks: tuple[FoundTask, ...] = ()
    awards: tuple[FoundAward, ...] = ()
    groups: tuple[FoundGroup, ...] = ()


def facts_of(text: str, plan: PlanText) -> PlanFacts:
    """Gather the facts of a document from its text and what was read of it."""
    lines = text.split("\n")
    first = min((clause.line for clause in plan.clauses), default=len(lines) + 1)
    head = [
        lines[a.line - 1] for a in plan.asides if a.part is Part.HEAD and a.line < first
    ]
    period, clause = _period(plan)
    return PlanFacts(
        head_of(head),
        _signatory(
            [
                line
                for a in plan.asides
                if a.part is Part.SIGNATURE
                for line in _pieces(a.text)
            ]
        ),
        period,
        clause,
        tuple(_milestones(plan)),
        tuple(_recipient(c.text) for c in plan.clauses if c.level == "noi-nhan"),
        tuple(bases_of(plan)),
        tuple(tasks_of(plan)),
        tuple(awards_of(plan)),
        tuple(groups_of(plan)),
    )


def _pieces(text: str) -> list[str]:
    """Part what stands side by side: an office behind a name, a title behind “Nơi nhận:”."""
    return [text.removeprefix("Nơi nhận:").strip(" *:")]


def _signatory(lines: list[str]) -> Signatory | None:
    authority, position, name = "", "", ""
    for line in lines:
        side = _SIDE.match(line)
        if side and line.isupper():
            authority = authority or line
            behind = re.search(r"\s(?=(?:CHỦ TỊCH|BÍ THƯ|PHÓ )\b)", line)
            if line[:2] in ("TM", "T/") and behind:
                authority, position = line[: behind.start()], line[behind.end() :]
        elif line.isupper() and _OFFICE.match(line):
            position = line if not position or not line.endswith("TRƯỞNG") else position
        elif _PERSON.match(line) and line.istitle():
            name = line
    return Signatory(authority, position, name) if position or name else None


def _period(plan: PlanText) -> tuple[tuple[str, str], str]:
    """The period is what a clause on time bounds: its words, or those below its title."""
    headings = {clause.id: clause.heading for clause in plan.clauses}
    for clause in _worded(plan):
        title = f"{headings.get(clause.parent or '', '')} {clause.heading}"
        if not _PERIOD.search(title) or re.search(r"hội nghị|tổ chức ½", clause.text):
            continue
        for time in time_bounds(clause.text):
            first, parted, last = time.day.partition("/")
            if parted:
                return (first, last), clause.id
            if time.bound.value == "by":
                return ("", time.day), clause.id
    return ("", ""), ""


def _milestones(plan: PlanText) -> Iterator[FoundMilestone]:
    for clause in _worded(plan):
        times = list(time_bounds(clause.text))
        exact = {time.day for time in times if time.bound is Bound.ON}
        for time in times:
            if time.bound is Bound.BY and time.day in exact:
                continue  # the end of the period, told as the day of what ends it
            words = clause.heading if clause.heading and len(clause.heading) > 12 else _sentence(clause.text, time.start)  # fmt: skip
            yield FoundMilestone(time, words, clause.id, clause.line)


def _worded(plan: PlanText) -> Iterator[ClauseText]:
    """Clauses of the body that ask for something: no grounds, opening, aims, tables."""
    aims: set[str | None] = set()
    for clause in plan.clauses:
        is_opening = clause.id.startswith("mo-dau")
        if clause.parent in aims or _AIM.match(clause.heading):
            aims.add(clause.id)
        elif clause.level not in _OUTSIDE and not is_opening:
            yield clause


def _sentence(words: str, at: int) -> str:
    """The sentence that holds a place of the words."""
    start = max(words.rfind(". ", 0, at) + 2, words.rfind("; ", 0, at) + 2, 0)
    if start == 1:
        start = 0
    end = re.search(r"[.;](?=\s|$)", words[at:])
    return words[start : at + end.start() if end else len(words)].strip()


def _recipient(words: str) -> str:
    return plain(words).rstrip(" ;.,")
