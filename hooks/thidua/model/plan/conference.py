"""The closing conference (hội nghị tổng kết): when, where, what is decided there."""

from __future__ import annotations

from pydantic import Field

from thidua.model.field.name import ClauseRef
from thidua.model.field.number import Number, Whole
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.plan.task import Assignee
from thidua.model.time.when import When


class BallotPlan(Record):
    """A ballot that the plan announces (bỏ phiếu suy tôn)."""

    positions: tuple[Line, ...] = Field(
        title="Vị trí suy tôn", description="Nhất, Nhì, Ba"
    )
    rules: Line | None = Field(
        None,
        title="Thể lệ",
        description="Bỏ trống nếu kế hoạch không nêu cách bỏ phiếu",
    )
    clause: ClauseRef = Field(
        title="Điều khoản", description="Mã điều khoản nêu việc bỏ phiếu"
    )


class ElectionPlan(Record):
    """An election that the plan announces (bầu cụm trưởng, cụm phó)."""

    offices: tuple[Line, ...] = Field(
        title="Chức danh", description="Trưởng cụm, Phó Trưởng cụm"
    )
    year: Whole = Field(title="Cho năm", description="Năm nhiệm kỳ")
    clause: ClauseRef = Field(
        title="Điều khoản", description="Mã điều khoản nêu việc bầu"
    )


class PledgePlan(Record):
    """A signing of pledges that the plan announces (ký kết giao ước thi đua)."""

    year: Whole = Field(title="Cho năm", description="Năm thi đua")
    clause: ClauseRef = Field(
        title="Điều khoản", description="Mã điều khoản nêu việc ký"
    )


class Conference(Record):
    """A conference (hội nghị)."""

    name: Line = Field(title="Tên hội nghị", description="Như kế hoạch ghi")
    when: When | None = Field(
        None, title="Thời gian", description="Bỏ trống nếu kế hoạch không ghi"
    )
    days: Number | None = Field(None, title="Số ngày", description="0,5 là nửa ngày")
    place: Line | None = Field(None, title="Địa điểm", description="Nơi tổ chức")
    prepared_by: tuple[Assignee, ...] = Field(
        (), title="Đơn vị chuẩn bị", description="Như kế hoạch ghi"
    )
    members: tuple[Line, ...] = Field(
        (), title="Thành viên cụm", description="Để trống thì trang ghi “chưa rõ”"
    )
    agenda: ClauseRef | None = Field(
        None,
        title="Chương trình",
        description="Mã điều khoản; các dấu cộng bên dưới là từng việc",
    )
    ballot: BallotPlan | None = Field(
        None, title="Bỏ phiếu", description="Bỏ trống nếu không có"
    )
    election: ElectionPlan | None = Field(
        None, title="Bầu cử", description="Bỏ trống nếu không có"
    )
    pledge: PledgePlan | None = Field(
        None, title="Giao ước", description="Bỏ trống nếu không có"
    )
    visits: ClauseRef | None = Field(
        None, title="Tham quan", description="Mã điều khoản nêu việc tham quan mô hình"
    )
    clause: ClauseRef = Field(
        title="Điều khoản", description="Mã điều khoản nêu hội nghị"
    )
