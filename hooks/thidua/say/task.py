"""What is asked of somebody, in the words of the clause (nhiệm vụ)."""

from __future__ import annotations

import re

from thidua.derive.plan.duty import Duty
from thidua.say.clause import title_and_words, words_behind_title
from thidua.say.vietnamese import capital

_ASKED = re.compile(r"[.,;]\s+([Đđ]ề nghị\s.*)$", re.DOTALL)
"""What the closing of a plan asks for, behind what it says of the plan."""
_JOINTS = {"và", "cùng", "các"}


def task_words(duty: Duty) -> str:
    """Say the task; with its title where the words behind it only name who is asked.

    Of a plan's closing only what it asks for.
    """
    if duty.task.words:
        return duty.task.words
    words = words_behind_title(duty.clause)
    if duty.clause.id.startswith("ket-") and (request := _ASKED.search(words)):
        return capital(request[1])
    rest = words
    for asked in duty.assignees:
        rest = rest.replace(asked.name, " ")
    only_names = {word.strip(" .,;:") for word in rest.split()} <= {"", *_JOINTS}
    return title_and_words(duty.clause) if only_names else words


def help_words(duty: Duty) -> str:
    """Say what a partner helps with: a part of the clause, where the plan names one."""
    part = duty.task.partners_for
    return capital(part) if part else f"việc của nơi chủ trì: {task_words(duty)}"


def has_to_be_called_request(duty: Duty) -> bool:
    """Whether a task is only requested, and its own words do not begin by saying so."""
    return duty.task.requested and not task_words(duty).startswith("Đề nghị")
