"""Every kind of criterion together: which record an entry of a criteria set is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Discriminator, Field, Tag

from thidua.model.field.number import Number
from thidua.model.field.text import Line
from thidua.model.score.criterion.criterion import Criterion, CriterionType
from thidua.model.score.criterion.deduct import Deduct
from thidua.model.score.criterion.judged import (
    BonusPenalty,
    Boolean,
    Count,
    Fixed,
    Manual,
)
from thidua.model.score.criterion.measured import Banded, Leader, Linear, NoTarget

HEADING = "heading"
"""How pydantic calls an entry that has others below it; no type that is written."""


class NotAssigned(Criterion):
    """A criterion that no unit is scored by this year (không áp dụng)."""

    takes: ClassVar[tuple[str, ...]] = ()

    max: Number | None = Field(
        None,
        title="Điểm tối đa",
        description="Không tính vào điểm tối đa của phần",
        ge=0,
    )
    type: Literal[CriterionType.NOT_ASSIGNED] = Field(
        title="Cách tính", description="Năm nay không chấm tiêu chí này"
    )
    unit: Line | None = Field(
        None, title="Đơn vị tính", description="%, triệu đồng, hộ …"
    )
    evidence: Line | None = Field(
        None, title="Minh chứng", description="Giấy tờ phải kèm khi chấm"
    )


class Heading(Criterion):
    """A heading over criteria (tiêu chí cha): its points are those of what is below it."""

    criteria: tuple[AnyCriterion, ...] = Field(
        title="Tiêu chí con",
        description="Tiêu chí có tiêu chí con thì không được chấm: không có max, type",
        min_length=1,
    )


Leaf = (
    Manual
    | Boolean
    | Count
    | Deduct
    | Fixed
    | BonusPenalty
    | Linear
    | Leader
    | NoTarget
    | NotAssigned
    | Banded
)
"""A criterion that has a line in score sheets."""


def _kind(value: Any) -> str:
    """Name the record of an entry: its type, `manual` where none is written."""
    if isinstance(value, Criterion):
        return str(getattr(value, "type", HEADING))
    if not isinstance(value, dict):
        return CriterionType.MANUAL
    if "criteria" in value:
        return HEADING
    typed = value.get("type", CriterionType.MANUAL)
    return str(CriterionType.of(typed) or typed)


AnyCriterion = Annotated[
    Annotated[Manual, Tag("manual")]
    | Annotated[Boolean, Tag("boolean")]
    | Annotated[Count, Tag("count")]
    | Annotated[Deduct, Tag("deduct")]
    | Annotated[Fixed, Tag("fixed")]
    | Annotated[BonusPenalty, Tag("bonus_penalty")]
    | Annotated[Linear, Tag("linear")]
    | Annotated[Leader, Tag("leader")]
    | Annotated[NoTarget, Tag("no_target")]
    | Annotated[NotAssigned, Tag("not_assigned")]
    | Annotated[Banded, Tag("banded")]
    | Annotated[Heading, Tag(HEADING)],
    Discriminator(_kind),
]
"""An entry of a criteria set, of the kind that its `type` says."""

Heading.model_rebuild()


def leaves(criteria: Iterable[AnyCriterion]) -> Iterator[Leaf]:
    """Give the criteria that are scored, in order, from below all headings."""
    for criterion in criteria:
        if isinstance(criterion, Heading):
            yield from leaves(criterion.criteria)
        else:
            yield criterion
