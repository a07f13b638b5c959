"""What was over at the day of issue (hạn đã qua): milestones, grounds that came later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from thidua.read.office.fact.bound import (
    Bound,
    TimeBound,
)
from thidua.read.office.fact.facts import (
    FoundMilestone,
    PlanFacts,
)


def is_past(time: TimeBound, issued: date | None) -> bool:
    """Whether a term ends before the day of issue; one that comes again never does."""
    last = time.day.rpartition("/")[2]
    return issued is not None and not last.startswith("-") and last < issued.isoformat()


def is_period(found: FoundMilestone, facts: PlanFacts) -> bool:
    """Whether a milestone is the period, or its end in the same clause: that is told apart."""
    _, last = facts.period
    is_end = found.time.bound is Bound.BY or re.search(
        "kết thúc (?:vào|ngày)", found.what
    )
    end = last if is_end and found.clause == facts.period_clause else ""
    return found.time.day in ("/".join(facts.period), end)


def past_milestones(facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """Tell them with their lines, where a person may see which of the two days is wrong."""
    issued = facts.head.day
    for found in facts.milestones:
        if issued and is_past(found.time, issued) and not is_period(found, facts):
            days = " - ".join(
                f"{date.fromisoformat(day):%d/%m/%Y}"
                for day in found.time.day.split("/")
            )
            yield (
                found.line,
                f"mốc {days} đứng trước ngày ban hành {issued:%d/%m/%Y}, không ghi vào plan.yml: xem lại hai ngày; là việc đã qua thì để nguyên",
            )


def latest_issue(facts: PlanFacts) -> date | None:
    """The day of issue, or the last day on which what has none can have been issued."""
    if facts.head.day:
        return facts.head.day
    told = [m.time for m in facts.milestones if m.time.bound is not Bound.BY]
    ends = [facts.period[1], *(time.day.rpartition("/")[2] for time in told)]
    days = [date.fromisoformat(day) for day in ends if day and not day.startswith("-")]
    return max(days, default=None)


def late_bases(facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """Tell documents that a plan names and that were issued after it: one of two days is wrong."""
    latest = latest_issue(facts)
    for basis in facts.bases:
        if latest and basis.day > latest.isoformat():
            yield (
                basis.line,
                f"{basis.kind} {basis.code} ban hành sau kế hoạch ({latest:%d/%m/%Y}), không ghi vào cites: xem lại hai ngày",
            )
