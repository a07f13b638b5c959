"""Rules on reports and figures: of known kinds and units, with day and source."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.record.record import Checked
from thidua.check.record.suggestion import choose
from thidua.check.rule.example import REPORTS
from thidua.check.rule.rule import Facts, rule
from thidua.model.problem import Grade, Problem
from thidua.model.result.report import Reports
from thidua.model.rule import Example


@rule(
    "ky-bao-cao-la",
    what="Báo cáo đã nộp thuộc kỳ không có trong danh sách",
    why="Cổng đếm báo cáo nộp đủ và đúng hạn theo từng kỳ.",
    remedy="chọn một kỳ trong due",
    example=Example(REPORTS, "report: quy-5, unit: thon-dong", "report: ca-nam, unit: thon-dong"),
)  # fmt: skip
def reports_are_of_a_known_period(facts: Facts) -> Iterator[Problem]:
    """What came in was due."""
    for reports in _reports(facts):
        due = {report.id: report for report in reports.record.due}
        for place, report in enumerate(reports.record.received):
            if report.report not in due:
                path = ("received", place, "report")
                message = f"không có kỳ báo cáo “{report.report}”"
                yield reports.problem(path, message, choose(report.report, due))


@rule(
    "khong-phai-nop",
    what="Đơn vị nộp báo cáo mà không có trong danh sách phải nộp",
    why="Tỷ lệ nộp báo cáo tính trên danh sách ấy.",
    remedy="xem lại danh sách đơn vị phải nộp",
    example=Example(REPORTS, "report: ca-nam, unit: thon-bac", "report: ca-nam, unit: thon-dong"),
)  # fmt: skip
def reports_are_owed(facts: Facts) -> Iterator[Problem]:
    """What came in was due from that unit."""
    for reports in _reports(facts):
        due = {report.id: report for report in reports.record.due}
        for place, report in enumerate(reports.record.received):
            if report.report in due and report.unit not in due[report.report].units:
                message = f"“{report.unit}” không phải nộp báo cáo này"
                yield reports.problem(("received", place, "unit"), message)


@rule(
    "bao-cao-cua-don-vi-da-het",
    what="Đơn vị phải nộp báo cáo đã thôi hoạt động trước hạn nộp",
    why="Không còn ai để nộp: trang ghi “Không còn phải nộp”, còn nơi kế tục thì không ai nhắc.",
    remedy="bỏ đơn vị ấy khỏi units của kỳ này; đã nhập thì ghi đơn vị kế tục",
    grade=Grade.ATTENTION,
)
def reports_are_due_from_those_there(facts: Facts) -> Iterator[Problem]:
    """No report is due from a unit that ended before; one that it handed in is no fault."""
    for files in facts.campaigns:
        reports, units = files.reports, files.units or {}
        came = {(r.report, r.unit) for r in reports.record.received} if reports else ()
        for place, due in enumerate(reports.record.due if reports else ()):
            assert reports
            for number, id in enumerate(due.units):
                end = units[id].active_to if id in units else None
                if end and end < due.due and (due.id, id) not in came:
                    path = ("due", place, "units", number)
                    message = f"“{id}” hoạt động đến hết {end:%d/%m/%Y}, hạn nộp {due.due:%d/%m/%Y}"
                    yield reports.problem(path, message)


@rule(
    "bao-cao-lap",
    what="Một báo cáo ghi nộp hai lần",
    why="Mỗi kỳ mỗi đơn vị nộp một báo cáo.",
    remedy="xóa một mục",
    example=Example(REPORTS, "report: ca-nam, unit: thon-doai, on: 14/12/2024", "report: ca-nam, unit: thon-dong, on: 14/12/2024"),
)  # fmt: skip
def reports_come_once(facts: Facts) -> Iterator[Problem]:
    """A report comes in once."""
    for reports in _reports(facts):
        seen: set[tuple[str, str]] = set()
        for place, report in enumerate(reports.record.received):
            if (report.report, report.unit) in seen:
                yield reports.problem(("received", place), "báo cáo này đã ghi")
            seen.add((report.report, report.unit))


@rule(
    "nop-sau-ngay-ghi-so",
    what="Có báo cáo nộp sau ngày mà danh sách nói là ghi đến",
    why="Cổng chỉ nói “chưa nộp” trong những ngày mà danh sách đã ghi đủ.",
    remedy="ghi lại recorded_until, hoặc xem lại ngày nộp",
    example=Example(REPORTS, "recorded_until: 11/12/2024", "recorded_until: 20/12/2024"),
)  # fmt: skip
def lists_cover_what_they_hold(facts: Facts) -> Iterator[Problem]:
    """No report came in after the day that its list covers."""
    for reports in _reports(facts):
        until = reports.record.recorded_until
        for place, report in enumerate(reports.record.received):
            if until and report.on > until:
                message = f"nộp ngày {report.on:%d/%m/%Y}, mà danh sách ghi đến hết ngày {until:%d/%m/%Y}"
                yield reports.problem(("received", place, "on"), message)


@rule(
    "chi-tieu-la",
    what="Số liệu của chỉ tiêu không có trong biểu mẫu",
    why="Tên và đơn vị tính của số liệu lấy từ biểu mẫu.",
    remedy="chọn một chỉ tiêu trong indicators",
    example=Example(REPORTS, "unit: thon-nam, indicator: rac-thai", "unit: thon-nam, indicator: rac"),
)  # fmt: skip
def indicators_are_known(facts: Facts) -> Iterator[Problem]:
    """A figure is of an indicator of the form."""
    for reports in _reports(facts):
        indicators = reports.record.indicators
        for place, figure in enumerate(reports.record.figures):
            if figure.indicator not in indicators:
                path = ("figures", place, "indicator")
                message = f"không có chỉ tiêu “{figure.indicator}” trong biểu mẫu"
                remedy = choose(figure.indicator, indicators)
                yield reports.problem(path, message, remedy)


@rule(
    "so-lieu-khong-nguon",
    what="Số thực hiện không có ngày hoặc không có nguồn",
    why="Số nào trên trang cũng phải nói được tính đến ngày nào và lấy ở đâu.",
    remedy="thêm as_of và source",
    example=Example(REPORTS, "actual: 3}", "actual: 3, as_of: 10/12/2024, source: Báo cáo năm}"),
)  # fmt: skip
def figures_have_a_source(facts: Facts) -> Iterator[Problem]:
    """A figure says of which day it is and where it comes from."""
    for reports in _reports(facts):
        for place, figure in enumerate(reports.record.figures):
            if figure.actual is not None and not (figure.source and figure.as_of):
                message = "số thực hiện không có ngày hoặc không có nguồn"
                yield reports.problem(("figures", place), message)


@rule(
    "so-lieu-lap",
    what="Một số liệu ghi hai lần",
    why="Hai số của một chỉ tiêu sẽ có lúc khác nhau.",
    remedy="xóa một mục",
    example=Example(REPORTS, "unit: thon-doai, indicator: rac, target: 2}", "unit: thon-nam, indicator: rac, target: 2}"),
)  # fmt: skip
def figures_stand_once(facts: Facts) -> Iterator[Problem]:
    """A unit has one figure of an indicator."""
    for reports in _reports(facts):
        seen: set[tuple[str, str]] = set()
        for place, figure in enumerate(reports.record.figures):
            if (figure.unit, figure.indicator) in seen:
                yield reports.problem(("figures", place), "số liệu này đã ghi")
            seen.add((figure.unit, figure.indicator))


def _reports(facts: Facts) -> Iterator[Checked[Reports]]:
    return (files.reports for files in facts.campaigns if files.reports)
