"""Whether a legal document holds on a day (hiệu lực)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from thidua.model.key import CampaignKey
from thidua.model.law.document import LegalDocument
from thidua.model.time.today import Today


class Force(StrEnum):
    """Whether a document holds, as far as anybody has checked."""

    UNCHECKED = "unchecked"
    NOT_YET = "not_yet"
    IN_FORCE = "in_force"
    ENDED = "ended"


def force_of(document: LegalDocument, today: Today) -> Force:
    """Tell whether a document holds today; `in_force_to` is the first day it does not.

    Nobody knows of a document that nobody has checked.
    """
    if document.checked_on is None:
        return Force.UNCHECKED
    if document.in_force_to and today.has_come(document.in_force_to):
        return Force.ENDED
    if document.in_force_from and not today.has_come(document.in_force_from):
        return Force.NOT_YET
    return Force.IN_FORCE


def own_documents(
    documents: Mapping[str, LegalDocument],
) -> Mapping[CampaignKey, LegalDocument]:
    """Give the documents that are plans of the portal; the first where two say so."""
    found: dict[CampaignKey, LegalDocument] = {}
    for document in documents.values():
        if key := document.campaign:
            found.setdefault(key, document)
    return found
