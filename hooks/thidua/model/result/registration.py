"""Registrations (đăng ký thi đua): what units set themselves, which titles they seek."""

from __future__ import annotations

from pydantic import Field

from thidua.model.field.day import Day
from thidua.model.field.name import AwardRef, UnitRef
from thidua.model.field.number import Number
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.plan.target import Direction


class RegisteredTarget(Record):
    """A target that a unit set itself (chỉ tiêu đăng ký)."""

    name: Line = Field(title="Chỉ tiêu", description="Tên chỉ tiêu")
    value: Number | None = Field(
        None, title="Mức đăng ký", description="Bỏ trống thì trang ghi “chưa lượng hóa”"
    )
    unit: Line | None = Field(
        None, title="Đơn vị tính", description="%, hộ, triệu đồng …"
    )
    direction: Direction = Field(
        Direction.HIGHER, title="Chiều", description="higher hoặc lower"
    )


class Registration(Record):
    """What one unit registered (bản đăng ký)."""

    unit: UnitRef = Field(title="Đơn vị", description="Mã đơn vị")
    on: Day = Field(title="Ngày đăng ký", description="Ngày nhận bản đăng ký")
    targets: tuple[RegisteredTarget, ...] = Field(
        (), title="Chỉ tiêu", description="Các chỉ tiêu đăng ký"
    )
    titles: tuple[AwardRef, ...] = Field(
        (), title="Danh hiệu đăng ký", description="Mã trong data/catalogue.yml"
    )


class Registrations(Record):
    """The file `registrations.yml`."""

    due: Day | None = Field(
        None, title="Hạn đăng ký", description="Bỏ trống nếu không có hạn"
    )
    registrations: tuple[Registration, ...] = Field(
        title="Đăng ký", description="Mỗi đơn vị một mục"
    )
