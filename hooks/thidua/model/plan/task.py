"""Milestones and tasks of a plan (mốc thời gian, phân công): who does what by when."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from thidua.model.choice import Choice
from thidua.model.field.name import ClauseRef, GroupRef, Slug, UnitRef
from thidua.model.field.number import Flag
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.time.when import When


class Assignee(Record):
    """Who is asked to act (đơn vị được giao): a unit, a group of the plan, or words.

    Words beside a unit say how the plan calls those of the unit whom it asks.
    """

    unit: UnitRef | None = Field(None, title="Đơn vị", description="Mã trong units.yml")
    group: GroupRef | None = Field(
        None, title="Nhóm đối tượng", description="Mã trong subject_groups của kế hoạch"
    )
    words: Line | None = Field(
        None,
        title="Lời gọi chung",
        description="Khi không phải một đơn vị: Các cơ quan, đơn vị và các doanh nghiệp; đi cùng unit: cách kế hoạch gọi người của đơn vị ấy, ví dụ Các thành viên Hội đồng",
    )

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        called = self.unit or self.words
        if (called is None) == (self.group is None):
            raise PydanticCustomError("assignee_one", "assignee_one")
        return self


def way_to(place: str | None, via: str | None) -> str:
    """Name a place with who takes it there: Sở Nội vụ (qua Ban Thi đua - Khen thưởng); "" for none."""
    return f"{place} (qua {via})" if place and via else place or ""


class Task(Record):
    """What somebody is asked to do (nhiệm vụ); the clause says it in full."""

    assignees: tuple[Assignee, ...] = Field(
        title="Ai làm", description="Đơn vị chủ trì; có thể nhiều đơn vị", min_length=1
    )
    partners: tuple[Assignee, ...] = Field(
        (), title="Phối hợp", description="Đơn vị phối hợp, nếu kế hoạch nêu"
    )
    partners_for: Line | None = Field(
        None,
        title="Phối hợp về việc",
        description="Khi đơn vị phối hợp chỉ được nêu cho một phần của điều khoản: chép phần ấy",
    )
    clause: ClauseRef = Field(title="Điều khoản", description="Mã điều khoản giao việc")
    words: Line | None = Field(
        None,
        title="Việc",
        description="Khi việc đứng ở một hàng của bảng: chép lời ở hàng ấy; bỏ trống thì là lời của điều khoản",
    )
    when: When | None = Field(
        None,
        title="Thời hạn",
        description="Bỏ trống thì trang ghi “không nêu thời hạn”",
    )
    deliverables: tuple[Line, ...] = Field(
        (), title="Sản phẩm", description="Văn bản, báo cáo phải làm ra"
    )
    report_to: Line | None = Field(
        None, title="Gửi đến", description="Nơi nhận sản phẩm"
    )
    via: Line | None = Field(None, title="Gửi qua", description="Đầu mối tiếp nhận")
    channels: tuple[Line, ...] = Field(
        (), title="Kênh", description="Loa truyền thanh, cổng thông tin điện tử …"
    )
    requested: Flag = Field(
        False,
        title="Đề nghị",
        description="true nếu kế hoạch ghi “Đề nghị”, không giao việc",
    )

    @property
    def sent_to(self) -> str:
        """Where what is made goes, and through whom."""
        return way_to(self.report_to, self.via)


class MilestoneKind(Choice):
    """What happens at a milestone (loại mốc)."""

    START = "start", "bắt đầu"
    DEADLINE = "deadline", "hạn chót"
    EVENT = "event", "sự kiện"
    MID_REVIEW = "mid_review", "sơ kết"
    FINAL_REVIEW = "final_review", "tổng kết"
    END = "end", "kết thúc"


class Milestone(Record):
    """A moment that a plan fixes (mốc thời gian)."""

    id: Slug = Field(title="Mã", description="Không đổi sau khi đăng: gui-bao-cao")
    title: Line = Field(title="Tên mốc", description="Việc gì xảy ra, vài chữ")
    kind: MilestoneKind = Field(
        title="Loại",
        description="start, deadline (hạn), event (sự kiện), mid_review (sơ kết), final_review (tổng kết), end",
    )
    when: When | None = Field(
        None,
        title="Thời gian",
        description="Bỏ trống nếu kế hoạch nêu việc mà không nêu ngày",
    )
    owner: Assignee | None = Field(
        None, title="Ai làm", description="Bỏ trống nếu kế hoạch không nêu"
    )
    report_to: Line | None = Field(None, title="Gửi đến", description="Nơi nhận")
    via: Line | None = Field(None, title="Gửi qua", description="Đầu mối tiếp nhận")
    place: Line | None = Field(None, title="Địa điểm", description="Nơi diễn ra")
    clause: ClauseRef = Field(
        title="Điều khoản", description="Mã điều khoản nêu mốc này"
    )
