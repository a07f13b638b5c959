"""Consent to be shown (giấy đồng ý): since when, until when, where the paper is kept."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from thidua.model.field.day import Day
from thidua.model.field.record import Record
from thidua.model.field.text import Line


class Consent(Record):
    """The consent of those shown or named (đồng ý cho đăng ảnh, nêu tên)."""

    on: Day = Field(title="Ngày đồng ý", description="Ngày ký giấy đồng ý")
    until: Day | None = Field(
        None,
        title="Đến hết ngày",
        description="Bỏ trống nếu không có hạn; quá hạn thì ảnh không hiện nữa, tên không còn trong sổ vàng",
    )
    withdrawn_on: Day | None = Field(
        None,
        title="Rút lại ngày",
        description="Từ ngày này cổng không còn nêu người ấy ở đâu: không trang, không tên, không ảnh",
    )
    ref: Line = Field(
        title="Giấy tờ",
        description="Số giấy đồng ý, nơi lưu; tranh vẽ thì ghi rõ là tranh vẽ",
    )

    def holds(self, day: date) -> bool:
        """Whether it was given, has not run out and was not taken back."""
        is_on = self.on <= day and (self.until is None or day <= self.until)
        return is_on and not self.is_withdrawn(day)

    def is_withdrawn(self, day: date) -> bool:
        """Whether it was taken back by a day."""
        return self.withdrawn_on is not None and self.withdrawn_on <= day
