"""What a document says that data keeps apart from its words: who, when, to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from thidua.read.office.fact.basis import Basis, bases_of
from thidua.read.office.fact.bound import Bound, TimeBound, time_bounds
from thidua.read.office.fact.day import year_named
from thidua.read.office.fact.origin.head import Head, head_of
from thidua.read.office.fact.origin.province import province_within
from thidua.read.office.fact.origin.signature import Signatory, signatories_of
from thidua.read.office.fact.place_and_day import day_and_place
from thidua.read.office.fact.term.period import STAGE, FoundPeriod, period_of
from thidua.read.office.fact.work.award_form import FoundAward, awards_of
from thidua.read.office.fact.work.demand import FoundTask, asked_by, tasks_of
from thidua.read.office.fact.work.schedule import FoundGroup, groups_of, works_of
from thidua.read.plan.lines.line import NOTE_MARK, begins_note, plain
from thidua.read.plan.text import ClauseText, Part, PlanText

_AIM = re.compile(r"(?:mục đích|yêu cầu|ý nghĩa|quan điểm)\b", re.IGNORECASE)
_REWORDS = re.compile(r"(?:Thay|Sửa|Đổi|Điều chỉnh)[^“]*“[^”]*”[^“]* (?:bằng|thành) ")
"""Words of another document, and their days: “Thay cụm từ “…” bằng “…””."""
_PARTS = re.compile(
    r"(?:,\s+(?:và )?| và | ?\(|(?<=\d) để (?=[^.;]*\d))(?!(?:(?:trước|chậm nhất|muộn nhất|không quá|hết|đến|vào|là|trong|ngày|tháng|từ|dự kiến)\s+)*\d)"
)
"""Between the days of a sentence, where more than another day follows."""
_SAYS_NOTHING = re.compile(
    r"\W*(?:phải |cần |và )*(?:hoàn thành|thực hiện|xong)(?: xong)?\W*", re.IGNORECASE
)
_OUTSIDE = ("can-cu", "noi-nhan", "bang", "phu-luc")
_BARE = re.compile(r"\W*(?:từ\b.*|(?:\S+\s+){0,3}\S*)$", re.IGNORECASE | re.DOTALL)
"""Words between a title and its day that are no work of their own."""


class FoundMilestone(Struct, frozen=True):
    """A day that a clause sets, with its words and its line."""

    time: TimeBound
    what: str
    clause: str
    line: int


class PlanFacts(Struct, frozen=True):
    """All that was recognised in a document."""

    head: Head
    signatory: Signatory | None
    period: tuple[str, str]
    """First and last day as ISO, "issue", "launch", "" where it is not said."""
    period_clause: str
    milestones: tuple[FoundMilestone, ...]
    recipients: tuple[str, ...]
    bases: tuple[Basis, ...] = ()
    tasks: tuple[FoundTask, ...] = ()
    awards: tuple[FoundAward, ...] = ()
    groups: tuple[FoundGroup, ...] = ()
    cosigners: tuple[str, ...] = ()
    """Names of others who sign a joint document (người cùng ký)."""
    province: str = ""
    """Where the issuer lies (`_province`); "" where nothing says it."""
    period_doubt: tuple[int, str] = (0, "")
    """What of the period a person has to look at, with its line."""


def facts_of(text: str, plan: PlanText) -> PlanFacts:
    """Gather the facts of a document from its text and what was read of it."""
    lines = [
        "" if begins_note(plain(line)) else NOTE_MARK.sub("", line)
        for line in text.split("\n")
    ]
    plan = plan.without_notes()
    to = [clause.line for clause in plan.clauses if clause.level == "noi-nhan"]
    body = (clause.line for clause in plan.clauses if clause.line not in to)
    first = min(body, default=len(lines) + 1)
    begun = min((a.line for a in plan.asides if a.part is Part.HEAD), default=first)
    to += [aside.line for aside in plan.asides if aside.part is Part.SIGNATURE]
    own = (lines[at - 1] for at in range(begun, first) if at not in to)
    head = _dated(head_of([*own]), plan)
    year = year_named(head.title)
    period = _period(plan, head, year)
    signatories = signatories_of([*_signature(plan)])
    return PlanFacts(
        head,
        signatories[-1] if signatories else None,
        (period.first, period.last),
        period.clause,
        tuple(sorted(_milestones(plan, year), key=lambda found: found.line)),
        tuple(_recipient(c.text) for c in plan.clauses if c.level == "noi-nhan"),
        tuple(bases_of(plan)),
        tuple(sorted(tasks_of(plan, year, text), key=lambda found: found.line)),
        tuple(awards_of(plan)),
        tuple(groups_of(plan)),
        tuple(signatory.name for signatory in signatories[:-1]),
        _province(head, plan),
        (period.line, period.doubt),
    )


def _dated(head: Head, plan: PlanText) -> Head:
    """A head without day and place: they stand above who signs."""
    day, place = day_and_place(_signature(plan))
    is_open = head.day is None and not head.place
    return replace(head, day=day, place=place) if is_open else head


def _province(head: Head, plan: PlanText) -> str:
    """By the head, else by what names the issuer's own: title, grounds, recipients; others may be guests."""
    own = ("can-cu", "mo-dau", "noi-nhan")
    around = (clause.text for clause in plan.clauses if clause.id.startswith(own))
    within = province_within([head.title, *around])
    return (
        head.province
        or within
        or province_within((c.text for c in plan.clauses), is_own=True)
    )


def rewords(words: str) -> bool:
    """Whether a clause sets words in another document, so that its days are no milestones."""
    return bool(_REWORDS.match(words))


def _period(plan: PlanText, head: Head, year: str) -> FoundPeriod:
    """The period of the whole; what aims say of a time that was over at the day of issue is not it."""
    headings = {clause.id: clause.heading for clause in plan.clauses}
    told = period_of([*worded(plan, aims=True)], headings, year)
    is_over = head.day and told.last and told.last < head.day.isoformat()
    return period_of([*worded(plan)], headings, year) if is_over else told


def _signature(plan: PlanText) -> Iterator[str]:
    """The lines of who signs the document; forms behind it have signatures of their own."""
    told = [a for a in plan.asides if a.part is Part.SIGNATURE]
    annexes = (clause.line for clause in plan.clauses if clause.level == "phu-luc")
    first = min(annexes, default=0)
    own = [aside for aside in told if aside.line < first]
    yield from (aside.text for aside in own or told)


def _milestones(plan: PlanText, year: str) -> Iterator[FoundMilestone]:
    for clause in worded(plan):
        times = [] if rewords(clause.text) else list(time_bounds(clause.text, year))
        is_stage = bool(STAGE.match(clause.heading))
        is_titled = (
            len(clause.heading) > 12 and len(times) == 1 and not asked_by(clause)[0]
        )
        exact = {time.day for time in times if time.bound is Bound.ON}
        for place, time in enumerate(times):
            if time.bound is Bound.BY and time.day in exact:
                continue  # the end of the period, told as the day of what ends it
            is_inside = time.start < len(clause.heading)
            is_window = is_inside and time.bound is Bound.WINDOW
            begun = max(_begun(clause.text, time.start), len(clause.heading))
            is_bare = not is_inside and _BARE.match(clause.text[begun : time.start])
            is_named = is_window if is_stage else is_titled and is_bare
            around = [other.start for other in times[max(place - 1, 0) : place + 2]]
            words = (
                clause.heading
                if is_named
                else _sentence(clause.text, time.start, around)
            )
            yield FoundMilestone(time, words, clause.id, clause.line)
    for work in works_of(plan, year):
        if work.time:
            yield FoundMilestone(work.time, work.what, work.table.id, work.table.line)


def worded(plan: PlanText, *, aims: bool = False) -> Iterator[ClauseText]:
    """Clauses of the body that ask for something: no grounds, opening, tables, nor `aims`.

    What has no numbers at all is body from its first paragraph on.
    """
    above: set[str | None] = set()
    is_numbered = any(
        clause.label for clause in plan.clauses if clause.level not in _OUTSIDE
    )
    for clause in plan.clauses:
        is_opening = is_numbered and clause.id.startswith("mo-dau")
        is_aim = clause.parent in above or _AIM.match(clause.heading)
        if is_aim:
            above.add(clause.id)
        if is_aim and not aims:
            continue
        if clause.level not in _OUTSIDE and not is_opening:
            yield clause


def _sentence(words: str, at: int, around: Sequence[int]) -> str:
    """The sentence that holds a place of the words; of one with several days the part of this one.

    `around` are the places of the days before and behind it, and its own.
    """
    start = _begun(words, at)
    if _SAYS_NOTHING.fullmatch(words[start:at]) and not around[0] < start:
        start = _begun(words, max(start - 1, 0))
    found = re.search(r"[.;](?=[”\"]?(?:\s|$))", words[at:])
    end = at + found.start() if found else len(words)
    parts = [*_PARTS.finditer(words, start, end)]
    first = [
        m.end()
        for m in parts
        if start <= around[0] < m.start() < at
        and not ("(" in m[0] and ")" in words[m.end() : at])
    ]
    last = [m.start() for m in parts if at < m.start() < around[-1] < end]
    told = words[first[-1] if first else start : last[-1] if last else end].strip(" ./")
    told = told if "(" in told else told.rstrip(")")
    return told if "”" in told else told.removeprefix("“")


def _begun(words: str, at: int) -> int:
    """Where the sentence of a place begins."""
    return len(words[:at]) - len(re.split(r"[.;] ", words[:at])[-1])


def _recipient(words: str) -> str:
    return plain(words).rstrip(" ;.,/")
