"""What a legal document is, in words: when and by whom it was issued, whether it holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from thidua.derive.plan.force import Force
from thidua.derive.portal.portal import DocumentDossier
from thidua.model.law.document import LegalDocument
from thidua.model.law.name import document_name
from thidua.say.name import LEVELS
from thidua.say.told import Told
from thidua.say.vietnamese import capital, day_words

_DAY = timedelta(days=1)
_UNTOLD = "nơi viện dẫn không ghi"


def issued_words(document: LegalDocument) -> str:
    """Say the day and the issuer, as far as they are known."""
    issuer = f"của {document.issuer}" if document.issuer else ""
    if document.issued_on:
        day = f"ngày {day_words(document.issued_on)}"
        return f"{day} {issuer}" if issuer else f"{day}; {_UNTOLD} cơ quan ban hành"
    gap = f"{_UNTOLD} ngày" if document.code else f"{_UNTOLD} số, ngày"
    return f"{issuer} ({gap})" if issuer else f"{gap}, cơ quan ban hành"


def issued_behind(document: LegalDocument) -> str:
    """Say it right behind the name of a document: an issuer in the name is not said twice."""
    words, issuer = issued_words(document), document.issuer or ""
    is_named = bool(issuer) and document_name(document).endswith(f" {issuer}")
    return words.replace(f"của {issuer}", "").strip() if is_named else words


def force_words(dossier: DocumentDossier) -> str:
    """Say whether a document holds; honest where nobody has checked."""
    document = dossier.document
    if dossier.force is Force.UNCHECKED or document.checked_on is None:
        return "Chưa đối chiếu hiệu lực"
    checked = f"đối chiếu ngày {day_words(document.checked_on)}"
    checked += f" với {document.source}" if document.source else ""
    since, until = document.in_force_from, document.in_force_to
    if dossier.force is Force.ENDED and until:
        return f"Hết hiệu lực từ {day_words(until)} ({checked})"
    if dossier.force is Force.NOT_YET and since:
        return f"Có hiệu lực từ {day_words(since)} ({checked})"
    begun = f" từ {day_words(since)}" if since else ""
    ends = f" đến hết ngày {day_words(until - _DAY)}" if until else ""
    return f"Còn hiệu lực{begun}{ends} ({checked})"


def document_facts(found: DocumentDossier) -> Iterator[Told]:
    """Tell what is known of a document."""
    document = found.document
    yield Told("Loại văn bản", document.kind.value)
    yield Told("Số, ký hiệu", document.code or "Nơi viện dẫn không ghi")
    yield Told("Ban hành", capital(issued_words(document)))
    yield Told("Cấp ban hành", LEVELS[document.level])
    yield Told("Hiệu lực", force_words(found))
    if document.checked_on is None:
        yield Told("Nguồn", "Số, ngày, trích yếu ghi như nơi viện dẫn; chưa đối chiếu")
    if document.note:
        yield Told("Ghi chú", document.note)
