"""What a plan asks of whom, and what may be won → `tasks` and `award_forms` of `plan.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import date

from thidua.draft.start.skeleton import quoted
from thidua.model.slug import fold
from thidua.read.office.fact.bound import Bound, TimeBound
from thidua.read.office.fact.work.award_form import FoundAward
from thidua.read.office.fact.work.demand import FoundTask
from thidua.read.office.fact.work.schedule import FoundGroup

_WHEN = {Bound.BEFORE: "before", Bound.BY: "until", Bound.ON: "day"}


def group_lines(groups: Iterable[FoundGroup]) -> Iterator[str]:
    """Write whom the plan calls to take part."""
    for number, found in enumerate(groups, 1):
        if number == 1:
            yield "subject_groups:"
        yield f"  # dòng {found.line} của văn bản"
        yield f"  nhom-{number}:"
        yield f"    name: {quoted(found.name)}"
        yield f"    kind: {found.kind.words[0]}"
        yield f"    clause: {found.clause}"


def task_lines(tasks: Iterable[FoundTask], units: Mapping[str, str]) -> Iterator[str]:
    """Write the tasks; whoever is a unit of the body by name is named by its id."""
    for place, found in enumerate(tasks):
        if not place:
            yield "tasks:"
        terms = _alike(found.times)
        rest = "; hạn bằng lời: xem lại" if found.wording else ""
        if len(terms) < len(found.times):
            rest = "; điều khoản còn hạn khác: xem milestones"
        yield f"  # {source_words(found.line, *terms[:1])}{rest}"
        names = found.who.split("; ") if found.what else [found.who]
        who = (f"{{{assignee(name, units)}}}" for name in names)
        yield f"  - assignees: [{', '.join(who)}]"
        if found.partner:
            yield f"    partners: [{{words: {quoted(found.partner)}}}]"
        yield f"    clause: {found.clause}"
        if found.what:
            yield f"    words: {quoted(found.what)}"
        if terms:
            yield f"    when: {when_words(terms)}"
        elif found.wording:
            yield f"    when: {{wording: {quoted(found.wording)}}}"
        if found.is_request:
            yield "    requested: true"


def _alike(times: Sequence[TimeBound]) -> list[TimeBound]:
    """The first of several terms, with those that come back as it does."""
    kinds = [(time.bound, time.day[: time.day.rfind("-", 0, 3) + 1]) for time in times]
    each = zip(times, kinds, strict=True)
    return [t for t, kind in each if kind[1] and kind == kinds[0]] or [*times[:1]]


def called(name: str) -> str:
    """A name as it is compared: whatever its capitals, accents, blanks, dashes."""
    return fold(re.sub(r"\s*[-–—]\s*", " - ", " ".join(name.split())))


def assignee(who: str, units: Mapping[str, str]) -> str:
    """Write who is asked; by the id where it is a unit of the body by name."""
    unit = units.get(called(who))
    return f"unit: {unit}" if unit else f"words: {quoted(who)}"


def award_lines(awards: Iterable[FoundAward], known: Set[str]) -> Iterator[str]:
    """Write the forms of award that the portal's catalogue has."""
    told = [found for found in awards if found.award in known]
    if told:
        yield "award_forms:"
    for found in told:
        yield f"  # dòng {found.line} của văn bản"
        yield f"  - award: {found.award}"
        if found.authority:
            yield f"    authority: {quoted(found.authority)}"
        yield f"    clause: {found.clause}"


def source_words(line: int, time: TimeBound | None = None) -> str:
    """Say for the comment where a line comes from, and what is not the document's word."""
    told = f"dòng {line} của văn bản"
    if time and not time.is_year_told:
        told += "; ngày không ghi năm: lấy năm trong tên kế hoạch, xem lại"
    if time and not time.is_exact:
        told += (
            "; văn bản chỉ ghi tuần, phần của tháng: đếm từ đầu hay cuối tháng, xem lại"
        )
    return told


def when_words(times: Sequence[TimeBound]) -> str:
    """Write terms that come alike as `when` of a milestone or a task."""
    time, day = times[0], times[0].day
    if time.bound is Bound.WINDOW:
        first, _, last = day.partition("/")
        return f"{{first: {day_words(first)}, last: {day_words(last)}}}"
    by = {Bound.BEFORE: ", by: before", Bound.BY: ", by: until"}.get(time.bound, "")
    if day.startswith("--"):
        every = "monthly" if day[2] == "-" else "yearly"
        days = (time.day for time in times)
        each = (str(int(d[3:])) if d[2] == "-" else f"{d[5:7]}/{d[2:4]}" for d in days)
        return f"{{every: {every}, each: [{', '.join(each)}]{by}}}"
    return f"{{{_WHEN[time.bound]}: {day_words(day)}}}"


def day_words(iso: str) -> str:
    """Write a day as people do."""
    return f"{date.fromisoformat(iso):%d/%m/%Y}"
