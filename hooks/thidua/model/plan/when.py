"""When something is to be done: a day, a window, an event, or again and again."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from thidua.model.field import ClauseRef, Day, EventRef, Flag, Line, Record


class Recurrence(StrEnum):
    """How often (định kỳ)."""

    PERIODIC = "periodic"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"


class Instant(StrEnum):
    """Moments that a plan names without giving their date."""

    ISSUE = "issue"
    LAUNCH = "launch"


class When(Record):
    """When (thời hạn): exactly one of a day, a window, an event, a recurrence."""

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
        description="Lặp lại: periodic (định kỳ, bản gốc không nói rõ), monthly, quarterly, half_yearly, yearly",
    )
    planned: Flag = Field(
        False, title="Dự kiến", description="true nếu bản gốc ghi “dự kiến”"
    )

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        kinds = (self.day, self.before, self.until, self.first, self.after, self.every)
        if sum(kind is not None for kind in kinds) != 1:
            raise PydanticCustomError("when_one", "when_one")
        if (self.first is None) != (self.last is None):
            raise PydanticCustomError("when_window", "when_window")
        if self.first and self.last and self.first > self.last:
            raise PydanticCustomError("when_order", "when_order")
        return self


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
