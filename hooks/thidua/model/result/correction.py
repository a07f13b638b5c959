"""Corrections of what was published beside score sheets (đính chính kết quả): rules, votes, awards."""

from __future__ import annotations

from pydantic import Field

from thidua.model.field.day import Day
from thidua.model.field.number import Flag
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.proof.signature import SIGNATURES, Signatures


class ResultCorrection(Record):
    """One correction: what stood there, what stands there now, why (đính chính)."""

    on: Day = Field(title="Ngày đính chính", description="Sau ngày công bố")
    of: Line = Field(
        title="Tệp được sửa",
        description="scoring, ballot, scores/<đơn vị> (điều không phải dòng chấm), awards/<quyết định>",
    )
    field: Line = Field(
        title="Mục được sửa",
        description="Như `thidua check` nói: rank_by, votes.thon-dong; all là rút cả phần ấy",
    )
    old: Line | None = Field(
        None, title="Giá trị cũ", description="Như đã công bố; bỏ trống nếu chưa có"
    )
    new: Line | None = Field(
        None, title="Giá trị mới", description="Như trong tệp bây giờ; bỏ trống nếu bỏ"
    )
    erased: Flag = Field(
        False,
        title="Xóa dữ liệu cá nhân",
        description="true: xóa tên người theo yêu cầu; không ghi old, new là chữ đứng thay",
    )
    reason: Line = Field(
        title="Lý do", description="Một câu: vì sao phải sửa, ai quyết định"
    )
    confirmed_by: tuple[Line, ...] = Field(
        title="Hai vai xác nhận", description="Hai vai trò khác nhau"
    )
    signatures: Signatures = SIGNATURES


class ResultCorrections(Record):
    """The file `corrections.yml`."""

    corrections: tuple[ResultCorrection, ...] = Field(
        title="Đính chính", description="Theo thứ tự thời gian; chỉ ghi thêm"
    )
