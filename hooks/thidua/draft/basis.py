"""Documents that a plan names → its `cites`, and those that no register has yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct, field

from thidua.draft.start.skeleton import quoted
from thidua.model.law.document import DocumentKind, GovernmentLevel, LegalDocument
from thidua.model.law.name import document_slug
from thidua.model.slug import fold, slugify
from thidua.read.office.fact.basis import Basis

_CENTRAL = re.compile(r"TTg|NĐ-CP|QH\d|TW\b|TT-B|QĐ-B|CP\b")
_LEVELS = (
    (GovernmentLevel.CENTRAL, re.compile(r"Chính phủ|Quốc hội|Bộ |Trung ương|Bộ Chính trị|Ban Bí thư", re.IGNORECASE)),
    (GovernmentLevel.COMMUNE, re.compile(r"\bxã\b|phường|đặc khu", re.IGNORECASE)),
    (GovernmentLevel.DISTRICT, re.compile(r"huyện|thị xã", re.IGNORECASE)),
)  # fmt: skip
_HEAD = """\
# yaml-language-server: $schema=../../schema/legal_register.json
# Văn bản mà kế hoạch của cơ quan này viện dẫn. Nhập bằng máy: đối chiếu từng dòng.
documents:
"""


class Register(Struct):
    """The documents that a portal knows, and those that an import adds (danh mục văn bản)."""

    known: Mapping[str, LegalDocument]
    added: dict[str, LegalDocument] = field(default_factory=dict)

    def id_of(self, basis: Basis) -> str:
        """Give the id of a document; one that nobody knows is added. "" where it can have none."""
        if not basis.code:
            return self._law(basis)
        for id, told in {**self.known, **self.added}.items():
            if _code(told.code or "") == _code(basis.code) and _fits(told, basis):
                return id
        if self.day_of_another_year(basis):
            return ""
        made = _document(basis)
        id = document_slug(made) or ""
        if id and id not in self.known:
            self.added[id] = made
        return id

    def day_of_another_year(self, basis: Basis) -> date | None:
        """The day that the register has for the same number, where only the year differs."""
        for told in self.known.values():
            day = told.issued_on
            is_same = day and _code(told.code or "") == _code(basis.code)
            if is_same and day and f"{day:%m-%d}" == basis.day[5:] != "":
                return day if day.isoformat() != basis.day else None
        return None

    def issued_on(self, id: str) -> date | None:
        """The day of a document, as the register has it."""
        return {**self.known, **self.added}[id].issued_on

    def _law(self, basis: Basis) -> str:
        """Give the id of a law by its name, with its day or year where they are said."""
        known = {**self.known, **self.added}
        fitting = [id for id, told in known.items() if _is_law(told, basis)]
        if len(fitting) == 1:
            return fitting[0]
        id = slugify(f"{basis.kind} {basis.subject} {basis.year}")
        if not fitting and id not in known:
            self.added[id] = _document(basis)
        return "" if fitting else id

    def text(self, before: str) -> str:
        """Write the register of a body with what was added; `before` is the one that stands there."""
        lines = "".join(
            f"{line}\n" for id, made in self.added.items() for line in _lines(id, made)
        )
        stands = before or _HEAD
        return f"{stands.rstrip()}\n{lines}"


def cites(
    bases: tuple[Basis, ...], register: Register, latest: date | None = None
) -> Iterator[str]:
    """Write the documents that a plan names, each with its clause; none is newer than `latest`."""
    told = {
        (id, basis.clause): basis for basis in bases if (id := register.id_of(basis))
    }
    for basis in bases:
        if day := register.day_of_another_year(basis):
            yield f"# dòng {basis.line} của văn bản: {basis.code} ghi năm {basis.day[:4]}, danh mục của cổng ghi ngày {day:%d/%m/%Y}, không ghi vào cites: xem lại năm"
    is_begun = False
    for (id, clause), basis in told.items():
        issued = register.issued_on(id)
        if latest and issued and issued > latest:
            yield f"# dòng {basis.line} của văn bản: {id} ban hành sau kế hoạch, không ghi vào cites: xem lại hai ngày"
            continue
        yield from () if is_begun else ("cites:",)
        is_begun = True
        role = "implements" if basis.is_carried_out else "basis"
        yield f"  # dòng {basis.line} của văn bản"
        yield f"  - {{document: {id}, role: {role}, clause: {clause}}}"


def _is_law(told: LegalDocument, basis: Basis) -> bool:
    is_named = told.kind is basis.kind and fold(told.subject or "") == fold(
        basis.subject
    )
    year = str(told.issued_on.year) if told.issued_on else ""
    is_of_year = not (basis.year and year) or basis.year == year
    return is_named and is_of_year and _fits(told, basis)


def _document(basis: Basis) -> LegalDocument:
    level = GovernmentLevel.PROVINCE
    if basis.kind in (DocumentKind.LAW, DocumentKind.ORDINANCE) or _CENTRAL.search(
        basis.code
    ):
        level = GovernmentLevel.CENTRAL
    else:
        level = next(
            (found for found, words in _LEVELS if words.search(basis.issuer)), level
        )
    return LegalDocument.model_construct(
        kind=basis.kind,
        code=basis.code or None,
        issued_on=date.fromisoformat(basis.day) if basis.day else None,
        issuer=basis.issuer or ("Quốc hội" if basis.kind is DocumentKind.LAW else None),
        subject=basis.subject or None,
        level=level,
    )


def _lines(id: str, made: LegalDocument) -> Iterator[str]:
    yield f"  {id}:"
    yield f"    kind: {made.kind.value}"
    if made.code:
        yield f"    code: {quoted(made.code)}"
    if made.issued_on:
        yield f"    issued_on: {made.issued_on:%d/%m/%Y}"
    if made.issuer:
        yield f"    issuer: {quoted(made.issuer)}"
    if made.subject:
        yield f"    subject: {quoted(made.subject)}"
    yield f"    level: {made.level.value}  # xem lại"


def _code(code: str) -> str:
    return re.sub(r"\s", "", code).casefold()


def _fits(told: LegalDocument, basis: Basis) -> bool:
    """Whether the days do not speak against it: numbers begin anew each year."""
    return not (told.issued_on and basis.day) or told.issued_on.isoformat() == basis.day
