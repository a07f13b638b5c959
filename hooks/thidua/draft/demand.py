"""What a plan asks of whom, and what may be won → `tasks` and `award_forms` of `plan.yml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date

from thidua.draft.start.skeleton import quoted
from thidua.model.slug import fold
from thidua.read.office.fact.day import Bound, TimeBound
from thidua.read.office.fact.demand import FoundAward, FoundTask
from thidua.read.office.fact.subject import FoundGroup

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
        unit = units.get(fold(found.who))
        who = f"unit: {unit}" if unit else f"words: {quoted(found.who)}"
        yield f"  # {source_words(found.line, found.time)}"
        yield f"  - assignees: [{{{who}}}]"
        if found.partner:
            yield f"    partners: [{{words: {quoted(found.partner)}}}]"
        yield f"    clause: {found.clause}"
        if found.what:
            yield f"    words: {quoted(found.what)}"
        if found.time:
            yield f"    when: {when_words(found.time)}"
        if found.is_request:
            yield "    requested: true"


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


def source_words(line: int, time: TimeBound | None) -> str:
    """Say for the comment where a line comes from, and what is not the document's word."""
    year = (
        ""
        if time is None or time.is_year_told
        else "; ngày không ghi năm: lấy năm trong tên kế hoạch, xem lại"
    )
    part = (
        ""
        if time is None or time.is_exact
        else "; văn bản chỉ ghi tuần, phần của tháng: đếm từ đầu hay cuối tháng, xem lại"
    )
    return f"dòng {line} của văn bản{year}{part}"


def when_words(time: TimeBound) -> str:
    """Write a time as `when` of a milestone or a task."""
    day = time.day
    if time.bound is Bound.WINDOW:
        first, _, last = day.partition("/")
        return f"{{first: {day_words(first)}, last: {day_words(last)}}}"
    by = {Bound.BEFORE: ", by: before", Bound.BY: ", by: until"}.get(time.bound, "")
    if day.startswith("---"):
        return f"{{every: monthly, each: [{int(day[3:])}]{by}}}"
    if day.startswith("--"):
        return f"{{every: yearly, each: [{day[5:7]}/{day[2:4]}]{by}}}"
    return f"{{{_WHEN[time.bound]}: {day_words(day)}}}"


def day_words(iso: str) -> str:
    """Write a day as people do."""
    return f"{date.fromisoformat(iso):%d/%m/%Y}"
