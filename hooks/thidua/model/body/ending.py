"""The end of a body (kết thúc hoạt động): since when, by which decision, who follows it."""

from __future__ import annotations

from pydantic import Field

from thidua.model.field.day import Day
from thidua.model.field.name import BodyRef, DocumentRef
from thidua.model.field.record import Record
from thidua.model.field.text import Line


class Ending(Record):
    """That a body no longer stands (cơ quan không còn): a merger, a split, a dissolution."""

    on: Day = Field(
        title="Từ ngày",
        description="Ngày đầu tiên cơ quan không còn: sáp nhập từ 01/7/2025 thì ghi 01/7/2025",
    )
    successors: tuple[BodyRef, ...] = Field(
        (),
        title="Kế tục trên cổng",
        description="Mã các cơ quan trên cổng thay cơ quan này; giải thể thì bỏ trống",
    )
    elsewhere: tuple[Line, ...] = Field(
        (),
        title="Kế tục ngoài cổng",
        description="Tên các cơ quan thay cơ quan này mà cổng chưa có",
    )
    decision: DocumentRef | None = Field(
        None,
        title="Theo văn bản",
        description="Mã văn bản (nghị quyết, quyết định) trong legal.yml; bỏ trống nếu chưa rõ",
    )
