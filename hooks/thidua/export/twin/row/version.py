"""Rows of amended plans: what documents did to clauses, what parts two versions."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from thidua.export.twin.row.row import Row, codes
from thidua.model.amendment.amendment import AmendmentKind


class AmendmentRow(Row):
    """What a document did to a clause of a plan (sửa đổi)."""

    document: str = Field(title="Văn bản", description="Mã văn bản sửa đổi")
    name: str = Field(title="Tên văn bản", description="Loại, số, ký hiệu")
    kind: str = Field(title="Là gì", description=codes(AmendmentKind))
    clause: str = Field(title="Điều khoản", description="Mã điều khoản được sửa")
    in_force_from: date = Field(
        title="Có hiệu lực từ", description="Ngày lời mới bắt đầu được áp dụng"
    )


class ChangeRow(Row):
    """A clause that says something else in the newer of two versions (lời đổi)."""

    id: str = Field(title="Mã", description="Vị trí pháp lý: iv-1-a")
    place: str = Field(title="Vị trí", description="Cách dẫn: điểm a khoản 1 mục IV")
    old: str = Field(title="Lời cũ", description="Rỗng nếu chưa có")
    new: str = Field(title="Lời mới", description="Rỗng nếu không còn hiệu lực")
