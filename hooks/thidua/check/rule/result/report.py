"""Rules on reports and figures: of known kinds and units, with day and source."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.campaign import CampaignFiles
from thidua.check.record.record import choose
from thidua.model.problem import Problem


def reports_are_owed(files: CampaignFiles) -> Iterator[Problem]:
    """What came in was due from that unit, and came once."""
    if files.reports is None:
        return
    due = {report.id: report for report in files.reports.record.due}
    seen: set[tuple[str, str]] = set()
    for place, report in enumerate(files.reports.record.received):
        path = ("received", place)
        if report.report not in due:
            message = f"không có kỳ báo cáo “{report.report}”"
            yield files.reports.problem(
                (*path, "report"), message, choose(report.report, due)
            )
        elif report.unit not in due[report.report].units:
            message = f"“{report.unit}” không phải nộp báo cáo này"
            yield files.reports.problem(
                (*path, "unit"), message, "xem lại danh sách đơn vị phải nộp"
            )
        if (report.report, report.unit) in seen:
            yield files.reports.problem(path, "báo cáo này đã ghi", "xóa một mục")
        seen.add((report.report, report.unit))


def figures_have_a_source(files: CampaignFiles) -> Iterator[Problem]:
    """A figure says of which day it is and where it comes from."""
    if files.reports is None:
        return
    indicators = files.reports.record.indicators
    seen: set[tuple[str, str]] = set()
    for place, figure in enumerate(files.reports.record.figures):
        path = ("figures", place)
        if figure.indicator not in indicators:
            message = f"không có chỉ tiêu “{figure.indicator}” trong biểu mẫu"
            yield files.reports.problem((*path, "indicator"), message, choose(figure.indicator, indicators))  # fmt: skip
        if figure.actual is not None and not (figure.source and figure.as_of):
            message = "số thực hiện không có ngày hoặc không có nguồn"
            yield files.reports.problem(path, message, "thêm as_of và source")
        if (figure.unit, figure.indicator) in seen:
            yield files.reports.problem(path, "số liệu này đã ghi", "xóa một mục")
        seen.add((figure.unit, figure.indicator))
