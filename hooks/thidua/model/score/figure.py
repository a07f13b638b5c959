"""What formulas look at (số liệu): targets, figures reached, times, faults, marks."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer

from thidua.model.field.name import Slug
from thidua.model.field.number import Achieved, Number, Whole
from thidua.model.field.record import Record


def _as_text(value: Any) -> Any:
    """A number out of JSON is read as it is written."""
    return (
        str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    )


def _whole_where_it_is(times: Decimal) -> Decimal | int:
    """Keep whole times as whole numbers: seals of sheets were made of these."""
    return int(times) if times == times.to_integral_value() else times


Times = Annotated[
    Number,
    Field(ge=0),
    AfterValidator(_whole_where_it_is),
    BeforeValidator(_as_text),
    PlainSerializer(lambda times: times),
]
"""How many times: 3, and 1,5 where a half counts."""


class Figures(Record):
    """What was reached, as a formula takes it in (số liệu)."""

    target: Number | None = Field(
        None, title="Chỉ tiêu", description="Mức được giao hoặc đăng ký"
    )
    actual: Achieved | None = Field(
        None,
        title="Thực hiện",
        description="Số đạt được; với đạt, không đạt viết true hoặc false",
    )
    others: dict[Slug, Number] = Field(
        default_factory=dict,
        title="Số đo khác",
        description="Cho banded có measures: mã số đo → số đạt được",
    )
    plus: Times | None = Field(
        None, title="Số lần cộng", description="Cho bonus_penalty"
    )
    minus: Times | None = Field(
        None,
        title="Số lần trừ",
        description="Cho bonus_penalty và deduct: số lỗi; không có lỗi thì ghi 0",
    )
    faults: dict[Slug, Times] = Field(
        default_factory=dict,
        title="Số lỗi từng loại",
        description="Cho deduct có faults: mã lỗi → số lần; không có lỗi nào thì ghi minus: 0",
    )
    marks: tuple[Number, ...] = Field(
        (),
        title="Điểm từng thành viên",
        description="Cho manual: điểm của những thành viên có cho điểm; không ghi ai cho",
    )
    abstained: Whole = Field(
        0,
        title="Số người không chấm",
        description="Thành viên tránh hoặc không cho điểm",
        ge=0,
    )
