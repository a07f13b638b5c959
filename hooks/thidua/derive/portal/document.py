"""All that can be told of a legal document (hồ sơ văn bản): who cites it, whether it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from thidua.derive.commons import Commons
from thidua.derive.name import BodyName
from thidua.derive.plan.cascade import CascadeNode, CitedBy, CitedMap, cascade_of
from thidua.derive.plan.force import Force, force_of
from thidua.derive.version.amending import AmendedMap, PlanAmendment
from thidua.model.law.document import LegalDocument

DocumentLink = tuple[str, LegalDocument]
"""Another document, with its id."""


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

    @property
    def is_sample(self) -> bool:
        """Whether it was made up with a sample body."""
        return self.owner is not None and self.owner.is_sample


def document_dossiers(
    commons: Commons,
    owners: Mapping[str, BodyName],
    cited: CitedMap,
    amended: AmendedMap,
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
        )


def _links(ids: tuple[str, ...], commons: Commons) -> tuple[DocumentLink, ...]:
    return tuple((id_, commons.documents[id_]) for id_ in ids)
