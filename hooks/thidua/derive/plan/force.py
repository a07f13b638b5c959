"""Whether a legal document holds on a day (hiệu lực)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from thidua.model.law.document import LegalDocument


class Force(StrEnum):
    """Whether a document holds, as far as anybody has checked."""

    UNCHECKED = "unchecked"
    NOT_YET = "not_yet"
    IN_FORCE = "in_force"
    ENDED = "ended"


def force_of(document: LegalDocument, day: date) -> Force:
    """Tell whether a document holds on a day; `in_force_to` is the first day it does not.

    Nobody knows of a document that nobody has checked.
    """
    if document.checked_on is None:
        return Force.UNCHECKED
    if document.in_force_to and document.in_force_to <= day:
        return Force.ENDED
    if document.in_force_from and document.in_force_from > day:
        return Force.NOT_YET
    return Force.IN_FORCE
