"""Days that were over when a document was issued: no milestone of it (mốc đã qua)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.read.office.fact.day import Bound
from thidua.read.office.fact.facts import FoundMilestone, PlanFacts


def is_past(found: FoundMilestone, issued: date | None) -> bool:
    """Whether a milestone ends before the day of issue; one that comes again never does."""
    last = found.time.day.rpartition("/")[2]
    return issued is not None and not last.startswith("-") and last < issued.isoformat()


def past_milestones(facts: PlanFacts) -> Iterator[tuple[int, str]]:
    """Tell them with their lines, where a person may see which of the two days is wrong."""
    issued, period = facts.head.day, "/".join(facts.period)
    for found in facts.milestones:
        if issued and is_past(found, issued) and found.time.day != period:
            days = " - ".join(f"{date.fromisoformat(day):%d/%m/%Y}" for day in found.time.day.split("/"))  # fmt: skip
            yield found.line, f"mốc {days} đứng trước ngày ban hành {issued:%d/%m/%Y}, không ghi vào plan.yml: xem lại hai ngày; là việc đã qua thì để nguyên"  # fmt: skip


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
            yield basis.line, f"{basis.kind} {basis.code} ban hành sau kế hoạch ({latest:%d/%m/%Y}), không ghi vào cites: xem lại hai ngày"  # fmt: skip
