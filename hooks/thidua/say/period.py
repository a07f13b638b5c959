"""From when to when a campaign runs, in words that a resident understands."""

from __future__ import annotations

from thidua.model.plan.when import Bound, Instant
from thidua.model.portal import CampaignEntry, Portal
from thidua.say.vietnamese import capital, day_words


def period_words(entry: CampaignEntry, portal: Portal) -> str:
    """Say the period: Từ ngày ban hành kế hoạch đến hết ngày 31/12/2025."""
    period = entry.plan.period
    start = _start(period.start, entry, portal) if period.start else ""
    end = _end(period.end, portal) if period.end else ""
    if not start and not end:
        return f"Trong năm {entry.year}; kế hoạch không ghi ngày bắt đầu, kết thúc"
    return capital(" ".join(part for part in (start, end) if part))


def period_gap(entry: CampaignEntry, portal: Portal) -> str:
    """Say what of the period cannot be told; "" where both ends are days."""
    period = entry.plan.period
    gaps = []
    if (
        period.start
        and period.start.at is Instant.ISSUE
        and not entry.plan.document.issued_on
    ):
        gaps.append("bản thu thập không ghi ngày ban hành nên chưa rõ ngày bắt đầu")
    if period.start and period.start.at is Instant.LAUNCH:
        gaps.append("kế hoạch không ghi ngày phát động nên chưa rõ ngày bắt đầu")
    if period.end and period.end.event and not portal.events[period.end.event].day:
        gaps.append(
            "ngày kết thúc gắn với sự kiện, chưa xác nhận được ngày nên chưa xác định"
        )
    return capital("; ".join(gaps))


def _start(bound: Bound, entry: CampaignEntry, portal: Portal) -> str:
    if bound.at is Instant.ISSUE:
        issued = entry.plan.document.issued_on
        return f"từ ngày ban hành kế hoạch{f' ({day_words(issued)})' if issued else ''}"
    if bound.at is Instant.LAUNCH:
        return "từ ngày phát động"
    if bound.event:
        return f"từ {portal.events[bound.event].name}"
    assert bound.day
    return f"từ {bound.wording or f'ngày {day_words(bound.day)}'}"


def _end(bound: Bound, portal: Portal) -> str:
    if bound.event:
        event = portal.events[bound.event]
        when = f" ({day_words(event.day)})" if event.day else ""
        return f"đến khi tổ chức thành công {event.name}{when}"
    assert bound.day
    return f"đến {bound.wording or f'hết ngày {day_words(bound.day)}'}"
