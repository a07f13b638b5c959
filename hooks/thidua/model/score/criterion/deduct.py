"""Criteria that start from all points and lose some for each fault (trừ dần)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from thidua.model.field.name import Slug
from thidua.model.field.number import Number, decimal_text
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.refusal import Fault, refuse
from thidua.model.score.criterion.criterion import CriterionType, Periodic


class FaultKind(Record):
    """A kind of fault (lỗi) and what it costs."""

    id: Slug = Field(title="Mã lỗi", description="Dùng trong bảng điểm: di-muon")
    name: Line = Field(title="Lỗi", description="Đi học muộn, Vắng không phép …")
    minus: Number = Field(
        title="Điểm trừ mỗi lần", description="Viết số dương: 1,5", gt=0
    )


class Deduct(Periodic):
    """All points at the start, so much less for each fault (có sẵn, trừ dần)."""

    takes: ClassVar[tuple[str, ...]] = ("minus", "faults")

    type: Literal[CriterionType.DEDUCT] = Field(
        title="Cách tính",
        description="Có sẵn điểm tối đa, mỗi lỗi trừ một số điểm, không dưới mức thấp nhất",
    )
    minus: Number | None = Field(
        None,
        title="Điểm trừ mỗi lần",
        description="Viết số dương: 1,5; hoặc kể từng loại lỗi ở faults",
        gt=0,
    )
    faults: tuple[FaultKind, ...] = Field(
        (),
        title="Các lỗi",
        description="Mỗi loại lỗi một mức trừ, khi các mức khác nhau",
    )
    min: Number = Field(
        Decimal(0), title="Mức thấp nhất", description="Trừ đến mức này thì thôi", ge=0
    )

    @model_validator(mode="after")
    def _takes_points(self) -> Self:
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Fault]:
        if (self.minus is None) == (not self.faults):
            yield Fault((), "deduct_one", {})
        if self.min >= self.max:
            yield Fault(("min",), "deduct_min", {"most": decimal_text(self.max)})
        names = [kind.id for kind in self.faults]
        for place, name in enumerate(names):
            if name in names[:place]:
                yield Fault(("faults", place, "id"), "name_twice", {})
