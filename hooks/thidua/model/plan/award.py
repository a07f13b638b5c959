"""Forms of award that a plan promises (hình thức khen thưởng của kế hoạch)."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from thidua.model.field.number import Number, Whole
from thidua.model.field.record import Record
from thidua.model.field.reference import AwardRef, ClauseRef
from thidua.model.field.text import Line
from thidua.model.refusal import Fault, refuse


class Money(Record):
    """The money that goes with an award (tiền thưởng): as the plan says, one way."""

    amount: Number | None = Field(
        None, title="Số tiền", description="Đồng: 500000", gt=0
    )
    times: Number | None = Field(
        None,
        title="Số lần lương cơ sở",
        description="0,3 lần mức lương cơ sở: 0,3",
        gt=0,
    )

    @model_validator(mode="after")
    def _is_told_one_way(self) -> Self:
        if (self.amount is None) == (self.times is None):
            refuse([Fault((), "money_one", {})])
        return self


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
    number: Whole | None = Field(
        None,
        title="Số lượng",
        description="10 giấy khen: 10; bỏ trống nếu kế hoạch không ghi",
        ge=1,
    )
    money: Money | None = Field(
        None, title="Tiền thưởng", description="Kèm theo mỗi giải, như kế hoạch ghi"
    )
    clause: ClauseRef = Field(
        title="Điều khoản", description="Mã điều khoản nêu hình thức này"
    )
    note: Line | None = Field(None, title="Ghi chú", description="Điều cần nói thêm")
