"""Periods that points are gathered over (kỳ chấm): weeks, months, quarters, terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from thidua.model.field.name import Slug
from thidua.model.field.number import Achieved, Flag, Number
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.score.figure import Figures


class ScoredPeriod(Record):
    """A period that is scored, or one that gathers others (kỳ chấm)."""

    id: Slug = Field(
        title="Mã kỳ", description="Dùng trong bảng điểm: tuan-1, hoc-ky-1"
    )
    name: Line = Field(title="Tên kỳ", description="Tuần 1, Tháng 9, Học kỳ I …")
    weight: Number = Field(
        Decimal(1),
        title="Hệ số",
        description="Khi lấy trung bình: cả năm = (học kỳ I + 2 × học kỳ II) : 3 thì học kỳ II có weight: 2",
        gt=0,
    )
    periods: tuple[ScoredPeriod, ...] = Field(
        (),
        title="Gồm các kỳ",
        description="Tháng gồm các tuần, học kỳ gồm các tháng; chỉ kỳ nhỏ nhất có số trong bảng điểm",
    )


def all_periods(periods: Iterable[ScoredPeriod]) -> Iterator[ScoredPeriod]:
    """Give every period, each before those that it gathers."""
    for period in periods:
        yield period
        yield from all_periods(period.periods)


class PeriodFigures(Figures):
    """The figures of one period (số liệu của một kỳ)."""

    value: Achieved | None = Field(
        None,
        title="Con số",
        description="Điều cách tính cần: manual là điểm, deduct là số lỗi, loại khác là số thực hiện",
    )
    final: Number | None = Field(
        None, title="Điểm", description="Cho manual: điểm được cho trong kỳ"
    )
    assigned: Flag = Field(
        True,
        title="Có chấm",
        description="false: kỳ này đơn vị không được chấm, không tính vào trung bình",
    )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Tell editors that a bare figure will do."""
        told = handler.resolve_ref_schema(handler(schema))
        return {"anyOf": [{"type": ["number", "string", "boolean"]}, dict(told)]}


def _spread(value: Any) -> Any:
    """A bare figure is the one that the formula needs."""
    return {"value": value} if isinstance(value, str) else value


OnePeriod = Annotated[PeriodFigures, BeforeValidator(_spread)]
"""The figures of a period, or the one figure that is needed."""
