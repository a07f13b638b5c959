"""Criteria whose points follow from a figure: against a target, other units, ranges."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from thidua.model.field.name import Slug
from thidua.model.field.number import Number, decimal_text
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.plan.target import Direction
from thidua.model.refusal import Fault, refuse
from thidua.model.score.criterion.band import PointBand, faults_of_bands
from thidua.model.score.criterion.criterion import CriterionType, Periodic, Weighed


class Measured(Weighed):
    """A criterion of which more, or less, is better (tiêu chí đo bằng con số)."""

    direction: Direction = Field(
        Direction.HIGHER,
        title="Chiều",
        description="higher: càng cao càng tốt; lower: càng thấp càng tốt",
    )


class Linear(Measured, Periodic):
    """Points by how much of the target was reached (theo tỷ lệ hoàn thành)."""

    takes: ClassVar[tuple[str, ...]] = ("target", "actual")

    type: Literal[CriterionType.LINEAR] = Field(
        title="Cách tính",
        description="Đạt chỉ tiêu được điểm tối đa; vượt thì thêm, thiếu thì bớt theo tỷ lệ",
    )
    up: Number | None = Field(
        None,
        title="Vượt 1% được thêm",
        description="Phần trăm của điểm tối đa được thêm khi vượt mỗi 1%",
        ge=0,
    )
    cap: Number | None = Field(
        None,
        title="Thêm nhiều nhất",
        description="Phần trăm của điểm tối đa; đi cùng up",
        ge=0,
    )
    down: Number = Field(
        title="Thiếu 1% bị bớt",
        description="Phần trăm của điểm tối đa bị bớt khi thiếu mỗi 1%",
        gt=0,
    )
    floor: Number | None = Field(
        None,
        title="Dưới mức này là 0",
        description="Tỷ lệ hoàn thành (%) thấp hơn thì không có điểm",
        ge=0,
        le=100,
    )

    @model_validator(mode="after")
    def _caps_something(self) -> Self:
        if self.cap is not None and self.up is None:
            refuse([Fault(("cap",), "with", {"one": "cap", "other": "up"})])
        return self


class Leader(Measured):
    """Points against the unit that is furthest above its target (so với đơn vị dẫn đầu)."""

    takes: ClassVar[tuple[str, ...]] = ("target", "actual")

    type: Literal[CriterionType.LEADER] = Field(
        title="Cách tính",
        description="Đạt chỉ tiêu được nửa điểm; vượt nhiều phần trăm nhất nhóm được điểm tối đa",
    )


class NoTarget(Measured):
    """Points against the best figure, where no target is set (không giao chỉ tiêu)."""

    takes: ClassVar[tuple[str, ...]] = ("actual",)

    type: Literal[CriterionType.NO_TARGET] = Field(
        title="Cách tính",
        description="Đơn vị có số tốt nhất nhóm được điểm tối đa, đơn vị khác theo tỷ lệ",
    )


class Measure(Record):
    """Another figure by which a range may be reached (số đo khác)."""

    id: Slug = Field(title="Mã số đo", description="Dùng ở or_if và trong bảng điểm")
    name: Line = Field(title="Số đo", description="Mức tăng so với năm trước …")
    unit: Line | None = Field(None, title="Đơn vị tính", description="%, hộ …")
    direction: Direction = Field(
        Direction.HIGHER,
        title="Chiều",
        description="higher: từ mức ấy trở lên; lower: không quá mức ấy",
    )


class Banded(Measured, Periodic):
    """Points by the range that the figure falls into (theo khoảng)."""

    takes: ClassVar[tuple[str, ...]] = ("actual", "others")

    type: Literal[CriterionType.BANDED] = Field(
        title="Cách tính", description="Điểm của khoảng mà con số rơi vào"
    )
    bands: tuple[PointBand, ...] = Field(
        title="Các khoảng",
        description="Khoảng tốt nhất viết trước; mọi khoảng cùng dùng at_least hoặc cùng dùng at_most",
        min_length=1,
    )

    measures: tuple[Measure, ...] = Field(
        (),
        title="Số đo khác",
        description="Khi một khoảng có thể đạt bằng cách khác: từ 95% trở lên hoặc tăng từ 5%",
    )

    @model_validator(mode="after")
    def _finds_the_best_first(self) -> Self:
        faults = [
            *faults_of_bands(self.bands, self.max),
            *self._faults_of_measures(),
            *self._faults_of_direction(),
        ]
        refuse(faults)
        return self

    def _faults_of_direction(self) -> Iterator[Fault]:
        """Tell ranges that count from the side which the direction, if told, calls worse."""
        is_lower = self.direction is Direction.LOWER
        wrong = "at_least" if is_lower else "at_most"
        sides = {band.side for band in self.bands if band.bounds}
        if "direction" in self.model_fields_set and wrong in sides:
            context = {"side": wrong, "other": "at_most" if is_lower else "at_least"}
            yield Fault(("direction",), "band_direction", context)

    def _faults_of_measures(self) -> Iterator[Fault]:
        """Tell figures that are not described, and levels that rise where they may not."""
        known = {measure.id: measure for measure in self.measures}
        for place, band in enumerate(self.bands):
            for id_ in band.or_if:
                if id_ not in known:
                    context = {"known": ", ".join(known) or "chưa có"}
                    yield Fault(
                        ("bands", place, "or_if", id_), "measure_unknown", context
                    )
        for measure in self.measures:
            yield from self._faults_of_levels(measure)

    def _faults_of_levels(self, measure: Measure) -> Iterator[Fault]:
        asked = [
            (n, b.or_if[measure.id])
            for n, b in enumerate(self.bands)
            if measure.id in b.or_if
        ]
        for (_, before), (place, level) in pairwise(asked):
            falls = measure.direction is Direction.HIGHER
            if level >= before if falls else level <= before:
                context = {"before": decimal_text(before)}
                yield Fault(
                    ("bands", place, "or_if", measure.id), "measure_order", context
                )
