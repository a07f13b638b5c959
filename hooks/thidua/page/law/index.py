"""The register of legal documents (văn bản), by level of government."""

from __future__ import annotations

from msgspec import Struct

from thidua.address.page import DOCUMENTS, document_address
from thidua.derive.plan.force import Force
from thidua.derive.portal.portal import DocumentDossier, PortalDossier
from thidua.model.law.document import GovernmentLevel
from thidua.model.law.name import document_name
from thidua.page.page import ContentsEntry, Link, Page
from thidua.say import name
from thidua.say.document import force_words, issued_behind
from thidua.say.vietnamese import capital


class DocumentRow(Struct, frozen=True):
    """A line of the register."""

    link: Link
    subject: str
    issued: str
    force: str
    is_unread: bool
    """Whether nobody has checked if it holds: said once for all such, where room is short."""
    count: int


class DocumentIndexView(Struct, frozen=True):
    """The register, by level of government."""

    levels: tuple[tuple[str, str, tuple[DocumentRow, ...]], ...]
    total: int
    samples: tuple[DocumentRow, ...]


def document_index_page(portal: PortalDossier) -> Page:
    """Make the register."""
    levels, apart = [], portal.samples
    samples = [_row(d, apart) for d in apart.documents.values()] if apart else []
    for level in GovernmentLevel:
        found = [d for d in portal.documents.values() if d.document.level is level]
        rows = tuple(_row(document, portal) for document in found)
        if rows:
            levels.append((name.LEVELS[level], level.value, rows))
    return Page(
        address=DOCUMENTS,
        title="Văn bản",
        description="Văn bản mà các kế hoạch thi đua căn cứ, thực hiện hoặc nhắc đến, kèm nơi viện dẫn.",
        section="documents",
        template="pages/document_index.html",
        is_listed=True,
        view=DocumentIndexView(tuple(levels), len(portal.documents), tuple(samples)),
        updated=portal.commons.settings.updated_on,
        is_dated=True,
        contents=tuple(ContentsEntry(title, id_) for title, id_, _ in levels),
        source="data/legal.yml",
    )


def _row(found: DocumentDossier, part: PortalDossier) -> DocumentRow:
    document = found.document
    return DocumentRow(
        link=Link(document_name(document), document_address(found.id)),
        subject=capital(document.subject or ""),
        issued=capital(issued_behind(document)),
        force=force_words(found),
        is_unread=found.force is Force.UNCHECKED or document.checked_on is None,
        count=sum(cited.plan.plan.key.body in part.bodies for cited in found.cited),
    )
