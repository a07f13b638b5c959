"""Personal values that may stand on a page (giá trị được phép đăng), each with its reason."""

from __future__ import annotations

from pydantic import Field

from thidua.model.field.day import Day
from thidua.model.field.record import Record
from thidua.model.field.text import Line


class Allowance(Record):
    """One of them: somebody decided it, and git keeps who and when."""

    file: Line = Field(
        title="Tệp", description="Đường dẫn như `thidua check` báo: content/….md"
    )
    value: Line = Field(
        title="Giá trị", description="Như `thidua check` báo, đã che: 09…78"
    )
    reason: Line = Field(
        title="Lý do", description="Một câu: vì sao phải đăng, người ấy đồng ý ở đâu"
    )
    on: Day = Field(title="Ngày", description="Ngày quyết định")


class PersonalAllowances(Record):
    """The file `personal.yml`."""

    allowed: tuple[Allowance, ...] = Field(
        title="Được phép đăng", description="Mỗi giá trị một mục"
    )
