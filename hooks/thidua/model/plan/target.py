"""Targets (chỉ tiêu): what is to be reached, with or without a figure."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from thidua.model.field import ClauseRef, Line, Number, Record
from thidua.model.plan.when import When


class Direction(StrEnum):
    """Which way is better (chiều của chỉ tiêu)."""

    HIGHER = "higher"
    LOWER = "lower"


class Target(Record):
    """A target of a plan (chỉ tiêu)."""

    title: Line = Field(title="Chỉ tiêu", description="Tên gọn của chỉ tiêu")
    value: Number | None = Field(
        None,
        title="Mức phải đạt",
        description="Chỉ ghi số; bỏ trống thì trang ghi “chưa lượng hóa”",
    )
    unit: Line | None = Field(
        None, title="Đơn vị tính", description="%, triệu đồng, nhà …"
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
