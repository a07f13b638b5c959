"""Criteria (tiêu chí): what all of them have, whatever finds their points."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar

from pydantic import Field, GetJsonSchemaHandler, field_validator
from pydantic_core import CoreSchema

from thidua.model.choice import Choice
from thidua.model.field.name import ClauseRef, Code, DocumentRef
from thidua.model.field.number import Number
from thidua.model.field.record import Record
from thidua.model.field.text import Line


class CriterionType(Choice):
    """How points are found (cách tính); each is a record, and a formula in `derive/score/`."""

    BOOLEAN = "boolean", "đạt hay không"
    COUNT = "count", "đếm"
    DEDUCT = "deduct", "trừ dần"
    FIXED = "fixed", "cố định"
    BONUS_PENALTY = "bonus_penalty", "cộng trừ"
    LINEAR = "linear", "theo tỷ lệ"
    LEADER = "leader", "so với đơn vị dẫn đầu"
    NO_TARGET = "no_target", "không giao chỉ tiêu"
    NOT_ASSIGNED = "not_assigned", "không chấm"
    BANDED = "banded", "theo mức"
    MANUAL = "manual", "người chấm"


class Over(Choice):
    """What is made of the points of several periods (gộp các kỳ)."""

    MEAN = "mean", "trung bình"
    SUM = "sum", "tổng"


class Criterion(Record):
    """One entry of a criteria set (tiêu chí): a heading over others, or scored."""

    code: Code = Field(
        title="Mã số", description='Số của tiêu chí trong bộ, đặt trong dấu nháy: "1.1"'
    )
    name: Line = Field(title="Tên tiêu chí", description="Nói gọn điều được chấm")
    clause: ClauseRef | None = Field(
        None,
        title="Điều khoản",
        description="Mã điều khoản của kế hoạch mà tiêu chí lấy ra",
    )
    document: DocumentRef | None = Field(
        None, title="Văn bản", description="Mã văn bản mà tiêu chí lấy ra"
    )
    previous: Code | None = Field(
        None,
        title="Năm trước là",
        description="Mã số của tiêu chí này trong bộ năm trước, nếu khác",
    )

    @field_validator("type", mode="before", check_fields=False)
    @classmethod
    def _type(cls, typed: object) -> object:
        return CriterionType.of(typed) or typed

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Offer the words for its type, too."""
        told = handler.resolve_ref_schema(made := handler(schema))
        kind = told["properties"].get("type", {})
        if found := CriterionType.of(kind.pop("const", None)):
            kind["enum"] = [found.value, *found.words]
        return made


class Scored(Criterion):
    """A criterion that gives points (tiêu chí được chấm)."""

    takes: ClassVar[tuple[str, ...]] = ()
    """The figures of a score line that its formula looks at."""

    max: Number = Field(
        title="Điểm tối đa", description="Nhiều điểm nhất của tiêu chí", ge=0
    )
    type: CriterionType = Field(
        CriterionType.MANUAL,
        title="Cách tính",
        description="Bỏ trống là manual (người chấm cho điểm); mỗi cách tính có bảng mục riêng ở dưới",
    )
    unit: Line | None = Field(
        None, title="Đơn vị tính", description="%, triệu đồng, hộ …"
    )
    evidence: Line | None = Field(
        None, title="Minh chứng", description="Giấy tờ phải kèm; bỏ trống nếu không đòi"
    )


class Weighed(Scored):
    """A criterion that counts in the maximum: it may weigh more than others."""

    weight: Number = Field(
        Decimal(1),
        title="Hệ số",
        description="Điểm và điểm tối đa nhân với số này khi cộng: (nề nếp + 2 × học tập) : 3 thì học tập có weight: 2",
        gt=0,
    )


class Periodic(Weighed):
    """A criterion that may be scored by periods."""

    over: Over | None = Field(
        None,
        title="Gộp các kỳ",
        description="Chấm từng kỳ (periods của bộ tiêu chí): mean (trung bình các kỳ), sum (cộng các kỳ, không quá điểm tối đa)",
    )
