"""All that can be told across bodies (hồ sơ cổng): summaries, registers, the calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from thidua.derive.commons import Commons
from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.name import BodyName
from thidua.derive.plan.calendar import Calendar, calendar_of
from thidua.derive.plan.cascade import (
    CascadeNode,
    CitedBy,
    CitedMap,
    cascade_of,
    citations,
)
from thidua.derive.plan.force import Force, force_of
from thidua.derive.portal.summary import (
    BodySummary,
    CorrectionSummary,
    ExemplarSummary,
)
from thidua.derive.version.amending import (
    AmendedMap,
    PlanAmendment,
    amended_by_document,
)
from thidua.model.law.document import LegalDocument

DocumentLink = tuple[str, LegalDocument]
"""Another document, with its id."""


class PortalDossier(Struct, frozen=True):
    """The portal as a whole; of its bodies only summaries."""

    commons: Commons
    bodies: Mapping[str, BodySummary]
    """By slug, in the order of `portal.yml`."""
    documents: Mapping[str, DocumentDossier]
    calendar: Calendar
    corrections: tuple[CorrectionSummary, ...]
    """Of all published sheets, the latest first."""
    samples: PortalDossier | None = None
    """Sample bodies, where real ones are there too; nothing above is theirs."""

    def campaigns(self) -> Iterator[CampaignSummary]:
        """Give every campaign, body by body."""
        for body in self.bodies.values():
            yield from body.campaigns

    def exemplars(self) -> Iterator[ExemplarSummary]:
        """Give every exemplary model, body by body."""
        for body in self.bodies.values():
            yield from body.exemplars

    def everything(self) -> Iterator[PortalDossier]:
        """Give the portal, then what is put aside."""
        yield self
        if self.samples:
            yield self.samples

    def names(self) -> Mapping[str, BodyName]:
        """Name every body, what is put aside too, by slug."""
        parts = self.everything()
        return {s: body.name for part in parts for s, body in part.bodies.items()}

    @property
    def updated_on(self) -> date:
        """The day on which the portal or one of its campaigns was last changed."""
        days = (campaign.updated_on for campaign in self.campaigns())
        return max([self.commons.settings.updated_on, *days])


def portal_dossier(
    commons: Commons, bodies: Mapping[str, BodySummary]
) -> PortalDossier:
    """Join the summaries of all bodies."""
    owners = {id_: b.name for b in bodies.values() for id_ in b.documents}
    cited = citations(plan for body in bodies.values() for plan in body.citing)
    amended = amended_by_document(
        a for body in bodies.values() for a in body.amendments
    )
    ended = _ended_by_document(bodies.values())
    documents = document_dossiers(commons, owners, cited, amended, ended)
    return PortalDossier(
        commons=commons,
        bodies=bodies,
        documents={document.id: document for document in documents},
        calendar=calendar_of(i for body in bodies.values() for i in body.agenda),
        corrections=tuple(
            sorted(
                (c for body in bodies.values() for c in body.corrections),
                key=lambda c: (c.made.on, c.address),
                reverse=True,
            )
        ),
    )


class DocumentDossier(Struct, frozen=True):
    """A document with its place among others."""

    id: str
    document: LegalDocument
    owner: BodyName | None
    """The body in whose register it stands; None for the common one."""
    force: Force
    cited: tuple[CitedBy, ...]
    trees: tuple[CascadeNode, ...]
    """From the documents at the top down to the plans."""
    replaced_by: tuple[DocumentLink, ...]
    amended_by: tuple[DocumentLink, ...]
    amends: tuple[PlanAmendment, ...]
    """What it did to plans of the portal."""
    ended: tuple[BodyName, ...]
    """The bodies of the portal that it ended, as of today."""

    @property
    def is_sample(self) -> bool:
        """Whether it was made up with a sample body."""
        return self.owner is not None and self.owner.is_sample


def document_dossiers(
    commons: Commons,
    owners: Mapping[str, BodyName],
    cited: CitedMap,
    amended: AmendedMap,
    ended: Mapping[str, list[BodyName]],
) -> Iterator[DocumentDossier]:
    """Give every document of the registers; `owners` are bodies by id of document."""
    cascade = cascade_of(commons.documents, cited)
    for id_, document in commons.documents.items():
        yield DocumentDossier(
            id=id_,
            document=document,
            owner=owners.get(id_),
            force=force_of(document, commons.today),
            cited=cited.get(id_, ()),
            trees=cascade.trees(id_),
            replaced_by=_links(document.replaced_by, commons),
            amended_by=_links(document.amended_by, commons),
            amends=amended.get(id_, ()),
            ended=tuple(ended.get(id_, ())),
        )


def _ended_by_document(bodies: Iterable[BodySummary]) -> Mapping[str, list[BodyName]]:
    """Name the bodies that are no more, by the document that says so; none that was made up."""
    found: dict[str, list[BodyName]] = {}
    for body in bodies:
        ended = body.body.ended
        if body.name.ended_on and ended and ended.decision and not body.name.is_sample:
            found.setdefault(ended.decision, []).append(body.name)
    return found


def _links(ids: tuple[str, ...], commons: Commons) -> tuple[DocumentLink, ...]:
    return tuple((id_, commons.documents[id_]) for id_ in ids)
