"""Nominations as pages show them, and how people may comment on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.derive.award.awarded import campaign_awards
from thidua.model.portal import CampaignEntry
from thidua.page.part.fact import Fact
from thidua.page.scope import Scope
from thidua.say import name
from thidua.say.name import Badge
from thidua.say.vietnamese import day_words


@dataclass(frozen=True, slots=True)
class NominationRow:
    """One nomination and what became of it (đề nghị khen thưởng)."""

    who: str
    kind: str
    unit: str
    award: str
    reason: str
    proposed_by: str
    state: Badge


def nomination_rows(entry: CampaignEntry, scope: Scope) -> Iterator[NominationRow]:
    """Give the nominations of a campaign in the order of its file."""
    given = {award.awarded.nomination: award for award in campaign_awards(entry)}
    for id_, nomination in entry.results.nominations.items():
        candidate, award = nomination.candidate, given.get(id_)
        state = Badge("Chưa có quyết định", "blue")
        if award:
            valid = award.is_valid
            state = (
                Badge("Đã khen thưởng", "green") if valid else Badge("Đã hủy bỏ", "red")
            )
        submission = f" ({nomination.submission})" if nomination.submission else ""
        yield NominationRow(
            who=candidate.name,
            kind=name.RECIPIENTS[candidate.kind],
            unit=scope.unit_name(entry.body, candidate.unit) if candidate.unit else "",
            award=scope.portal.awards[nomination.award].name,
            reason=nomination.reason,
            proposed_by=f"{nomination.proposed_by}{submission}",
            state=state,
        )


def consultation_facts(entry: CampaignEntry, scope: Scope) -> Iterator[Fact]:
    """Tell when, where and to whom people may comment (lấy ý kiến công khai)."""
    consultation = entry.results.consultation
    if consultation is None:
        return
    is_open = consultation.posted_on <= scope.portal.as_of <= consultation.until
    yield Fact("Đăng ngày", day_words(consultation.posted_on))
    over = "" if is_open else " (đã hết hạn)"
    if scope.portal.as_of < consultation.posted_on:
        over = " (chưa bắt đầu)"
    yield Fact("Nhận ý kiến đến hết ngày", f"{day_words(consultation.until)}{over}")
    yield Fact("Công khai tại", "; ".join(consultation.channels))
    yield Fact("Gửi ý kiến về", consultation.comment_to)
