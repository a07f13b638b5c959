"""Nominations as lists show them (đề nghị khen thưởng)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.derive.dossier.result import ResultDossier
from thidua.derive.result.nomination import ConsultationDossier, pending
from thidua.page.part.fact import Fact
from thidua.say import name
from thidua.say.honour import candidate_name, proposed_words
from thidua.say.name import Badge
from thidua.say.vietnamese import day_words


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
