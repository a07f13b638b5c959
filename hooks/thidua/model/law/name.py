"""How legal documents are named: number and symbol, the id made of them, spoken forms."""

from __future__ import annotations

import re

from thidua.model.law.document import DocumentKind, LegalDocument
from thidua.model.slug import slugify

_CODE = re.compile(r"^(?P<number>\d+[a-z]?)(?:/(?P<year>\d{4}))?[/-](?P<symbol>.+)$")


def document_slug(document: LegalDocument) -> str | None:
    """The id of a document: `<kind>-<number>-<symbol>-<year>`; None without a number."""
    found = _CODE.match(document.code or "")
    if not found:
        return None
    year = found["year"] or (str(document.issued_on.year) if document.issued_on else "")
    parts = (document.kind, found["number"], found["symbol"], year)
    return "-".join(slugify(part) for part in parts if part)


def symbol_of(document: LegalDocument) -> str:
    """The symbol of a document without its number: QĐ-UBND; "" where there is none."""
    found = _CODE.match(document.code or "")
    return found["symbol"] if found else ""


def document_name(document: LegalDocument) -> str:
    """The name by which a document is called: Chỉ thị số 41-CT/TW; a law by its subject."""
    if document.kind is DocumentKind.LAW and document.subject:
        return f"Luật {document.subject}"
    if document.code:
        return f"{document.kind} số {document.code}"
    return f"{document.kind} {document.issuer or ''}".strip()
