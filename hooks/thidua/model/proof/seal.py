"""What is said of a score sheet once it is published (công bố, đính chính)."""

from __future__ import annotations

from pydantic import Field

from thidua.model.field.day import Day
from thidua.model.field.name import Code
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.proof.signature import SIGNATURES, Signatures


class Seal(Record):
    """The publication of a sheet (công bố): what was confirmed, by whom."""

    on: Day = Field(title="Ngày công bố", description="Ngày bảng điểm được công bố")
    sha256: Line = Field(
        title="Mã băm",
        description="`thidua seal TỆP` tính; bảng bị sửa thì mã không còn khớp",
    )
    confirmed_by: tuple[Line, ...] = Field(
        title="Hai người xác nhận",
        description="Hai vai trò khác nhau đã xem đúng bảng có mã băm này",
    )
    signatures: Signatures = SIGNATURES


class Correction(Record):
    """A correction of a published sheet (đính chính): the old value stays to be seen."""

    on: Day = Field(title="Ngày đính chính", description="Sau ngày công bố")
    code: Code = Field(title="Tiêu chí", description="Mã số tiêu chí")
    field: Line = Field(
        title="Mục được sửa",
        description="target, actual, self, cluster, appraised, final, plus, minus; của một kỳ: periods.dot-1.final; của một lỗi: faults.muon",
    )
    old: Line | None = Field(
        None,
        title="Giá trị cũ",
        description="Như đã công bố; bỏ trống nếu trước đó trống",
    )
    new: Line | None = Field(
        None, title="Giá trị mới", description="Như trong bảng bây giờ"
    )
    reason: Line = Field(title="Lý do", description="Vì sao phải sửa")
    sha256: Line = Field(
        title="Mã băm mới", description="Mã băm của bảng sau lần đính chính này"
    )
    confirmed_by: tuple[Line, ...] = Field(
        title="Hai người xác nhận", description="Hai vai trò khác nhau"
    )
    signatures: Signatures = SIGNATURES
