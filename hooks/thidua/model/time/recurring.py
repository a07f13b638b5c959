"""Times that come again and times that are counted: each 15/6, 30 days after the launch."""

from __future__ import annotations

import re
import unicodedata
from datetime import time
from typing import Annotated, Any, NamedTuple, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from thidua.model.choice import Choice
from thidua.model.field.name import EventRef
from thidua.model.field.number import Flag, Whole
from thidua.model.field.record import Record
from thidua.model.refusal import Fault, refuse

_WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_DAY = re.compile(r"(\d{1,2})(?:/(\d{1,2}))?")
_CLOCK = re.compile(r"(\d{1,2})\s*(?:giờ|h|g|:)\s*(?:(\d{2})\s*(?:phút|:00)?)?")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Recurrence(Choice):
    """How often (định kỳ)."""

    PERIODIC = "periodic", "định kỳ"
    WEEKLY = "weekly", "hằng tuần"
    MONTHLY = "monthly", "hằng tháng"
    QUARTERLY = "quarterly", "hằng quý"
    HALF_YEARLY = "half_yearly", "sáu tháng"
    YEARLY = "yearly", "hằng năm"


class Edge(Choice):
    """How a day that comes again, or is counted, is meant (mốc hay hạn)."""

    DAY = "day", "vào ngày"
    BEFORE = "before", "trước ngày"
    UNTIL = "until", "đến hết ngày"


class EachDay(NamedTuple):
    """A day that comes again: of each week, each month or each year; one of the three."""

    weekday: int | None = None
    """0 is Monday."""
    day: int | None = None
    month: int | None = None
    """Where it comes once a year."""


def _each_day(value: Any) -> EachDay:
    if isinstance(value, EachDay):
        return value
    is_kept = isinstance(value, list) and len(value) == 3  # in a summary
    if is_kept and all(part is None or type(part) is int for part in value):
        return EachDay(*value)
    told = value.strip().lower() if isinstance(value, str) else ""
    text = unicodedata.normalize("NFC", told)
    if text in _WEEKDAYS:
        return EachDay(weekday=_WEEKDAYS.index(text))
    found = _DAY.fullmatch(text)
    if not found:
        raise PydanticCustomError("each_day", "each_day")
    day, month = int(found[1]), int(found[2]) if found[2] else None
    if month is not None and not 1 <= month <= 12:
        raise PydanticCustomError("impossible_day", "impossible_day")
    if not 1 <= day <= (_LONGEST[month - 1] if month else 31):
        raise PydanticCustomError("impossible_day", "impossible_day")
    return EachDay(day=day, month=month)


def _clock(value: Any) -> time:
    if isinstance(value, time):
        return value
    found = _CLOCK.fullmatch(value.strip().lower()) if isinstance(value, str) else None
    if not found or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise PydanticCustomError("clock", "clock")
    return time(int(found[1]), int(found[2] or 0))


EveryDay = Annotated[
    EachDay,
    BeforeValidator(_each_day),
    WithJsonSchema({"type": ["string", "integer"]}),
]
"""25 of each month, 15/6 of each year, thứ sáu of each week."""

Clock = Annotated[time, BeforeValidator(_clock), WithJsonSchema({"type": "string"})]
"""An hour: 17 giờ, 17h30, 17:00."""


class Anchor(Choice):
    """What days are counted from (mốc để đếm ngày)."""

    ISSUE = "issue", "ban hành"
    LAUNCH = "launch", "phát động"
    START = "start", "bắt đầu"
    END = "end", "kết thúc"
    CONFERENCE = "conference", "hội nghị"
    EVENT = "event", "sự kiện"


class Offset(Record):
    """So many days before or after something (đếm ngày)."""

    days: Whole = Field(title="Số ngày", description="30 ngày sau phát động: 30", ge=1)
    after: Anchor | None = Field(
        None,
        title="Sau",
        description="issue (ban hành), launch (phát động: mốc loại start), start, end (đầu, cuối thời gian thi đua), conference (hội nghị tổng kết), event (sự kiện)",
    )
    before: Anchor | None = Field(
        None, title="Trước", description="Cùng các giá trị như after; một trong hai"
    )
    event: EventRef | None = Field(
        None, title="Sự kiện", description="Mã sự kiện, khi after hay before là event"
    )
    working: Flag = Field(
        False,
        title="Ngày làm việc",
        description="true nếu bản gốc đếm ngày làm việc: trang nói nguyên chữ, không tự tính ra ngày",
    )

    @model_validator(mode="after")
    def _counts_from_one(self) -> Self:
        if (self.after is None) == (self.before is None):
            refuse([Fault((), "offset_one", {})])
        if (self.anchor is Anchor.EVENT) != (self.event is not None):
            refuse(
                [
                    Fault(
                        ("event",),
                        "with",
                        {"one": "event", "other": "after: event (hay before: event)"},
                    )
                ]
            )
        return self

    @property
    def anchor(self) -> Anchor:
        """What is counted from."""
        anchor = self.after or self.before
        assert anchor
        return anchor
