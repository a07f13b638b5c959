"""Sheets that hand out work (phiếu giao việc): what, by when, what comes of it, to whom; one A4 page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from thidua.model.plan.task import Task
from thidua.page.page import Link
from thidua.page.part.qr_code import QrCode
from thidua.page.plan.letterhead import number_line
from thidua.page.plan.scope import PlanScope, words_behind_title
from thidua.say.vietnamese import capital

ROOM, LINE, GAP, LETTERS = 165.0, 5.0, 2.2, 40
"""Millimetres that tasks have on the sheet, the height of a line, the space between
tasks, the letters of a line in the widest column."""
LONGEST = 600


@dataclass(frozen=True, slots=True)
class AssignmentRow:
    """One task on the sheet."""

    text: str
    """Cut where the sheet would not hold it; the clause says it in full."""
    role: str
    """"" for those who answer for it; else: phối hợp, được đề nghị."""
    when: str
    has_deadline: bool
    product: str
    report_to: str
    clause: Link


@dataclass(frozen=True, slots=True)
class AssignmentPart:
    """The tasks out of one plan."""

    plan: Link
    document: str
    """Its number as it is printed, or that it has none."""
    is_draft: bool
    rows: tuple[AssignmentRow, ...]


@dataclass(frozen=True, slots=True)
class AssignmentSheet:
    """One sheet (phiếu giao việc)."""

    id: str
    body: str
    assignee: str
    parts: tuple[AssignmentPart, ...]
    code: QrCode | None
    """Leads to the sheet itself; None where its address is not known."""


def assignment_part(
    scope: PlanScope,
    plan: str,
    tasks: Sequence[tuple[Task, bool]],
    count: int,
) -> AssignmentPart:
    """Set the tasks of one plan.

    `plan` is the address of its page; a task comes with whether the reader only helps;
    `count` tasks share the sheet.
    """
    document = scope.entry.plan.document
    rows = (_row(scope, plan, task, helps, room_of(count)) for task, helps in tasks)
    return AssignmentPart(
        plan=Link(scope.entry.campaign.title, plan),
        document=number_line(document),
        is_draft=scope.entry.is_draft,
        rows=tuple(rows),
    )


def room_of(count: int) -> int:
    """How many letters a task may have where `count` tasks share a sheet."""
    lines = int((ROOM / max(count, 1) - GAP) / LINE)
    return min(max(lines, 2) * LETTERS, LONGEST)


def shortened(text: str, room: int) -> str:
    """Cut a text behind the last whole sentence that fits, else behind a word."""
    if len(text) <= room:
        return text
    kept = text[:room]
    stop = max(kept.rfind(sign) for sign in (". ", "; "))
    if stop > room // 2:
        return f"{kept[: stop + 1]} …"
    return f"{kept.rpartition(' ')[0].rstrip(' ,;:')} …"


def _row(scope: PlanScope, plan: str, task: Task, helps: bool, room: int) -> AssignmentRow:  # fmt: skip
    link = scope.clause(task.clause)
    via = f" (qua {task.via})" if task.via else ""
    return AssignmentRow(
        text=shortened(words_behind_title(scope.record(task.clause)), room),
        role=f"Phối hợp với {scope.names(task.assignees)}"
        if helps
        else "Được đề nghị"
        if task.requested
        else "",
        when=capital(scope.when(task.when)) if task.when else "Không nêu",
        has_deadline=task.when is not None,
        product="; ".join(task.deliverables),
        report_to=f"{task.report_to}{via}" if task.report_to else "",
        clause=Link(link.text, f"{plan}{link.address}"),
    )
