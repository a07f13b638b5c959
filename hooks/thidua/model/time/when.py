"""When something is to be done: a day, a window, an event, or again and again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from thidua.model.choice import Choice
from thidua.model.field.day import Day, SomeDay
from thidua.model.field.name import ClauseRef, EventRef
from thidua.model.field.number import Flag
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.refusal import Fault, refuse
from thidua.model.time.recurring import Clock, Edge, EveryDay, Offset, Recurrence


class Instant(Choice):
    """Moments that a plan names without giving their date."""

    ISSUE = "issue", "ban hành"
    LAUNCH = "launch", "phát động"


class When(Record):
    """When (thời hạn): exactly one of a day, a window, an event, a recurrence, words."""

    day: Day | None = Field(None, title="Vào ngày", description="Diễn ra đúng ngày này")
    before: Day | None = Field(
        None,
        title="Trước ngày",
        description="Phải xong trước ngày này (không tính ngày này)",
    )
    until: Day | None = Field(
        None, title="Đến hết ngày", description="Chậm nhất là hết ngày này"
    )
    first: Day | None = Field(
        None, title="Từ ngày", description="Ngày đầu của khoảng thời gian; đi cùng last"
    )
    last: Day | None = Field(
        None,
        title="Đến ngày",
        description="Ngày cuối của khoảng thời gian; đi cùng first",
    )
    after: EventRef | None = Field(
        None, title="Sau sự kiện", description="Mã sự kiện trong data/events.yml"
    )
    every: Recurrence | None = Field(
        None,
        title="Định kỳ",
        description="Lặp lại: periodic (định kỳ, bản gốc không nói rõ), weekly, monthly, quarterly, half_yearly, yearly",
    )
    each: tuple[EveryDay, ...] = Field(
        (),
        title="Vào những ngày",
        description="Đi cùng every: [thứ sáu] hằng tuần, [25] hằng tháng, [15/6, 15/12] hằng năm",
    )
    within: SomeDay | None = Field(
        None,
        title="Trong tháng, trong năm",
        description="Khi bản gốc chỉ ghi tháng hay năm: 12/2026, 2026",
    )
    offset: Offset | None = Field(
        None,
        title="Đếm ngày",
        description="30 ngày sau phát động, 10 ngày trước hội nghị",
    )
    by: Edge | None = Field(
        None,
        title="Mốc hay hạn",
        description="Cho each, offset: day (đúng ngày ấy), before (trước ngày ấy), until (đến hết ngày ấy); each để trống là day, offset để trống là until",
    )
    hour: Clock | None = Field(
        None, title="Giờ", description="17 giờ, 17h30: khi bản gốc ghi giờ"
    )
    wording: Line | None = Field(
        None,
        title="Thời hạn bằng lời",
        description="Khi bản gốc nêu thời hạn mà không nêu ngày nào: kịp thời, thường xuyên, trong suốt đợt thi đua",
    )
    planned: Flag = Field(
        False, title="Dự kiến", description="true nếu bản gốc ghi “dự kiến”"
    )

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        kinds = (
            self.day,
            self.before,
            self.until,
            self.first,
            self.after,
            self.every,
            self.within,
            self.offset,
            self.wording,
        )
        if sum(kind is not None for kind in kinds) != 1:
            raise PydanticCustomError("when_one", "when_one")
        if (self.first is None) != (self.last is None):
            raise PydanticCustomError("when_window", "when_window")
        if self.first and self.last and self.first > self.last:
            raise PydanticCustomError("when_order", "when_order")
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Fault]:
        """Tell days that do not fit how often they come, and marks without their time."""
        if self.each and self.every is None:
            yield Fault(("each",), "with", {"one": "each", "other": "every"})
        fitting = _FITTING.get(self.every) if self.every else None
        for place, day in enumerate(self.each if self.every else ()):
            kind = (
                "week" if day.weekday is not None else "year" if day.month else "month"
            )
            if not fitting or kind not in fitting:
                yield Fault(("each", place), "each_misfit", {"every": str(self.every)})
        if self.by and not (self.each or self.offset):
            yield Fault(("by",), "with", {"one": "by", "other": "each hay offset"})
        if self.within and self.within.day is not None:
            yield Fault(("within",), "within_day", {})

    @property
    def is_before(self) -> bool:
        """Whether what is due has to be done before the day that is named: not only its hour."""
        is_before = self.before is not None or self.by is Edge.BEFORE
        return is_before and self.hour is None


_FITTING = {
    Recurrence.WEEKLY: ("week",),
    Recurrence.MONTHLY: ("month",),
    Recurrence.QUARTERLY: ("year",),
    Recurrence.HALF_YEARLY: ("year",),
    Recurrence.YEARLY: ("year",),
}
"""Which days come how often."""


def until_day(day: date) -> When:
    """Give the term that ends with a day: handed in on that day is in time."""
    return When.model_validate({"until": day})


class Bound(Record):
    """One end of a period (mốc đầu hoặc mốc cuối): exactly one of three."""

    day: Day | None = Field(None, title="Ngày", description="Ngày ghi trong kế hoạch")
    at: Instant | None = Field(
        None,
        title="Thời điểm",
        description="issue: ngày ban hành kế hoạch; launch: ngày phát động",
    )
    event: EventRef | None = Field(
        None, title="Sự kiện", description="Mã sự kiện trong data/events.yml"
    )
    wording: Line | None = Field(
        None,
        title="Cách ghi của bản gốc",
        description="Khi bản gốc ghi khác ngày/tháng/năm, ví dụ “hết tháng 12 năm 2025”",
    )

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        if sum(kind is not None for kind in (self.day, self.at, self.event)) != 1:
            raise PydanticCustomError("bound_one", "bound_one")
        return self


class Period(Record):
    """From when to when a campaign runs (thời gian thi đua)."""

    start: Bound | None = Field(
        None, title="Bắt đầu", description="Bỏ trống nếu bản gốc không ghi"
    )
    end: Bound | None = Field(
        None, title="Kết thúc", description="Bỏ trống nếu bản gốc không ghi"
    )
    clause: ClauseRef | None = Field(
        None, title="Điều khoản", description="Mã điều khoản quy định thời gian"
    )
