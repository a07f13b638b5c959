"""Consent to be shown (giấy đồng ý): since when, until when, where the paper is kept."""

from __future__ import annotations

from pydantic import Field

from thidua.model.field.day import Day
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.time.today import Today


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

    def holds(self, today: Today) -> bool:
        """Whether it was given, has not run out and was not taken back."""
        is_on = today.has_come(self.on)
        is_over = self.until is not None and today.is_after(self.until)
        return is_on and not is_over and not self.is_withdrawn(today)

    def is_withdrawn(self, today: Today) -> bool:
        """Whether it was taken back by today."""
        return self.withdrawn_on is not None and today.has_come(self.withdrawn_on)
