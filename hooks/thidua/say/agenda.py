"""Dates of a calendar in words."""

from __future__ import annotations

from thidua.derive.plan.agenda import AgendaItem
from thidua.derive.plan.timing import Due, Moment
from thidua.say.name import Badge
from thidua.say.time.moment import moment_words
from thidua.say.vietnamese import capital

UNDATED = "Kế hoạch không ghi ngày"


def agenda_title(item: AgendaItem) -> str:
    """Say what happens on a date."""
    return "Hạn đăng ký thi đua" if item.is_registration else item.title


def agenda_when(item: AgendaItem) -> str:
    """Say when; honest where the plan gives no date."""
    return capital(moment_words(item.moment)) if item.moment else UNDATED


def agenda_state(item: AgendaItem) -> Badge:
    """Say how a date stands; late and soon differ in words and in colour."""
    if item.day is None or item.moment is None:
        return Badge("Chưa xác định ngày", "plain")
    if item.is_late:
        return Badge("Quá hạn", "red")
    if item.is_past and item.moment.when.after:
        return Badge("Sự kiện đã qua", "plain")
    return ahead_state(item.moment) or Badge("Đã qua", "plain")


def ahead_state(moment: Moment) -> Badge | None:
    """Say how near a day is that is not over; None for what is over or has no day."""
    if moment.due is Due.SOON:
        left = f"Sắp đến hạn, còn {moment.days} ngày"
        return Badge(left if moment.days else "Đến hạn hôm nay", "gold")
    told = "Đang trong thời gian này" if moment.is_open else "Sắp tới"
    return Badge(told, "blue") if moment.due is Due.COMING else None
