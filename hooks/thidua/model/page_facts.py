"""Facts at the head of a page of words (đầu trang)."""

from __future__ import annotations

from pydantic import Field

from thidua.model.field.day import Day
from thidua.model.field.number import Flag
from thidua.model.field.record import Record
from thidua.model.field.text import Line


class PageFacts(Record):
    """The front matter of a Markdown page; nothing else may stand there."""

    title: Line | None = Field(
        None, title="Tiêu đề", description="Tên trang; bỏ trống thì lấy dòng # đầu tiên"
    )
    description: Line | None = Field(
        None, title="Mô tả", description="Một câu cho máy tìm kiếm"
    )
    updated_on: Day | None = Field(
        None, title="Ngày cập nhật", description="Ngày sửa trang gần nhất"
    )
    for_officials: Flag = Field(
        False,
        title="Cho cán bộ",
        description="true khi trang dành cho người nhập dữ liệu: khi tìm, trang đứng sau mọi điều người dân hỏi",
    )
