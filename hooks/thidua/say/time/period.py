"""From when to when a campaign runs, in words that a resident understands."""

from __future__ import annotations

from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.plan.period import PeriodEnd
from thidua.model.time.when import Instant
from thidua.say.time.moment import vague_words
from thidua.say.vietnamese import capital, day_words


def period_words(campaign: CampaignSummary) -> str:
    """Say the period: Từ ngày ban hành kế hoạch đến hết ngày 31/12/2025."""
    period = campaign.period
    start = _start(period.start) if period.start else ""
    end = _end(period.end) if period.end else ""
    if not start and not end:
        year = campaign.name.key.year
        return f"Trong năm {year}; kế hoạch không ghi ngày bắt đầu, kết thúc"
    return capital(" ".join(part for part in (start, end) if part))


def period_gap(campaign: CampaignSummary) -> str:
    """Say what of the period cannot be told; "" where both ends are days."""
    start, end = campaign.period.start, campaign.period.end
    gaps = []
    if start and start.bound.at is Instant.ISSUE and not start.day:
        gaps.append("bản thu thập không ghi ngày ban hành nên chưa rõ ngày bắt đầu")
    if start and start.bound.at is Instant.LAUNCH and not start.day:
        told = f"chỉ ghi phát động {vague_words(start.launch)}" if start.launch else ""
        told = told or "không ghi ngày phát động"
        gaps.append(f"kế hoạch {told} nên chưa rõ ngày bắt đầu")
    if end and end.event and not end.day:
        gaps.append(
            "ngày kết thúc gắn với sự kiện, chưa xác nhận được ngày nên chưa xác định"
        )
    if end and end.event and end.event.note:
        gaps.append(end.event.note)
    if end and end.event and end.day and end.event.source:
        source = end.event.source[:1].lower() + end.event.source[1:]
        gaps.append(f"ngày {day_words(end.day)} của sự kiện lấy từ {source}")
    return capital("; ".join(gaps))


def _start(start: PeriodEnd) -> str:
    if start.bound.at:
        is_issue = start.bound.at is Instant.ISSUE
        vague = f" ({vague_words(start.launch)})" if start.launch else ""
        known = f" ({day_words(start.day)})" if start.day else vague
        return f"từ ngày {'ban hành kế hoạch' if is_issue else 'phát động'}{known}"
    if start.event:
        return f"từ {start.event.name}"
    assert start.day
    return f"từ {start.bound.wording or f'ngày {day_words(start.day)}'}"


def _end(end: PeriodEnd) -> str:
    if end.event:
        return f"đến khi tổ chức thành công {end.event.name}{_event_day(end)}"
    assert end.day
    return f"đến {end.bound.wording or f'hết ngày {day_words(end.day)}'}"


def _event_day(end: PeriodEnd) -> str:
    """Tell the day of an event, and that it is not the plan's where others gave it."""
    if not end.day:
        return ""
    source = end.event.source if end.event else None
    if not source:
        return f" ({day_words(end.day)})"
    first = source.partition(",")[0]
    return f" ({day_words(end.day)} theo {first[:1].lower()}{first[1:]}; kế hoạch không ghi ngày)"
