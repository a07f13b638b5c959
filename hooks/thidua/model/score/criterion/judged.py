"""Criteria whose points are judged or counted: by persons, by yes and no, by the time."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from thidua.model.field.number import Number, decimal_text
from thidua.model.refusal import Fault, refuse
from thidua.model.score.criterion.criterion import (
    CriterionType,
    Periodic,
    Scored,
    Weighed,
)


class Manual(Periodic):
    """Points that persons give (người chấm cho điểm)."""

    takes: ClassVar[tuple[str, ...]] = ("target", "actual", "marks", "abstained")

    type: Literal[CriterionType.MANUAL] = Field(
        CriterionType.MANUAL,
        title="Cách tính",
        description="Người chấm cho điểm; nhiều người thì lấy trung bình cộng",
    )
    step: Number | None = Field(
        None,
        title="Bước điểm",
        description="Điểm người chấm cho phải chia hết cho bước này: 0,25; bỏ trống là cho điểm nào cũng được",
        gt=0,
    )


class Boolean(Periodic):
    """All points or none (đạt, không đạt)."""

    takes: ClassVar[tuple[str, ...]] = ("actual",)

    type: Literal[CriterionType.BOOLEAN] = Field(
        title="Cách tính", description="Đạt được điểm tối đa, không đạt 0 điểm"
    )


def _gain(points: Decimal) -> Decimal:
    if points <= 0:
        raise PydanticCustomError("count_points", "count_points")
    return points


class Count(Periodic):
    """Points for each time (mỗi lần một số điểm)."""

    takes: ClassVar[tuple[str, ...]] = ("actual",)

    type: Literal[CriterionType.COUNT] = Field(
        title="Cách tính", description="Mỗi lần một số điểm, đến điểm tối đa"
    )
    start: Number = Field(
        Decimal(0),
        title="Điểm có sẵn",
        description="Điểm khi chưa có lần nào: 0,7 × A + 30 thì points: 0,7, start: 30",
        ge=0,
    )

    @model_validator(mode="after")
    def _leaves_room(self) -> Self:
        if self.start >= self.max > 0:
            most = {"most": decimal_text(self.max)}
            refuse([Fault(("start",), "start_most", most)])
        return self

    points: Annotated[Number, AfterValidator(_gain)] = Field(
        title="Điểm mỗi lần", description="Điểm của một lần, số dương"
    )


class Fixed(Weighed):
    """Points that everybody has (điểm nền)."""

    type: Literal[CriterionType.FIXED] = Field(
        title="Cách tính", description="Đơn vị nào cũng có sẵn điểm tối đa"
    )


class BonusPenalty(Scored):
    """Points added and taken, beside the maximum of the set (cộng, trừ)."""

    takes: ClassVar[tuple[str, ...]] = ("plus", "minus")

    type: Literal[CriterionType.BONUS_PENALTY] = Field(
        title="Cách tính",
        description="Cộng, trừ theo số lần; không tính vào điểm tối đa của phần",
    )
    max: Number = Field(
        title="Mức cộng cao nhất",
        description="Cộng nhiều nhất; chỉ trừ thì ghi 0",
        ge=0,
    )
    plus: Number | None = Field(
        None, title="Điểm cộng mỗi lần", description="Có plus, minus hoặc cả hai", ge=0
    )
    minus: Number | None = Field(
        None, title="Điểm trừ mỗi lần", description="Viết số dương", ge=0
    )
    min: Number | None = Field(
        None,
        title="Mức thấp nhất",
        description="Điểm trừ nhiều nhất, viết số âm; đi cùng minus",
        le=0,
    )

    @model_validator(mode="after")
    def _moves_points(self) -> Self:
        if not (self.plus or self.minus):
            raise PydanticCustomError("extra_one", "extra_one")
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Fault]:
        """Tell limits that leave nothing to be added or taken."""
        if self.min is not None and not self.minus:
            yield Fault(("min",), "with", {"one": "min", "other": "minus"})
        if self.plus and not self.max:
            yield Fault(
                ("max",),
                "extra_most",
                {"each": decimal_text(self.plus), "what": "cộng"},
            )
        if self.minus and self.min is not None and not self.min:
            yield Fault(
                ("min",),
                "extra_most",
                {"each": decimal_text(self.minus), "what": "trừ"},
            )
