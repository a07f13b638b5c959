"""Reports and their figures in words (báo cáo, số liệu): in time, late, missing; silence is told as silence."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thidua.derive.lapse import Gone, Lapse
from thidua.derive.plan.agenda import AgendaItem
from thidua.derive.plan.timing import Due, Moment
from thidua.derive.result.hand_in import CampaignReports
from thidua.derive.result.report import ReportState, UnitReport
from thidua.model.result.report import Indicator
from thidua.say.name import Badge
from thidua.say.time.moment import moment_words
from thidua.say.vietnamese import capital, day_words, measure_words

NO_DATA = "Cổng không có số liệu"
MISSING = "Chưa có số liệu"
UNDATED = "Kế hoạch không ghi ngày"
_NO_MORE = {
    Gone.PLAN: Badge("Không còn hiệu lực", "plain"),
    Gone.BODY: Badge("Cơ quan không còn", "plain"),
    Gone.UNIT: Badge("Đơn vị không còn", "plain"),
}
_NOT_ASKED = Badge("Không còn phải nộp", "plain")


def actual_words(
    number: Decimal | None, indicator: Indicator, missing: str = MISSING
) -> str:
    """Say a figure of an indicator with its unit of measure."""
    return missing if number is None else measure_words(number, indicator.unit)


def report_state(found: UnitReport) -> Badge:
    """In time, late by so many days, missing since which day, not due yet, or that nobody can tell."""
    match found.state:
        case ReportState.IN_TIME:
            return Badge("Nộp đúng hạn", "green")
        case ReportState.LATE:
            return Badge(f"Nộp muộn {found.days} ngày", "gold")
        case ReportState.MISSING:
            return Badge(f"Chưa nộp, đã qua hạn {day_words(found.due.due)}", "red")
        case ReportState.NOT_DUE:
            return Badge("Chưa đến hạn", "blue")
        case ReportState.LAPSED:
            return _NOT_ASKED
        case _:
            return Badge("Đã qua ngày hạn", "plain")


def report_mark(found: UnitReport) -> Badge:
    """The state in the fewest words, for a table of many."""
    match found.state:
        case ReportState.IN_TIME:
            return Badge("Đúng hạn", "green")
        case ReportState.LATE:
            return Badge(f"Muộn {found.days} ngày", "gold")
        case ReportState.MISSING:
            return Badge("Chưa nộp", "red")
        case ReportState.NOT_DUE:
            return Badge("Chưa đến hạn", "blue")
        case ReportState.LAPSED:
            return _NOT_ASKED
        case _:
            return Badge("Không có số liệu", "plain")


def received_words(found: UnitReport) -> str:
    """Say when a report came in and under which number; or why there is nothing to say."""
    if report := found.report:
        number = f", số {report.number}" if report.number else ""
        return f"{day_words(report.on)}{number}"
    if found.state is ReportState.UNKNOWN:
        return NO_DATA
    if found.state is ReportState.LAPSED:
        return _NOT_ASKED.text
    if found.state is not ReportState.MISSING:
        return "Chưa đến hạn"
    until = (
        f", theo danh sách ghi đến hết ngày {day_words(found.until)}"
        if found.until
        else ""
    )
    return f"Chưa nộp{until}"


def planned_state(moment: Moment | None, *, is_lapsed: bool) -> str:
    """Say how a day stands that only the plan names: never that something is missing."""
    if is_lapsed:
        return _NOT_ASKED.text.lower()
    if moment is None or moment.day is None:
        return ""
    if moment.is_past and moment.when.after:
        return "sự kiện đã qua; kế hoạch không ghi ngày"
    ahead = ahead_state(moment)
    return ahead.text.lower() if ahead else "đã qua"


def hand_in_words(found: CampaignReports) -> str:
    """Sum up how the reports of a campaign stand, in one breath."""
    if not found.is_kept:
        return f"{NO_DATA} về báo cáo đã nộp của phong trào này."
    ahead = [words for words in (_not_due(found), _not_asked(found)) if words]
    due = len(found.owed) - found.count(ReportState.NOT_DUE, ReportState.LAPSED)
    if not due:
        return f"Chưa báo cáo nào đến hạn; {'; '.join(ahead)}."
    parts = [
        f"{found.count(ReportState.IN_TIME)} nộp đúng hạn",
        f"{found.count(ReportState.LATE)} nộp muộn",
        f"{found.count(ReportState.MISSING)} chưa nộp",
    ]
    if unknown := found.count(ReportState.UNKNOWN):
        parts.append(f"{unknown} chưa có số liệu")
    told = "; ".join((", ".join(parts), *ahead))
    return f"Trong {due} báo cáo đã nộp hoặc đã qua hạn: {told}."


def _not_due(found: CampaignReports) -> str:
    count = found.count(ReportState.NOT_DUE)
    return f"{count} báo cáo chưa đến hạn" if count else ""


def _not_asked(found: CampaignReports) -> str:
    count = found.count(ReportState.LAPSED)
    return f"{count} báo cáo không còn phải nộp" if count else ""


def missing_words(found: CampaignReports) -> Iterator[str]:
    """Say for each unit what it has not handed in."""
    missing: dict[str, list[str]] = {}
    for report in found.missing:
        due = f"{report.due.title} (hạn {day_words(report.due.due)})"
        missing.setdefault(report.unit.name, []).append(due)
    for unit, reports in missing.items():
        yield f"{unit}: {'; '.join(reports)}"


def agenda_title(item: AgendaItem) -> str:
    """Say what happens on a date."""
    return "Hạn đăng ký thi đua" if item.is_registration else item.title


def agenda_when(item: AgendaItem) -> str:
    """Say when; honest where the plan gives no date."""
    return capital(moment_words(item.moment)) if item.moment else UNDATED


def agenda_told(item: AgendaItem) -> str:
    """Say when, where no state stands beside it: what holds no more is told so."""
    if not item.is_ended:
        return agenda_when(item)
    told = f" ({moment_words(item.moment)})" if item.moment else ""
    return f"{_gone(item.lapse).text}{told}"


def _gone(lapse: Lapse | None) -> Badge:
    """Say why nothing is due: the body or the unit is no more, else the clause or the plan."""
    return _NO_MORE[lapse.of if lapse else Gone.PLAN]


def agenda_state(item: AgendaItem) -> Badge:
    """Say how a date stands; late and soon differ in words and in colour."""
    if item.is_ended:
        return _gone(item.lapse)
    if item.day is None or item.moment is None:
        return Badge("Chưa xác định ngày", "plain")
    if item.is_late:
        return Badge("Quá hạn", "red")
    if item.is_past and item.moment.when.after:
        return Badge("Sự kiện đã qua", "plain")
    return ahead_state(item.moment) or Badge("Đã qua", "plain")


def duty_state(moment: Moment | None, lapse: Lapse | None) -> Badge | None:
    """Say how the day of a task stands; what begins after an event has no day to be late.

    `lapse` is that of its plan, for the unit where it is one's: nothing was due from then on.
    """
    if moment is None:
        return None
    if lapse and lapse.covers(moment):
        return _gone(lapse)
    if moment.is_past:
        past = "Sự kiện đã qua" if moment.when.after else "Hạn đã qua"
        return Badge(past, "plain")
    return ahead_state(moment)


def ahead_state(moment: Moment) -> Badge | None:
    """Say how near a day is that is not over; None for what is over or has no day."""
    if moment.due is Due.SOON:
        left = f"Sắp đến hạn, còn {moment.days} ngày"
        return Badge(left if moment.days else "Đến hạn hôm nay", "gold")
    told = "Đang trong thời gian này" if moment.is_open else "Sắp tới"
    return Badge(told, "blue") if moment.due is Due.COMING else None
