"""What a document says that data keeps apart from its words: who, when, to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.read.office.fact.basis import Basis, bases_of
from thidua.read.office.fact.day import Bound, TimeBound, time_bounds
from thidua.read.office.fact.demand import (
    FoundAward,
    FoundTask,
    asked_by,
    awards_of,
    tasks_of,
)
from thidua.read.office.fact.head import Head, head_of
from thidua.read.office.fact.signature import Signatory, signatory_of
from thidua.read.office.fact.subject import FoundGroup, groups_of
from thidua.read.plan.lines.line import plain
from thidua.read.plan.text import ClauseText, Part, PlanText

_PERIOD = re.compile(r"thời gian|thời hạn", re.IGNORECASE)
_AIM = re.compile(r"(?:mục đích|yêu cầu|ý nghĩa|quan điểm)\b", re.IGNORECASE)
_OUTSIDE = ("can-cu", "noi-nhan", "bang", "phu-luc")


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
        signatory_of([a.text for a in plan.asides if a.part is Part.SIGNATURE]),
        period,
        clause,
        tuple(_milestones(plan)),
        tuple(_recipient(c.text) for c in plan.clauses if c.level == "noi-nhan"),
        tuple(bases_of(plan)),
        tuple(tasks_of(plan)),
        tuple(awards_of(plan)),
        tuple(groups_of(plan)),
    )


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
        is_titled = len(clause.heading) > 12 and len(times) == 1 and not asked_by(clause)[0]  # fmt: skip
        exact = {time.day for time in times if time.bound is Bound.ON}
        for time in times:
            if time.bound is Bound.BY and time.day in exact:
                continue  # the end of the period, told as the day of what ends it
            is_named = is_titled and time.start >= len(clause.heading)
            words = clause.heading if is_named else _sentence(clause.text, time.start)
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
    return plain(words).rstrip(" ;.,/")
