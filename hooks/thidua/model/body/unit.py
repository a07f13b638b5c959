"""Units (đơn vị): whoever takes part, is asked, is scored and is ranked."""

from __future__ import annotations

from datetime import date, timedelta

from pydantic import Field

from thidua.model.body.ending import Ending
from thidua.model.choice import Choice
from thidua.model.field.day import Day
from thidua.model.field.name import BodyRef, Slug, UnitRef
from thidua.model.field.record import Record
from thidua.model.field.text import Line


class UnitKind(Choice):
    """What a unit is (loại đơn vị)."""

    DEPARTMENT = "department", "phòng", "phòng, ban chuyên môn"
    COUNCIL_OFFICE = "council_office", "văn phòng"
    CENTER = "center", "trung tâm"
    FRONT = "front", "mặt trận"
    MASS_ORGANISATION = "mass_organisation", "đoàn thể"
    PARTY_BODY = "party_body", "cơ quan đảng"
    POLICE = "police", "công an"
    MILITARY = "military", "quân sự"
    SCHOOL = "school", "trường", "trường học"
    HEALTH_STATION = "health_station", "trạm y tế"
    HAMLET = "hamlet", "thôn", "bản", "ấp"
    QUARTER = "quarter", "tổ dân phố", "khu phố", "tiểu khu"
    ENTERPRISE = "enterprise", "doanh nghiệp"
    COOPERATIVE = "cooperative", "hợp tác xã"
    COMMUNE = "commune", "xã"
    WARD = "ward", "phường"
    COUNCIL = "council", "hội đồng"
    CLASS = "class", "lớp"
    OTHER = "other", "đơn vị khác"


class Unit(Record):
    """A unit of a body (đơn vị trực thuộc hoặc thành viên)."""

    name: Line = Field(title="Tên đơn vị", description="Tên đầy đủ")
    kind: UnitKind = Field(
        title="Loại đơn vị", description="department, school, hamlet …: xem danh sách"
    )
    body: BodyRef | None = Field(
        None,
        title="Là cơ quan trên cổng",
        description="Mã cơ quan, khi đơn vị của cụm là xã, phường (hay trường, đoàn thể) có trang riêng trên cổng",
    )
    note: Line | None = Field(
        None, title="Ghi chú", description="Điều cần nói thêm, ví dụ cách bản gốc gọi"
    )
    active_from: Day | None = Field(
        None,
        title="Có từ ngày",
        description="Ngày đơn vị thành lập; bỏ trống nếu chưa rõ",
    )
    active_to: Day | None = Field(
        None, title="Đến hết ngày", description="Ngày cuối cùng đơn vị còn hoạt động"
    )
    predecessors: tuple[UnitRef, ...] = Field(
        (), title="Tiền thân", description="Mã các đơn vị đã nhập vào đơn vị này"
    )
    successors: tuple[UnitRef, ...] = Field(
        (), title="Kế tục", description="Mã các đơn vị thay thế"
    )

    def until(self, ended: Ending | None) -> date | None:
        """Give its last day, where the body that it is has an end: at the latest that of the body."""
        last = ended.on - timedelta(days=1) if ended else None
        return min((day for day in (self.active_to, last) if day), default=None)


class Units(Record):
    """The file `units.yml`."""

    units: dict[Slug, Unit] = Field(title="Đơn vị", description="Mã đơn vị → nội dung")
