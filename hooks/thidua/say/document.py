"""What a legal document is, in words: when and by whom it was issued, whether it holds."""

from __future__ import annotations

from datetime import date

from thidua.model.law.document import LegalDocument
from thidua.say.vietnamese import day_words


def issued_words(document: LegalDocument) -> str:
    """Say the day and the issuer, as far as they are known."""
    day = (
        f"ngày {day_words(document.issued_on)}"
        if document.issued_on
        else "chưa rõ ngày"
    )
    issuer = (
        f"của {document.issuer}"
        if document.issuer
        else "nơi viện dẫn không ghi cơ quan ban hành"
    )
    return f"{day} {issuer}" if document.issuer else f"{day}; {issuer}"


def force_words(document: LegalDocument, as_of: date) -> str:
    """Say whether a document holds on a day; honest where nobody has checked."""
    if document.checked_on is None:
        return "Chưa đối chiếu hiệu lực"
    checked = f"đối chiếu ngày {day_words(document.checked_on)}"
    if document.in_force_to and document.in_force_to <= as_of:
        return f"Hết hiệu lực từ {day_words(document.in_force_to)} ({checked})"
    if document.in_force_from and document.in_force_from > as_of:
        return f"Có hiệu lực từ {day_words(document.in_force_from)} ({checked})"
    since = f" từ {day_words(document.in_force_from)}" if document.in_force_from else ""
    return f"Còn hiệu lực{since} ({checked})"
