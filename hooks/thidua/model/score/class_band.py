"""Classes of results (xếp loại): what a unit needs for each, and how many may have it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Self

from pydantic import Field, model_validator

from thidua.model.choice import Choice
from thidua.model.field.name import Slug
from thidua.model.field.number import Flag, Number, Whole, decimal_text
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.ratio import Ratio
from thidua.model.refusal import Fault, refuse


class Rounding(Choice):
    """What becomes of the fraction of a number of units (làm tròn)."""

    DOWN = "down", "làm tròn xuống"
    UP = "up", "làm tròn lên"
    NEAREST = "nearest", "gần nhất"


class Floor(Record):
    """Points below which nothing may stay (điểm liệt)."""

    each_section: Ratio | None = Field(
        None,
        title="Mỗi phần ít nhất",
        description="Điểm liệt: không phần nào dưới tỷ lệ này của điểm tối đa: 1/2, 50%",
    )
    each_criterion: Ratio | None = Field(
        None,
        title="Mỗi tiêu chí ít nhất",
        description="Không tiêu chí nào dưới tỷ lệ này của điểm tối đa",
    )
    sections: dict[Slug, Ratio] = Field(
        {},
        title="Từng phần ít nhất",
        description="Mã phần → tỷ lệ của điểm tối đa, khi chỉ vài phần có điểm liệt",
    )


class ClassBand(Floor):
    """A class of results (xếp loại): all that is written must hold."""

    name: Line = Field(
        title="Xếp loại",
        description="Xuất sắc, Tốt, Khá …; hai mức liền nhau cùng tên là hai cách đạt một loại (“hoặc”)",
    )
    at_least: Number | None = Field(
        None, title="Từ điểm", description="Tổng điểm từ mức này trở lên"
    )
    passed: Whole | None = Field(
        None,
        title="Số tiêu chí đạt",
        description="Ít nhất mấy tiêu chí đạt (passed_from nói thế nào là đạt)",
        ge=1,
    )
    most: Whole | None = Field(
        None, title="Nhiều nhất", description="Số đơn vị nhiều nhất được loại này", ge=0
    )
    share: Ratio | None = Field(
        None,
        title="Nhiều nhất, theo tỷ lệ",
        description="Không quá tỷ lệ này của số đơn vị được xét: 20%, 1/5",
    )
    rounding: Rounding = Field(
        Rounding.DOWN,
        title="Làm tròn",
        description="Cho share: down (bỏ phần lẻ), up (lẻ thì thêm một), nearest (từ nửa trở lên thì thêm một)",
    )
    each_group: Flag = Field(
        False,
        title="Tính từng nhóm",
        description="true: most, share tính riêng từng nhóm xếp hạng",
    )

    @model_validator(mode="after")
    def _asks_for_something(self) -> Self:
        if self.most is not None and self.share is not None:
            refuse([Fault(("share",), "limit_twice", {})])
        if self.at_least is None and self.passed is None:
            refuse([Fault((), "class_unbound", {})])
        return self

    def hides(self, other: ClassBand) -> bool:
        """Whether the other class, written after this one, cannot be meant so.

        Either it needs more points and stands below, or whoever reaches it reaches this.
        """
        own, others = _least(self.at_least), _least(other.at_least)
        if own < others and self.name != other.name:
            return True
        is_open = self.most is None and self.share is None
        return is_open and own <= others and self._asks_no_more_than(other)

    def _asks_no_more_than(self, other: ClassBand) -> bool:
        """Whether its conditions beside points hold wherever those of the other do."""
        floors = all(
            share <= max(_share(other.sections.get(id_)), _share(other.each_section))
            for id_, share in self.sections.items()
        )
        return (
            floors
            and (self.passed or 0) <= (other.passed or 0)
            and _share(self.each_section) <= _share(other.each_section)
            and _share(self.each_criterion) <= _share(other.each_criterion)
        )


def _least(number: Decimal | None) -> Decimal:
    return Decimal("-Infinity") if number is None else number


def _share(share: Fraction | None) -> Fraction:
    return share or Fraction(0)


def in_order(classes: tuple[ClassBand, ...]) -> tuple[ClassBand, ...]:
    """Give classes that can be meant as they stand; refuse others."""
    refuse(_faults(classes))
    return classes


def _faults(classes: Sequence[ClassBand]) -> Iterator[Fault]:
    """Tell the first class that no unit would get: one above it takes all of them."""
    for place, band in enumerate(classes):
        above = next((other for other in classes[:place] if other.hides(band)), None)
        if above:
            yield _hidden(classes, place, above)
            return
    yield from _astray(classes)


def _hidden(classes: Sequence[ClassBand], place: int, above: ClassBand) -> Fault:
    bounds = {c.at_least for c in classes if c.at_least is not None}
    context = {
        "bound": _told(classes[place]),
        "before": _told(above),
        "meant": "; ".join(map(decimal_text, sorted(bounds, reverse=True))),
    }
    field = () if classes[place].at_least is None else ("at_least",)
    return Fault((place, *field), "class_order", context)


def _astray(classes: Sequence[ClassBand]) -> Iterator[Fault]:
    """Tell a name that comes again after another: the steps down would be unclear."""
    for place, band in enumerate(classes):
        names = [other.name for other in classes[:place]]
        if band.name in names and names[-1] != band.name:
            yield Fault((place, "name"), "class_apart", {})


def _told(band: ClassBand) -> str:
    return band.name if band.at_least is None else decimal_text(band.at_least)
