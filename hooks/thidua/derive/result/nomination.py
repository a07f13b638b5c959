"""Nominations and what became of them (đề nghị khen thưởng); public consultation on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from thidua.derive.award.awarded import GivenAward
from thidua.derive.name import CampaignName, Issuer, UnitName
from thidua.model.award.form import CatalogueAward
from thidua.model.award.nomination import Candidate, Consultation, Nomination
from thidua.model.result.results import Results
from thidua.model.slug import fold
from thidua.model.time.today import Today


class NominationDossier(Struct, frozen=True):
    """A nomination and what became of it (đề nghị khen thưởng)."""

    campaign: CampaignName
    nomination: Nomination
    award: CatalogueAward
    unit: UnitName | None
    given: GivenAward | None

    @property
    def subject(self) -> tuple[str, str, str]:
        """Who is put forward, for which award: the same for two who propose the same."""
        return (*subject_of(self.nomination.candidate), self.nomination.award)


def subject_of(candidate: Candidate) -> tuple[str, str]:
    """What tells two candidates apart: the unit, and the name as it is read."""
    return candidate.unit or "", " ".join(fold(candidate.name).split())


def pending(nominations: Sequence[NominationDossier]) -> tuple[NominationDossier, ...]:
    """Keep what no decision answers, each subject and award once: the last that was written."""
    decided = {found.subject for found in nominations if found.given}
    last = {found.subject: found for found in nominations}
    return tuple(f for f in last.values() if f.subject not in decided)


class ConsultationDossier(Struct, frozen=True):
    """Public consultation on the nominations, today (lấy ý kiến công khai)."""

    consultation: Consultation
    is_open: bool
    has_begun: bool


def nominations_of(
    campaign: CampaignName,
    results: Results,
    awards: Iterable[GivenAward],
    issuer: Issuer,
    catalogue: Mapping[str, CatalogueAward],
) -> Iterator[NominationDossier]:
    """Give the nominations of a campaign in the order of its file."""
    given = {award.awarded.nomination: award for award in awards}
    for id_, nomination in results.nominations.items():
        unit = nomination.candidate.unit
        yield NominationDossier(
            campaign,
            nomination,
            catalogue[nomination.award],
            issuer.unit(unit) if unit else None,
            given.get(id_),
        )


def consultation_on(
    consultation: Consultation | None, today: Today
) -> ConsultationDossier | None:
    """Tell how a consultation stands today."""
    if consultation is None:
        return None
    has_begun = today.has_come(consultation.posted_on)
    is_open = has_begun and not today.is_after(consultation.until)
    return ConsultationDossier(consultation, is_open, has_begun)
