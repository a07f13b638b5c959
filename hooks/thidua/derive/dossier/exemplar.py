"""All that can be told of an exemplary model (hồ sơ điển hình), and its summary for galleries."""

from __future__ import annotations

from msgspec import Struct

from thidua.derive.name import CampaignName, ExemplarName, Issuer, UnitName
from thidua.derive.plan.clause_name import ClauseName
from thidua.model.award.decision import AwardDecision
from thidua.model.award.exemplar import Exemplar, Photo
from thidua.model.portal import CampaignEntry, ExemplarEntry
from thidua.model.time.today import Today


class ShownPhoto(Struct, frozen=True):
    """A picture that may be shown, by the file that it is made from (ảnh)."""

    file: str
    photo: Photo


class ExemplarDossier(Struct, frozen=True):
    """An exemplary model with all that it points to."""

    name: ExemplarName
    issuer: Issuer
    exemplar: Exemplar
    unit: UnitName
    story: str
    """The words of its page, as Markdown."""
    photos: tuple[ShownPhoto, ...]
    campaign: CampaignName | None
    clause: ClauseName | None
    """The clause that it carries out."""
    decision: tuple[str, AwardDecision] | None
    """The award decision that recognised it, with its id."""
    followers: tuple[UnitName, ...]
    """Units that did as it did."""
    source: str
    """The file of its page."""


def exemplar_dossier(
    entry: ExemplarEntry,
    issuer: Issuer,
    campaign: CampaignEntry | None,
    clause: ClauseName | None,
    today: Today,
) -> ExemplarDossier:
    """Gather what can be told of an exemplar today; `campaign` is the one that it names."""
    exemplar = entry.exemplar
    return ExemplarDossier(
        name=ExemplarName(entry.key, exemplar.title),
        issuer=issuer,
        exemplar=exemplar,
        unit=issuer.unit(exemplar.unit),
        story=entry.story,
        photos=tuple(
            ShownPhoto(entry.beside(p.file), p) for p in exemplar.shown_photos(today)
        ),
        campaign=CampaignName(campaign.key, campaign.campaign.title, issuer.name)
        if campaign
        else None,
        clause=clause,
        decision=_decision(exemplar, campaign),
        followers=tuple(issuer.unit(unit) for unit in exemplar.replicated_in),
        source=entry.file,
    )


def _decision(
    exemplar: Exemplar, campaign: CampaignEntry | None
) -> tuple[str, AwardDecision] | None:
    named = exemplar.recognised.decision if exemplar.recognised else None
    found = campaign.results.decisions.get(named) if campaign and named else None
    return (named, found) if named and found else None
