"""Days that were over when a document was issued: no milestone of it (mốc đã qua)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

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
