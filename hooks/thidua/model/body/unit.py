"""Units (đơn vị): whoever takes part, is asked, is scored and is ranked."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from thidua.model.field import Day, Line, Record, Slug, UnitRef


class UnitKind(StrEnum):
    """What a unit is (loại đơn vị)."""

    DEPARTMENT = "department"
    COUNCIL_OFFICE = "council_office"
    CENTER = "center"
    FRONT = "front"
    MASS_ORGANISATION = "mass_organisation"
    PARTY_BODY = "party_body"
    POLICE = "police"
    MILITARY = "military"
    SCHOOL = "school"
    HEALTH_STATION = "health_station"
    HAMLET = "hamlet"
    QUARTER = "quarter"
    ENTERPRISE = "enterprise"
    COOPERATIVE = "cooperative"
    COMMUNE = "commune"
    WARD = "ward"
    COUNCIL = "council"


class Unit(Record):
    """A unit of a body (đơn vị trực thuộc hoặc thành viên)."""

    name: Line = Field(title="Tên đơn vị", description="Tên đầy đủ")
    kind: UnitKind = Field(
        title="Loại đơn vị", description="department, school, hamlet …: xem danh sách"
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


class Units(Record):
    """The file `units.yml`."""

    units: dict[Slug, Unit] = Field(title="Đơn vị", description="Mã đơn vị → nội dung")
