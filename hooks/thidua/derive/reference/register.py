"""Which document of a register running words mean (tra danh mục văn bản)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from thidua.model.law.document import DocumentKind, LegalDocument
from thidua.model.reference.reference import DocumentReference, code_key, number_of

Match = tuple[str, bool]
"""The id of a document, and whether the symbol is the same; "" where there is none."""
NONE: Match = ("", True)


class DocumentIndex(Struct, frozen=True):
    """A register by all that its documents are called by."""

    documents: Mapping[str, LegalDocument]
    by_code: Mapping[str, Sequence[str]]
    by_number: Mapping[tuple[str, str], Sequence[str]]
    laws: Mapping[str, Sequence[str]]
    """By the name of the law, casefolded."""
    named: tuple[tuple[frozenset[str], str], ...]
    """Documents without a number, by the words of who passed them."""

    def find(self, told: DocumentReference) -> Match:
        """Give the one document that is meant; none where two may be."""
        if told.code:
            return self._numbered(told)
        if told.kind == "Nghị quyết":
            words = _words(told.name)
            return self._only([id for of, id in self.named if words <= of])
        ids = self.laws.get(told.name.casefold(), ())
        return self._only(
            [id for id in ids if told.year in (None, _year(self.documents[id]))]
        )

    def _numbered(self, told: DocumentReference) -> Match:
        ids = self.by_code.get(code_key(told.code), ())
        fitting = [id for id in ids if _fits(self.documents[id], told)]
        if ids:
            return self._only(fitting)
        near = self.by_number.get((told.kind.casefold(), number_of(told.code)), ())
        near = [id for id in near if _fits(self.documents[id], told)]
        is_short = told.code.isalnum()
        if not is_short:
            near = [id for id in near if told.day and self.documents[id].issued_on]
        return (*self._only(near)[:1], is_short) if len(near) == 1 else NONE

    def _only(self, ids: Sequence[str]) -> Match:
        return (ids[0], True) if len(ids) == 1 else NONE


def index_of(documents: Mapping[str, LegalDocument]) -> DocumentIndex:
    """Arrange a register for looking up."""
    by_code: dict[str, list[str]] = defaultdict(list)
    by_number: dict[tuple[str, str], list[str]] = defaultdict(list)
    laws: dict[str, list[str]] = defaultdict(list)
    named: list[tuple[frozenset[str], str]] = []
    for id, document in documents.items():
        if document.code:
            by_code[code_key(document.code)].append(id)
            by_number[document.kind.casefold(), number_of(document.code)].append(id)
        elif document.kind is DocumentKind.RESOLUTION and document.issuer:
            named.append((_words(document.issuer), id))
        if document.kind is DocumentKind.LAW and document.subject:
            laws[document.subject.casefold()].append(id)
    return DocumentIndex(documents, by_code, by_number, laws, tuple(named))


def _fits(document: LegalDocument, told: DocumentReference) -> bool:
    """Whether kind and day do not speak against it: numbers begin anew each year."""
    is_kind = not told.kind or document.kind.casefold() == told.kind.casefold()
    day = document.issued_on
    return is_kind and (day is None or told.day is None or day == told.day)


def _year(document: LegalDocument) -> int | None:
    return document.issued_on.year if document.issued_on else None


def _words(name: str) -> frozenset[str]:
    return frozenset(name.casefold().replace(",", " ").split())
