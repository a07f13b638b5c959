"""Reports and figures (báo cáo, số liệu): what was due, what came in, how far targets are."""

from __future__ import annotations

from pydantic import Field

from thidua.model.field.day import Day
from thidua.model.field.name import Slug, UnitRef
from thidua.model.field.number import Number
from thidua.model.field.record import Record
from thidua.model.field.text import Line
from thidua.model.plan.target import Direction


class ReportDue(Record):
    """A report that every unit owes (kỳ báo cáo)."""

    id: Slug = Field(title="Mã kỳ", description="Ví dụ: quy-1")
    title: Line = Field(title="Tên báo cáo", description="Báo cáo quý I …")
    due: Day = Field(title="Hạn nộp", description="Nộp trong ngày này vẫn là đúng hạn")
    units: tuple[UnitRef, ...] = Field(
        title="Đơn vị phải nộp", description="Mã các đơn vị"
    )


class ReportIn(Record):
    """A report that came in (báo cáo đã nộp)."""

    report: Slug = Field(title="Kỳ", description="Mã kỳ báo cáo ở trên")
    unit: UnitRef = Field(title="Đơn vị", description="Mã đơn vị")
    on: Day = Field(title="Ngày nộp", description="Ngày nhận")
    number: Line | None = Field(
        None, title="Số báo cáo", description="Như in trên báo cáo"
    )


class Indicator(Record):
    """What the form of the cluster asks for (chỉ tiêu trong biểu mẫu tổng hợp)."""

    name: Line = Field(title="Chỉ tiêu", description="Tên chỉ tiêu kinh tế - xã hội")
    unit: Line = Field(title="Đơn vị tính", description="%, tỷ đồng …")
    direction: Direction = Field(
        Direction.HIGHER, title="Chiều", description="higher hoặc lower"
    )


class Figure(Record):
    """One figure of one unit (số liệu)."""

    unit: UnitRef = Field(title="Đơn vị", description="Mã đơn vị")
    indicator: Slug = Field(title="Chỉ tiêu", description="Mã trong indicators")
    baseline: Number | None = Field(
        None, title="Mức gốc", description="Số đầu kỳ; bỏ trống nếu tính từ 0"
    )
    target: Number | None = Field(None, title="Kế hoạch", description="Mức phải đạt")
    actual: Number | None = Field(
        None, title="Thực hiện", description="Bỏ trống thì trang ghi “chưa có số liệu”"
    )
    as_of: Day | None = Field(
        None, title="Tính đến ngày", description="Ngày của số thực hiện"
    )
    source: Line | None = Field(
        None,
        title="Nguồn",
        description="Báo cáo nào; có số thực hiện thì phải có nguồn",
    )


class Reports(Record):
    """The file `reports.yml`."""

    due: tuple[ReportDue, ...] = Field(
        (), title="Các kỳ báo cáo", description="Theo thứ tự thời gian"
    )
    received: tuple[ReportIn, ...] = Field(
        (), title="Báo cáo đã nộp", description="Mỗi báo cáo một mục"
    )
    recorded_until: Day | None = Field(
        None,
        title="Danh sách ghi đến hết ngày",
        description="Mọi báo cáo nộp đến hết ngày này đã có ở trên; sau ngày ấy cổng không nói đơn vị nào chưa nộp",
    )
    indicators: dict[Slug, Indicator] = Field(
        {}, title="Biểu mẫu tổng hợp", description="Mã chỉ tiêu → nội dung"
    )
    figures: tuple[Figure, ...] = Field(
        (), title="Số liệu", description="Mỗi đơn vị, mỗi chỉ tiêu một mục"
    )
