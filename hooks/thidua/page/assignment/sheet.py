"""Sheets that hand out work (phiếu giao việc): what, by when, what comes of it, to whom; one A4 page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.lapse import Lapse
from thidua.derive.plan.agenda import AgendaItem
from thidua.derive.plan.duty import Duty
from thidua.model.plan.task import way_to
from thidua.page.page import Link
from thidua.page.part.link import clause_link, plan_link, reports_link
from thidua.page.part.qr_code import QrCode
from thidua.say.name import Badge, asked_names
from thidua.say.paper.plan_text import number_line
from thidua.say.report import agenda_state, agenda_title, duty_state
from thidua.say.task import due_words, has_to_be_called_request, help_words, task_words
from thidua.say.time.moment import moment_words
from thidua.say.vietnamese import capital

ROOM, LINE, GAP, LETTERS = 165.0, 5.0, 2.2, 40
"""Millimetres that tasks have on the sheet, the height of a line, the space between
tasks, the letters of a line in the widest column."""
LONGEST = 600


class AssignmentRow(Struct, frozen=True):
    """One task on the sheet."""

    text: str
    """Cut where the sheet would not hold it; the clause says it in full."""
    role: str
    """"" for those who answer for it; else: phối hợp, được đề nghị."""
    state: Badge | None
    """How a day stands that is late or ahead; None for all else."""
    when: str
    has_deadline: bool
    product: str
    report_to: str
    clause: Link


class AssignmentPart(Struct, frozen=True):
    """The tasks out of one plan."""

    plan: Link
    document: str
    """Its number as it is printed, or that it has none."""
    is_draft: bool
    rows: tuple[AssignmentRow, ...]
    """What is late, then what is ahead by its days, then all that has no day ahead."""


class AssignmentSheet(Struct, frozen=True):
    """One sheet (phiếu giao việc)."""

    id: str
    body: str
    assignee: str
    parts: tuple[AssignmentPart, ...]
    code: QrCode | None
    """Leads to the sheet itself; None where its address is not known."""


def assignment_part(
    plan: PlanDossier,
    duties: Sequence[Duty],
    count: int,
    lapse: Lapse | None,
    unit: str = "",
    dates: Sequence[AgendaItem] = (),
) -> AssignmentPart:
    """Set the dates that are ahead, then the tasks of one plan that no date told.

    `count` rows share the sheet; from `lapse` on nothing is asked; `unit` is whose sheet it is, where it is one unit's.
    """
    campaign, room = plan.summary, room_of(count)
    told = {id(duty) for date in dates for duty in date.duties}
    ahead = sorted(dates, key=lambda date: not date.is_late)
    rest = [duty for duty in duties if id(duty) not in told]
    return AssignmentPart(
        plan=plan_link(campaign.name),
        document=number_line(campaign.document),
        is_draft=campaign.is_draft,
        rows=(
            *(row for date in ahead for row in _date_rows(plan, date, unit, room)),
            *(
                _row(plan, duty, unit, room, duty_state(duty.moment, lapse))
                for duty in rest
            ),
        ),
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


def row_count(duties: Sequence[Duty], dates: Sequence[AgendaItem]) -> int:
    """How many rows the tasks and dates of a plan take."""
    told = [len(date.duties) for date in dates]
    return len(duties) + sum(1 for number in told if not number)


def _row(
    plan: PlanDossier, duty: Duty, unit: str, room: int, state: Badge | None
) -> AssignmentRow:
    task = duty.task
    words = help_words(duty) if unit and duty.calls(unit) else task_words(duty)
    return AssignmentRow(
        text=shortened(words, room),
        role=_role(duty, unit),
        state=state,
        when=due_words(duty, plan) or "Không nêu",
        has_deadline=duty.moment is not None,
        product="" if duty.is_ended else "; ".join(task.deliverables),
        report_to=task.sent_to,
        clause=clause_link(plan.clause_name(task.clause)),
    )


def _date_rows(
    plan: PlanDossier, date: AgendaItem, unit: str, room: int
) -> Iterator[AssignmentRow]:
    """A date in the words of its tasks, which say what to do; else in its own."""
    for duty in date.duties:
        yield _row(plan, duty, unit, room, agenda_state(date))
    if not date.duties:
        yield _date_row(date, room)


def _date_row(date: AgendaItem, room: int) -> AssignmentRow:
    assert date.moment
    clause = clause_link(date.clause) if date.clause else None
    return AssignmentRow(
        text=shortened(agenda_title(date), room),
        role="",
        state=agenda_state(date),
        when=capital(moment_words(date.moment)),
        has_deadline=True,
        product="" if clause else "Xem kế hoạch",
        report_to=way_to(date.report_to, date.via),
        clause=clause or reports_link(date.campaign, "Kỳ báo cáo"),
    )


def _role(duty: Duty, unit: str) -> str:
    """What a unit is to the task; "" for those who answer for it."""
    if unit and duty.calls(unit):
        return f"Phối hợp với {asked_names(duty.assignees)}"
    return "Được đề nghị" if has_to_be_called_request(duty) else ""
