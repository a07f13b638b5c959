"""What is of no one body → what can be found: documents, decisions, short forms, guides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from thidua.address import page as address
from thidua.address.anchor import award_anchor
from thidua.derive.commons import Commons
from thidua.derive.portal.portal import DocumentDossier, PortalDossier
from thidua.derive.search import kind
from thidua.derive.search.entry import Entry, Kind
from thidua.export.search import asked
from thidua.export.search.plan import Place, sentences
from thidua.export.search.result import decision_entry
from thidua.model.award.form import AwardKind
from thidua.model.law.name import document_name, symbol_of
from thidua.model.rule import RuleTopic
from thidua.model.slug import fold
from thidua.say.document import issued_words
from thidua.say.plain import plain_html
from thidua.say.vietnamese import capital, sort_key

_HEADING = re.compile(r'<h[23] id="([^"]+)">(.*?)</h[23]>', re.DOTALL)
_FAULTS = "Các lỗi mà cổng báo"
_CATALOGUES = {
    AwardKind.TITLE: "Danh hiệu thi đua",
    AwardKind.FORM: "Hình thức khen thưởng",
}


def portal_entries(portal: PortalDossier) -> Iterator[Entry]:
    """Give the documents, the short forms, the decisions, the catalogue of awards."""
    for part in portal.everything():
        yield from map(_document, part.documents.values())
    yield _short_forms(portal.commons)
    yield _data()
    for part in portal.everything():
        for body in part.bodies.values():
            yield from map(decision_entry, body.awards.decisions)
    for award_kind in _CATALOGUES:
        yield from _catalogue(portal.commons, award_kind)


def page_entry(page_address: str, title: str, description: str) -> Entry:
    """Give the entry of a page of the portal itself: a list, a calendar."""
    return Place(page_address).entry(
        kind.PAGE,
        asked.TITLES.get(page_address, title),
        description,
        hidden=asked.PAGES.get(page_address, ""),
    )


def guide_entries(
    page_address: str, title: str, html: str, guide: Kind
) -> Iterator[Entry]:
    """Give the parts of a page of words, each with the heading above it.

    A part of a guide for officials is called by its guide too: “Chấm điểm” alone would be
    what residents ask for.
    """
    first, *rest = _HEADING.split(html)
    place = Place(page_address)
    text = re.sub("<h1.*?</h1>", "", first, flags=re.DOTALL)
    yield place.entry(guide, title, plain_html(text))
    for anchor, heading, part in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        told = plain_html(heading)
        yield place.entry(
            guide,
            f"{title}: {told}" if guide.is_official else told,
            plain_html(part),
            anchor=anchor,
            place="" if guide.is_official else title,
        )


def fault_entries(topics: Iterable[RuleTopic]) -> Iterator[Entry]:
    """Give the list of all faults, then every rule, found by its words and by its id."""
    topics = list(topics)
    titles = "; ".join(topic.title for topic in topics)
    yield Place(address.FAULTS).entry(kind.FAULT, _FAULTS, f"Theo nhóm: {titles}.")
    for topic in topics:
        place = Place(address.fault_topic_address(topic.slug))
        for rule in topic.rules:
            yield place.entry(
                kind.FAULT,
                rule.what,
                rule.why,
                capital(rule.remedy),
                anchor=rule.id,
                place=_FAULTS,
                hidden=rule.id.replace("-", " "),
            )


def _document(found: DocumentDossier) -> Entry:
    document = found.document
    title, code = document_name(document), document.code or ""
    title = title if code in title else f"{title} ({code})"
    note = f"Ghi chú: {document.note}" if document.note else ""
    issued = document.issued_on
    place = Place(
        address.document_address(found.id), found.owner, issued.year if issued else 0
    )
    return place.entry(
        kind.DOCUMENT,
        title,
        capital(document.subject or "Chưa ghi trích yếu"),
        f"Ban hành: {capital(issued_words(document))}",
        note,
        hidden=re.sub("[^a-z]", "", fold(symbol_of(document))),
    )


def _data() -> Entry:
    """The page of data is written after what can be found, so that it may tell of it."""
    return page_entry(
        address.DATA, "", "Mọi bảng của cổng để mở bằng Excel hay chương trình"
    )


def _short_forms(commons: Commons) -> Entry:
    rows = sorted(commons.abbreviations.items(), key=lambda row: sort_key(row[0]))
    told = "; ".join(f"{short}: {words}" for short, words in rows)
    return Place(address.SHORT_FORMS).entry(kind.GUIDE, "Chữ viết tắt", told)


def _catalogue(commons: Commons, award_kind: AwardKind) -> Iterator[Entry]:
    caveat = commons.caveat.words if commons.caveat else ""
    for id_, award in commons.awards.items():
        if award.kind is award_kind:
            yield Place(address.AWARDS).entry(
                kind.AWARD,
                award.name,
                sentences(
                    f"Ai quyết định: {award.authority or 'Chưa đối chiếu'}", caveat
                ),
                award.basis or "",
                anchor=award_anchor(id_),
                place=_CATALOGUES[award_kind],
            )
