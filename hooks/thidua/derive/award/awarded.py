"""Awards that were given (khen thưởng): each with its decision; what they add up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from thidua.derive.name import CampaignName, Issuer, UnitName
from thidua.model.award.decision import AwardDecision, Awarded
from thidua.model.award.form import AuthorityCaveat, CatalogueAward
from thidua.model.award.nomination import Candidate, Nomination, RecipientKind
from thidua.model.law.document import LegalDocument
from thidua.model.result.results import Results


class GivenAward(Struct, frozen=True):
    """One award that was given (một lần khen)."""

    campaign: CampaignName
    decision_id: str
    decision: AwardDecision
    awarded: Awarded
    award: CatalogueAward
    candidate: Candidate
    unit: UnitName | None
    """The unit that the candidate belongs to, or is."""
    reason: str
    nomination: Nomination | None
    """The nomination that it follows, if any."""
    asked: CatalogueAward | None
    """What was asked for, where another award was given; else None."""

    @property
    def is_valid(self) -> bool:
        """Whether the award has not been taken back."""
        return self.awarded.revoked is None


class AwardStatistics(Struct, frozen=True):
    """What awards add up to; revoked ones count apart (thống kê khen thưởng)."""

    total: int
    revoked: int
    by_award: Mapping[str, int]
    """By the name of the award."""
    by_kind: Mapping[RecipientKind, int]
    collectives: int
    small_collectives: int
    individuals: int
    direct_workers: int


def given_awards(
    campaign: CampaignName,
    results: Results,
    issuer: Issuer,
    catalogue: Mapping[str, CatalogueAward],
) -> Iterator[GivenAward]:
    """Give the awards of a campaign; who and why are those of the nomination."""
    for id_, decision in results.decisions.items():
        for awarded in decision.awarded:
            nomination = results.nominations.get(awarded.nomination or "")
            candidate = awarded.candidate or (
                nomination.candidate if nomination else None
            )
            assert candidate
            asked = nomination.award if nomination else awarded.award
            yield GivenAward(
                campaign=campaign,
                decision_id=id_,
                decision=decision,
                awarded=awarded,
                award=catalogue[awarded.award],
                candidate=candidate,
                unit=issuer.unit(candidate.unit) if candidate.unit else None,
                reason=awarded.reason or (nomination.reason if nomination else ""),
                nomination=nomination,
                asked=catalogue[asked] if asked != awarded.award else None,
            )


def award_statistics(awards: Iterable[GivenAward]) -> AwardStatistics:
    """Count by form, by kind of recipient, and what plans ask for: small and direct."""
    everything = list(awards)
    valid = [award for award in everything if award.is_valid]
    people = [award.candidate for award in valid]
    collectives = [c for c in people if c.kind is RecipientKind.COLLECTIVE]
    individuals = [c for c in people if c.kind is RecipientKind.INDIVIDUAL]
    return AwardStatistics(
        total=len(valid),
        revoked=len(everything) - len(valid),
        by_award=dict(Counter(award.award.name for award in valid)),
        by_kind=dict(Counter(c.kind for c in people)),
        collectives=len(collectives),
        small_collectives=sum(c.small for c in collectives),
        individuals=len(individuals),
        direct_workers=sum(c.direct for c in individuals),
    )


class Caveat(Struct, frozen=True):
    """The words of the portal, and the documents that they rest on, by id."""

    words: str
    documents: tuple[tuple[str, LegalDocument], ...]


def caveat_of(
    record: AuthorityCaveat | None, documents: Mapping[str, LegalDocument]
) -> Caveat | None:
    """Join a caveat to its documents; None where the catalogue has none."""
    if record is None:
        return None
    named = tuple((id_, documents[id_]) for id_ in record.documents)
    return Caveat(record.words, named)
