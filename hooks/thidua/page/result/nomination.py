"""Nominations as pages show them, and how people may comment on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.derive.dossier.result import ResultDossier
from thidua.derive.result.nomination import ConsultationDossier, NominationDossier
from thidua.page.part.fact import Fact
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


def nomination_rows(result: ResultDossier) -> Iterator[NominationRow]:
    """Give the nominations of a campaign in the order of its file."""
    for found in result.nominations:
        nomination, candidate = found.nomination, found.nomination.candidate
        submission = f" ({nomination.submission})" if nomination.submission else ""
        yield NominationRow(
            who=candidate.name,
            kind=name.RECIPIENTS[candidate.kind],
            unit=found.unit.name if found.unit else "",
            award=found.award.name,
            reason=nomination.reason,
            proposed_by=f"{nomination.proposed_by}{submission}",
            state=_state(found),
        )


def _state(found: NominationDossier) -> Badge:
    if found.given is None:
        return Badge("Chưa có quyết định", "blue")
    if found.given.is_valid:
        return Badge("Đã khen thưởng", "green")
    return Badge("Đã hủy bỏ", "red")


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
