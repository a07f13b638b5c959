"""Forms of award that a plan promises (hình thức khen thưởng của kế hoạch)."""

from __future__ import annotations

from pydantic import Field

from thidua.model.field import AwardRef, ClauseRef, Line, Record


class AwardForm(Record):
    """A form of award that a plan promises (hình thức khen thưởng của kế hoạch)."""

    award: AwardRef = Field(
        title="Hình thức", description="Mã trong data/catalogue.yml"
    )
    authority: Line | None = Field(
        None,
        title="Thẩm quyền",
        description="Như kế hoạch ghi; bỏ trống nếu kế hoạch không ghi",
    )
    clause: ClauseRef = Field(
        title="Điều khoản", description="Mã điều khoản nêu hình thức này"
    )
    note: Line | None = Field(None, title="Ghi chú", description="Điều cần nói thêm")
