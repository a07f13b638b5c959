"""What is asked of somebody, in the words of the clause (nhiệm vụ): those apart from its title."""

from __future__ import annotations

import re

from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.plan.duty import Duty
from thidua.model.plan.clause import Clause
from thidua.say.report import agenda_when
from thidua.say.time.moment import moment_words
from thidua.say.vietnamese import capital, day_words, sentence_case

_ASKED = re.compile(r"[.,;]\s+([Đđ]ề nghị\s.*)$", re.DOTALL)
"""What the closing of a plan asks for, behind what it says of the plan."""
_DATED = re.compile(
    r"\d/\d|\b(?:ngày|tháng|quý) (?:\d|[IV]+\b)|\d+ (?:giờ|ngày|tuần|tháng)\b"
    r"|\bhằng |\b(?:hàng|mỗi|từng|đầu|cuối|trong|trước|hết) (?:ngày|tuần|tháng|quý|năm|tết)\b"
    r"|\bđịnh kỳ\b|\bchậm nhất\b",
    re.IGNORECASE,
)
"""What in the words of a clause may be a time: nobody is told that there is none."""
_JOINTS = {"và", "cùng", "các"}


def task_words(duty: Duty) -> str:
    """Say the task; with its title where the words behind it only name who is asked.

    Of a plan's closing only what it asks for; of what asks nobody any more that it does not.
    """
    if duty.is_ended:
        return f"Không còn phải làm {duty.clause.text}"
    since = f" (từ ngày {day_words(duty.since)})" if duty.since else ""
    return f"{duty.task.words or _words(duty)}{since}"


def _words(duty: Duty) -> str:
    words = words_behind_title(duty.clause)
    if duty.clause.id.startswith("ket-") and (request := _ASKED.search(words)):
        return capital(request[1])
    rest = words
    for asked in duty.assignees:
        rest = rest.replace(asked.name, " ")
    only_names = {word.strip(" .,;:") for word in rest.split()} <= {"", *_JOINTS}
    return title_and_words(duty.clause) if only_names else words


def due_words(duty: Duty, plan: PlanDossier) -> str:
    """Say when a task is due, else what milestones its clause has; "" where nothing tells."""
    if duty.is_ended:
        return "Không còn"
    if duty.moment:
        return capital(moment_words(duty.moment))
    near = "; ".join(
        f"{agenda_when(item)}: {item.title}"
        for item in plan.agenda
        if item.milestone and item.moment and item.clause
        if item.clause.id == duty.task.clause
    )
    if near:
        return f"Không nêu riêng; mốc của điều khoản này: {near}"
    return "Xem lời của điều khoản" if _has_time(duty, plan) else ""


def _has_time(duty: Duty, plan: PlanDossier) -> bool:
    """Whether the clause of a task, its table or a clause below may name a time."""
    below = {clause.id: clause for clause in duty.clause.walk()}
    cells = (cell for c in below.values() for row in c.rows for cell in row)
    words = " ".join((*(c.text for c in below.values()), *cells))
    milestones = (i.clause.id for i in plan.agenda if i.moment and i.clause)
    return bool(_DATED.search(words)) or any(id in below for id in milestones)


def help_words(duty: Duty) -> str:
    """Say what a partner helps with: a part of the clause, where the plan names one."""
    part = duty.task.partners_for
    return capital(part) if part else f"việc của nơi chủ trì: {task_words(duty)}"


def has_to_be_called_request(duty: Duty) -> bool:
    """Whether a task is only requested, and its own words do not begin by saying so."""
    asks = duty.task.requested and not duty.is_ended
    return asks and not task_words(duty).startswith("Đề nghị")


def words_behind_title(clause: Clause) -> str:
    """The words of a clause behind its title; of its loose paragraphs where it is all title."""
    if not clause.heading:
        return clause.text
    rest = _rest(clause)
    below = " ".join(child.text for child in clause.children if not child.is_labelled)
    return capital(rest or below) or clause.heading


def title_and_words(clause: Clause) -> str:
    """The title of a clause, and its words behind a colon."""
    if not clause.heading:
        return clause.text
    rest = _rest(clause)
    return f"{sentence_case(clause.heading)}: {rest}" if rest else clause.heading


def _rest(clause: Clause) -> str:
    return clause.text[len(clause.heading) :].lstrip(" .,;:/")


def own_words(clause: Clause) -> str:
    """What stands behind the title or the run-in, with its Markdown; the cells of a table."""
    if not clause.heading:
        return clause.source or clause.text
    rest = _rest(clause)
    if not rest:
        return ""
    _, found, behind = clause.source.partition(":")
    return behind.strip(" *_") if found else rest


def words_apart(clause: Clause) -> tuple[str, str]:
    """The words of a clause as printed: its title or run-in with its sign, then the rest."""
    if not clause.heading or not clause.text.startswith(clause.heading):
        return "", clause.text
    rest = clause.text[len(clause.heading) :]
    words = rest.lstrip(" .,;:")
    return clause.heading + rest[: len(rest) - len(words)], words
