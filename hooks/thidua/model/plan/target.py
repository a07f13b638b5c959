"""Targets (chỉ tiêu): what is to be reached, with or without a figure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from pydantic import Field, model_validator

from thidua.model.choice import Choice
from thidua.model.field.name import ClauseRef, GroupRef
from thidua.model.field.number import Number, Whole, decimal_text
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.ratio import Ratio
from thidua.model.refusal import Fault, refuse
from thidua.model.time.when import When


class Direction(Choice):
    """Which way is better (chiều của chỉ tiêu)."""

    HIGHER = "higher", "cao hơn là tốt"
    LOWER = "lower", "thấp hơn là tốt"


class Target(Record):
    """A target of a plan (chỉ tiêu)."""

    title: Line = Field(title="Chỉ tiêu", description="Tên gọn của chỉ tiêu")
    value: Number | None = Field(
        None,
        title="Mức phải đạt",
        description="Chỉ ghi số; bỏ trống thì trang ghi “chưa lượng hóa”",
    )
    to: Number | None = Field(
        None,
        title="Đến mức",
        description="Khi chỉ tiêu là một khoảng: từ 85 đến 90% thì value: 85, to: 90",
    )
    share: Ratio | None = Field(
        None,
        title="Mức phải đạt, phân số",
        description="2/3 số hộ: share: 2/3, unit: số hộ; thay cho value",
    )
    unit: Line | None = Field(
        None, title="Đơn vị tính", description="%, triệu đồng, nhà …"
    )
    than_year: Whole | None = Field(
        None,
        title="So với năm",
        description="Chỉ tiêu là mức tăng (direction: lower là giảm) so với năm này: tăng 10% so với 2025",
    )
    each: Line | None = Field(
        None,
        title="Tính cho mỗi",
        description="mỗi thôn 2 mô hình: each: thôn, value: 2, unit: mô hình",
    )
    groups: tuple[GroupRef, ...] = Field(
        (),
        title="Chỉ cho nhóm",
        description="Mã nhóm đối tượng; bỏ trống là cho mọi đơn vị",
    )
    direction: Direction = Field(
        Direction.HIGHER,
        title="Chiều",
        description="higher: càng cao càng tốt; lower: càng thấp càng tốt",
    )
    when: When | None = Field(
        None, title="Thời hạn", description="Bỏ trống nếu kế hoạch không ghi"
    )
    clause: ClauseRef = Field(
        title="Điều khoản", description="Mã điều khoản nêu chỉ tiêu"
    )

    @model_validator(mode="after")
    def _is_one_level(self) -> Self:
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Fault]:
        if self.share is not None and self.value is not None:
            yield Fault(("share",), "target_twice", {})
        if self.to is not None and self.value is None:
            yield Fault(("to",), "with", {"one": "to", "other": "value"})
        elif self.to is not None and self.value is not None and self.to <= self.value:
            yield Fault(("to",), "target_range", {"low": decimal_text(self.value)})
