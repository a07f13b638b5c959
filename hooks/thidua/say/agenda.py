"""Dates of a calendar in words."""

from __future__ import annotations

from thidua.derive.plan.agenda import AgendaItem
from thidua.say.vietnamese import capital, moment_words

UNDATED = "Kế hoạch không ghi ngày"


def agenda_title(item: AgendaItem) -> str:
    """Say what happens on a date."""
    return "Hạn đăng ký thi đua" if item.is_registration else item.title


def agenda_when(item: AgendaItem) -> str:
    """Say when; honest where the plan gives no date."""
    return capital(moment_words(item.moment)) if item.moment else UNDATED
