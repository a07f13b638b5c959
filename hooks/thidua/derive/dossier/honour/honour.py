"""Honours (sổ vàng): awards, recognised exemplars, nominations that wait; each once.

A person is named only with consent that holds, a minor never. Who is not named is still
counted, without words that would tell who it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct

from thidua.derive.award.awarded import GivenAward
from thidua.derive.dossier.exemplar import ExemplarDossier
from thidua.derive.dossier.result import ResultDossier
from thidua.derive.name import CampaignName, UnitName
from thidua.derive.result.nomination import NominationDossier, subject_of
from thidua.model.award.consent import Consent
from thidua.model.award.exemplar import ExemplarKind, ExemplarStatus
from thidua.model.award.nomination import Candidate, RecipientKind
from thidua.model.slug import fold
from thidua.model.time.today import Today


class HonourState(StrEnum):
    """How an honour stands on the portal's day (tình trạng)."""

    AWARDED = "awarded"
    RECOGNISED = "recognised"
    REVOKED = "revoked"
    """An award that was taken back."""
    WITHDRAWN = "withdrawn"
    """An exemplar that was recognised, then withdrawn."""
    NOMINATED = "nominated"
    """Put forward, and no decision yet."""


class Honour(Struct, frozen=True):
    """One honour of one subject, in its last state (một lần được ghi nhận)."""

    year: int
    """Of the campaign; of the exemplar where it has none."""
    unit: UnitName | None
    state: HonourState
    is_named: bool
    """Whether it may be told who it is."""
    campaign: CampaignName | None
    given: GivenAward | None = None
    nominated: NominationDossier | None = None
    exemplar: ExemplarDossier | None = None
    """The exemplary model; of an award, the one that its decision recognised with it."""


def honours_of(
    results: Iterable[ResultDossier], exemplars: Iterable[ExemplarDossier], today: Today
) -> Iterator[Honour]:
    """Give the honours of a body: awards, what waits for a decision, exemplars."""
    stories = {e.name.key: e for e in exemplars if e.exemplar.recognised}
    campaigns = tuple(results)
    for given in _awards(campaigns):
        story = next((e for e in stories.values() if _is_of(e, given)), None)
        if story:
            del stories[story.name.key]
        yield _award(given, story, today)
    yield from (_nomination(found, today) for found in _nominations(campaigns))
    yield from (_recognition(story, today) for story in stories.values())


def _awards(campaigns: Iterable[ResultDossier]) -> Iterable[GivenAward]:
    """The awards, each once: of two decisions of a kind on one subject the last counts."""
    given = [award for result in campaigns for award in result.awards]
    last: dict[object, GivenAward] = {}
    for award in sorted(given, key=lambda award: award.decision.on):
        subject = subject_of(award.candidate)
        kind = award.decision.kind
        last[(award.campaign.key, subject, award.awarded.award, kind)] = award
    kept = set(map(id, last.values()))
    return (award for award in given if id(award) in kept)


def _nominations(campaigns: Iterable[ResultDossier]) -> Iterable[NominationDossier]:
    """What waits, once a year for each subject and award; not what was decided."""
    decided = {
        (
            result.summary.name.key.year,
            *subject_of(award.candidate),
            award.awarded.award,
        )
        for result in campaigns
        for award in result.awards
    }
    waiting = {
        (result.summary.name.key.year, *found.subject): found
        for result in campaigns
        for found in result.nominations
        if not found.given
    }
    return (found for subject, found in waiting.items() if subject not in decided)


def _is_of(story: ExemplarDossier, given: GivenAward) -> bool:
    """Whether the decision that recognised a story gave this award to its subject."""
    if story.decision is None or story.campaign != given.campaign:
        return False
    is_here = story.decision[0] == given.decision_id and story.unit == given.unit
    both_minors = story.exemplar.minor and given.candidate.minor
    name, title = fold(given.candidate.name), fold(story.exemplar.title)
    is_named = not given.candidate.anonymous and title.startswith(name)
    return is_here and (both_minors or is_named)


def _award(given: GivenAward, story: ExemplarDossier | None, today: Today) -> Honour:
    return Honour(
        year=given.campaign.key.year,
        unit=given.unit,
        state=HonourState.AWARDED if given.is_valid else HonourState.REVOKED,
        is_named=may_name(given.candidate, today),
        campaign=given.campaign,
        given=given,
        exemplar=story,
    )


def _nomination(found: NominationDossier, today: Today) -> Honour:
    return Honour(
        year=found.campaign.key.year,
        unit=found.unit,
        state=HonourState.NOMINATED,
        is_named=may_name(found.nomination.candidate, today),
        campaign=found.campaign,
        nominated=found,
    )


def _recognition(story: ExemplarDossier, today: Today) -> Honour:
    record = story.exemplar
    is_withdrawn = record.status is ExemplarStatus.WITHDRAWN
    is_person = record.kind in _PERSONAL_STORIES
    year = story.campaign.key.year if story.campaign else story.name.key.year
    return Honour(
        year=year,
        unit=story.unit,
        state=HonourState.WITHDRAWN if is_withdrawn else HonourState.RECOGNISED,
        is_named=_is_free(record.consent, today, is_person, record.minor),
        campaign=story.campaign,
        exemplar=story,
    )


_PERSONAL_STORIES = (
    ExemplarKind.INDIVIDUAL,
    ExemplarKind.HOUSEHOLD,
    ExemplarKind.GOOD_DEED,
)
_PERSONS = (RecipientKind.INDIVIDUAL, RecipientKind.HOUSEHOLD)


def may_name(candidate: Candidate, today: Today) -> bool:
    """Whether a book may tell who it is: a collective, or a person who agreed."""
    is_person = candidate.kind in _PERSONS
    return _is_free(candidate.consent, today, is_person, candidate.minor)


def _is_free(
    consent: Consent | None, today: Today, is_person: bool, is_minor: bool
) -> bool:
    agreed = consent is not None and consent.holds(today)
    return not is_minor and (agreed or not is_person)
