"""Times of a plan in words: trước 17 giờ ngày 15/12/2025, ngày 25 hằng tháng."""

from __future__ import annotations

from datetime import time

from thidua.derive.plan.timing import Due, Moment
from thidua.model.time.recurring import Anchor, EachDay, Edge, Offset, Recurrence
from thidua.model.time.when import When
from thidua.say.vietnamese import day_words, partial_day_words

_RECURRENCES = {
    Recurrence.PERIODIC: "định kỳ",
    Recurrence.WEEKLY: "hằng tuần",
    Recurrence.MONTHLY: "hằng tháng",
    Recurrence.QUARTERLY: "hằng quý",
    Recurrence.HALF_YEARLY: "6 tháng một lần",
    Recurrence.YEARLY: "hằng năm",
}
_WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_ANCHORS = {
    Anchor.ISSUE: "ngày ban hành kế hoạch",
    Anchor.LAUNCH: "ngày phát động",
    Anchor.START: "ngày bắt đầu thi đua",
    Anchor.END: "ngày kết thúc thi đua",
    Anchor.CONFERENCE: "hội nghị tổng kết",
}


def moment_words(moment: Moment) -> str:
    """Say when, in a few words."""
    when = moment.when
    planned = "dự kiến " if when.planned else ""
    return f"{planned}{_words(moment)}"


def vague_words(when: When) -> str:
    """Say a time that is told without its day: trong tháng 3/2025, trước ngày 15/3/2025."""
    return _words(Moment(when, None, None, Due.OPEN))


def _words(moment: Moment) -> str:
    when = moment.when
    hour = f"{hour_words(when.hour)} " if when.hour else ""
    if when.day:
        return f"{hour}ngày {day_words(when.day)}"
    if when.before:
        return f"trước {hour}ngày {day_words(when.before)}"
    if when.until:
        return f"đến {hour or 'hết '}ngày {day_words(when.until)}"
    if when.first and when.first == when.last:
        return f"{hour}ngày {day_words(when.first)}"
    if when.first and when.last:
        day = f"{hour}ngày " if hour else ""
        return f"từ {day}{day_words(when.first)} đến {day_words(when.last)}"
    if when.within:
        return f"trong {partial_day_words(when.within)}"
    if when.offset:
        return _offset(moment, when.offset, hour)
    if when.wording:
        return when.wording
    if moment.event:
        return f"sau {moment.event.name}"
    return _recurring(moment, hour)


def hour_words(hour: time) -> str:
    """Write an hour as people say it: 17 giờ, 17 giờ 30."""
    return f"{hour.hour} giờ {hour.minute:02}" if hour.minute else f"{hour.hour} giờ"


def _recurring(moment: Moment, hour: str) -> str:
    when = moment.when
    assert when.every
    if not when.each:
        return f"{hour}{_RECURRENCES[when.every]}"
    # two days of a year are said to come each year, however often that makes it
    often = Recurrence.YEARLY if any(day.month for day in when.each) else when.every
    days = " và ".join(
        ", ".join(_each(d) for d in part) for part in _parted(when) if part
    )
    following = (
        ""
        if moment.is_past or not moment.day
        else f" (lần tới: {_deadline(moment, hour)})"
    )
    return f"{_EDGES[when.by or Edge.DAY]}{hour}{days} {_RECURRENCES[often]}{following}"


_EDGES = {Edge.DAY: "", Edge.BEFORE: "trước ", Edge.UNTIL: "chậm nhất "}


def _deadline(moment: Moment, hour: str) -> str:
    assert moment.day
    told = day_words(moment.day)
    return f"trước {hour}ngày {told}" if moment.when.by is Edge.BEFORE else told


def _parted(when: When) -> tuple[tuple[EachDay, ...], tuple[EachDay, ...]]:
    """All but the last, the last: so that they can be joined by “và”."""
    return when.each[:-1], when.each[-1:]


def _each(day: EachDay) -> str:
    if day.weekday is not None:
        return _WEEKDAYS[day.weekday]
    return f"ngày {day.day}/{day.month}" if day.month else f"ngày {day.day}"


def _offset(moment: Moment, offset: Offset, hour: str) -> str:
    """Trong 30 ngày sau ngày phát động; chậm nhất 10 ngày trước hội nghị tổng kết."""
    number = f"{offset.days} ngày{' làm việc' if offset.working else ''}"
    side = "sau" if offset.after else "trước"
    anchor = moment.event.name if moment.event else _ANCHORS[offset.anchor]
    told = f"{number} {side} {anchor}"
    match moment.when.by or Edge.UNTIL:
        case Edge.UNTIL:
            told = f"trong {told}" if offset.after else f"chậm nhất {told}"
        case Edge.BEFORE:
            told = f"trước khi hết {told}" if offset.after else f"sớm hơn {told}"
        case Edge.DAY:
            pass
    if moment.day is None:
        return told if offset.working else f"{told} (chưa xác định ngày)"
    return f"{told} ({hour or 'ngày '}{'ngày ' if hour else ''}{day_words(moment.day)})"
