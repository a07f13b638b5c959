"""Awards and nominations as lists show them; an award that was taken back stays to be seen."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.address.page import decision_address, document_address
from thidua.derive.award.awarded import Caveat, GivenAward
from thidua.derive.dossier.result import ResultDossier
from thidua.derive.result.nomination import ConsultationDossier, pending
from thidua.model.law.name import document_name
from thidua.page.page import Link
from thidua.page.part.fact import Fact
from thidua.page.part.link import result_link
from thidua.say import name
from thidua.say.honour import candidate_name, proposed_words, revoked_words
from thidua.say.name import Badge
from thidua.say.vietnamese import day_words


class AwardRow(Struct, frozen=True):
    """One award (một lần khen)."""

    who: str
    unit: str
    award: str
    reason: str
    decision: Link
    campaign: Link
    proposed_by: str
    """Who put it forward, with the paper; "" where nobody did."""
    without_nomination: str
    revoked: str
    """When, by which decision and why it was taken back; "" where it holds."""


def award_row(award: GivenAward) -> AwardRow:
    """Make the row of one award."""
    campaign, decision = award.campaign, award.decision
    asked = f" (đề nghị {award.asked.name})" if award.asked else ""
    there = decision_address(campaign.key.body, award.decision_id)
    return AwardRow(
        who=candidate_name(award.candidate),
        unit=award.unit.name if award.unit else "",
        award=award.award.name,
        reason=award.reason,
        decision=Link(f"{decision.number} ngày {day_words(decision.on)}", there),
        campaign=result_link(campaign),
        proposed_by=f"{proposed_words(award.nomination)}{asked}"
        if award.nomination
        else "",
        without_nomination=award.awarded.not_nominated or "",
        revoked=revoked_words(award.awarded.revoked),
    )


class CaveatView(Struct, frozen=True):
    """Words, and links to the documents that they rest on."""

    words: str
    documents: tuple[Link, ...]


def caveat_view(caveat: Caveat | None) -> CaveatView | None:
    """Show a caveat; None where there is none."""
    if caveat is None:
        return None
    links = (Link(document_name(d), document_address(i)) for i, d in caveat.documents)
    return CaveatView(caveat.words, tuple(links))


class NominationRow(Struct, frozen=True):
    """One nomination and what became of it (đề nghị khen thưởng)."""

    who: str
    kind: str
    unit: str
    award: str
    reason: str
    proposed_by: str
    state: Badge


def nomination_rows(result: ResultDossier) -> Iterator[NominationRow]:
    """Give the nominations that no decision answers, each subject and award once."""
    state = "Chưa có trong quyết định nào" if result.awards else "Chưa có quyết định"
    for found in pending(result.nominations):
        nomination, candidate = found.nomination, found.nomination.candidate
        yield NominationRow(
            who=candidate_name(candidate),
            kind=name.RECIPIENTS[candidate.kind],
            unit=found.unit.name if found.unit else "",
            award=found.award.name,
            reason=nomination.reason,
            proposed_by=proposed_words(nomination),
            state=Badge(state, "blue"),
        )


def consultation_facts(found: ConsultationDossier | None) -> Iterator[Fact]:
    """Tell when, where and to whom people may comment (lấy ý kiến công khai)."""
    if found is None:
        return
    consultation = found.consultation
    over = "" if found.is_open else " (đã hết hạn)"
    if not found.has_begun:
        over = " (chưa bắt đầu)"
    yield Fact("Đăng ngày", day_words(consultation.posted_on))
    yield Fact("Nhận ý kiến đến hết ngày", f"{day_words(consultation.until)}{over}")
    yield Fact("Công khai tại", "; ".join(consultation.channels))
    yield Fact("Gửi ý kiến về", consultation.comment_to)
