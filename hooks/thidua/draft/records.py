"""The facts of a document → `plan.yml` and `campaign.yml`, each with the line it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from thidua.draft.basis import Register, cites
from thidua.draft.demand import (
    assignee,
    award_lines,
    day_words,
    group_lines,
    source_words,
    task_lines,
    when_words,
)
from thidua.draft.start.skeleton import ANYBODY, filled, quoted
from thidua.read.office.fact.bound import Bound
from thidua.read.office.fact.facts import FoundMilestone, PlanFacts
from thidua.read.office.fact.origin.head import ABOUT
from thidua.read.office.fact.origin.signature import Signatory
from thidua.read.office.fact.term.past import is_past, is_period, latest_issue

_PURPOSES = {
    "b/c": "report",
    "báo cáo": "report",
    "t/h": "implement",
    "thực hiện": "implement",
    "p/h": "coordinate",
    "phối hợp": "coordinate",
}
_PURPOSE = re.compile(rf"\s*\((?:để\s+)?({'|'.join(_PURPOSES)})\)\s*$", re.IGNORECASE)
_FILED = re.compile(r"^Lưu\s*:?\s*")
_REPORT = re.compile(
    r"(?<!hội nghị )\b(?:báo cáo|bc|hồ sơ)\s+(?:(?!và\s)[^\W\d]+\s+){0,2}?(?:sơ|tổng) kết"
)
_REVIEWS = {"sơ kết": "mid_review", "tổng kết": "final_review"}


def plan_record(facts: PlanFacts, source: str, place: Place) -> str:
    """Write `plan.yml`: what was recognised; a person confirms each line."""
    issued = facts.head.day
    tasks = [
        replace(t, times=tuple(x for x in t.times if not is_past(x, issued)))
        for t in facts.tasks
    ]
    parts = (
        _document(facts, source),
        cites(facts.bases, place.register, latest_issue(facts)),
        _recipients(facts),
        _period(facts),
        group_lines(facts.groups),
        _milestones(facts, place.units),
        task_lines(tasks, place.units),
        award_lines(facts.awards, place.awards),
    )
    return "\n".join(line for part in parts for line in part) + "\n"


class Place(Struct, frozen=True):
    """What stands already where a plan is imported to."""

    register: Register
    units: Mapping[str, str] = field(default_factory=dict)
    """Ids of the body's units, by the name."""
    awards: frozenset[str] = frozenset()
    """Ids of the portal's catalogue."""


def campaign_record(facts: PlanFacts, day: date) -> str:
    """Write `campaign.yml`; what no document says in a field of its own is left to a person."""
    title = ABOUT.sub("", facts.head.title) or "Phong trào thi đua"
    title = title[:1].upper() + title[1:]
    who = "; ".join(group.name for group in facts.groups) or ANYBODY
    return filled(
        "phong-trao/campaign.yml",
        title=title,
        kind="chuyên đề",
        what=title,
        who=who,
        day=day,
    )


def _document(facts: PlanFacts, source: str) -> Iterator[str]:
    head = facts.head
    is_issued = bool(head.number and head.day) and not head.is_draft
    yield "# yaml-language-server: $schema=../../../../schema/plan.json"
    yield "# Nhập bằng máy: đối chiếu từng dòng với văn bản."
    yield "text: full"
    yield "document:"
    yield f"  title: {quoted(head.title or 'Kế hoạch')}"
    yield f"  status: {'issued' if is_issued else 'draft' if head.is_draft else 'unknown'}"
    yield f"  number: {quoted(head.number) if head.number else 'null'}"
    if head.symbol or is_issued:
        yield f"  symbol: {quoted(head.symbol or 'Xem lại: ký hiệu')}"
    if head.day and not (head.number and head.is_draft):
        yield f"  issued_on: {head.day:%d/%m/%Y}"
    if head.place or is_issued:
        yield f"  place: {quoted(head.place or 'Xem lại: địa danh')}"
    if head.parent:
        yield f"  parent: {quoted(head.parent)}"
    yield f"  issuer: {quoted(head.issuer or 'Xem lại: cơ quan ban hành')}"
    yield from _signatory(facts.signatory)
    yield f"  source: {quoted(f'Nhập từ tệp {source}')}"


def _signatory(signatory: Signatory | None) -> Iterator[str]:
    position, name = "Chưa rõ chức vụ", "Chưa rõ người ký"
    if signatory:
        position = signatory.position or "Xem lại: chức vụ người ký"
        name = signatory.name or "Xem lại: họ tên người ký"
    else:
        yield "  # không thấy phần ký: bản gốc có thì ghi người ký"
    yield "  signatory:"
    if signatory and signatory.authority:
        yield f"    authority: {quoted(signatory.authority)}"
    yield f"    position: {quoted(position)}"
    yield f"    name: {quoted(name)}"


def _recipients(facts: PlanFacts) -> Iterator[str]:
    if facts.recipients:
        yield "recipients:"
    for words in facts.recipients:
        found = _PURPOSE.search(words)
        filed = _FILED.match(words)
        name = words[: found.start()] if found else _FILED.sub("", words) or words
        purpose = "archive" if filed else _PURPOSES[found[1].lower()] if found else ""
        yield f"  - {{name: {quoted(name)}{f', purpose: {purpose}' if purpose else ''}}}"


def _period(facts: PlanFacts) -> Iterator[str]:
    first, last = facts.period
    if last and facts.period_clause:
        yield "period:"
        if first:
            told = f"day: {day_words(first)}" if first[0].isdigit() else f"at: {first}"
            yield f"  start: {{{told}}}"
        yield f"  end: {{day: {day_words(last)}}}"
        yield f"  clause: {facts.period_clause}"


def _milestones(facts: PlanFacts, units: Mapping[str, str]) -> Iterator[str]:
    told = [
        m
        for m in facts.milestones
        if not is_period(m, facts) and not is_past(m.time, facts.head.day)
    ]
    if told:
        yield "milestones:"
    asked = {
        (t.clause, t.what, t.times if t.what else ()): assignee(t.who, units)
        for t in facts.tasks
    }
    for number, found in enumerate(told, 1):
        yield f"  # {source_words(found.line, found.time)}"
        yield f"  - id: moc-{number}"
        yield f"    title: {quoted(_short(found.what))}"
        yield f"    kind: {_kind(found)}"
        yield f"    when: {when_words([found.time])}"
        if owner := asked.get((found.clause, "", ())) or asked.get(
            (found.clause, found.what, (found.time,))
        ):
            yield f"    owner: {{{owner}}}"
        yield f"    clause: {found.clause}"


def _kind(found: FoundMilestone) -> str:
    """By the last word on a review before its day, else by any; a report of one is none."""
    words = _REPORT.sub("", found.what.lower())
    before = words[: _at_day(words, found.time.day)]
    place, kind = max((before.rfind(review), kind) for review, kind in _REVIEWS.items())
    told = (kind for review, kind in _REVIEWS.items() if review in words)
    is_due = found.time.bound in (Bound.BEFORE, Bound.BY)
    return kind if place >= 0 else next(told, "deadline" if is_due else "event")


def _at_day(words: str, day: str) -> int:
    """Where the first day stands in words that are of `day`; their end where none does."""
    month, number = (int(part or 0) for part in day.split("/")[0].split("-")[-2:])
    told = rf"(?<!\d)0?{number}\s*(?:[/.-]|tháng)\s*0?{month}(?!\d)|tháng\s*0?{month}(?!\d)"
    found = re.search(told, words)
    return found.start() if found else len(words)


def _short(words: str) -> str:
    """At most twenty words of a sentence: the clause says it in full."""
    told = words.split()
    return " ".join(told[:20]).rstrip(",;:") + (" …" if len(told) > 20 else "")
