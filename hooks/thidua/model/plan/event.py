"""Events that periods and tasks are bound to (sự kiện): congresses, elections."""

from __future__ import annotations

from pydantic import Field

from thidua.model.field.day import Day
from thidua.model.field.name import Slug
from thidua.model.field.record import Record
from thidua.model.field.text import Line


class Event(Record):
    """An event of public life, whose date may not be confirmed."""

    name: Line = Field(title="Tên sự kiện", description="Tên đầy đủ")
    day: Day | None = Field(
        None,
        title="Ngày",
        description="Ngày kết thúc sự kiện; chỉ ghi khi đã có nguồn xác nhận",
    )
    source: Line | None = Field(None, title="Nguồn", description="Nơi xác nhận ngày ấy")
    note: Line | None = Field(
        None, title="Ghi chú", description="Khi tên trong bản gốc cần đối chiếu"
    )
    checked_on: Day = Field(
        title="Ngày kiểm tra",
        description="Ngày gần nhất người biên tập tìm ngày của sự kiện",
    )


class Events(Record):
    """The file `events.yml`."""

    events: dict[Slug, Event] = Field(
        title="Sự kiện", description="Mã sự kiện → nội dung"
    )
