"""The page of an exemplary model (trang điển hình): who, what, result, how to follow."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct

from thidua.address import page as address
from thidua.derive.dossier.exemplar import ExemplarDossier
from thidua.model.award.exemplar import ExemplarStatus
from thidua.page.exemplar.index import PhotoView, photo_view
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.fact import Fact, fact
from thidua.page.part.link import body_link, clause_link, plan_link, unit_link
from thidua.page.part.safe_html import blocks
from thidua.page.part.share_card import exemplar_card_of
from thidua.page.scope import Scope
from thidua.say import name
from thidua.say.body.unit import exemplar_facts, exemplar_results
from thidua.say.citation import citation_words
from thidua.say.notice import body_notices
from thidua.say.vietnamese import capital


class ExemplarView(Struct, frozen=True):
    """All that the template of an exemplar may know."""

    title: str
    kind: str
    status: name.Badge
    withdrawn: str
    summary: str
    photos: tuple[PhotoView, ...]
    facts: tuple[Fact, ...]
    done: tuple[str, ...]
    results: tuple[Fact, ...]
    cost: str
    steps: tuple[str, ...]
    story: Markup
    links: tuple[Link, ...]
    """Campaign, clause, decision, units that followed."""


def exemplar_page(found: ExemplarDossier, scope: Scope) -> Page:
    """Make the page of an exemplar."""
    exemplar, body = found.exemplar, found.issuer.name
    here = address.exemplar_address(found.name.key)
    is_withdrawn = exemplar.status is ExemplarStatus.WITHDRAWN
    return Page(
        address=here,
        title=exemplar.title,
        description=exemplar.summary,
        section="exemplars",
        template="pages/exemplar.html",
        view=_view(found, scope, address.base_of(here)),
        updated=exemplar.updated_on,
        is_dated=True,
        trail=(Link("Điển hình", address.EXEMPLARS), body_link(body)),
        contents=(
            ContentsEntry("Đã làm gì", "da-lam"),
            *((ContentsEntry("Kết quả", "ket-qua"),) if exemplar.results else ()),
            ContentsEntry("Câu chuyện", "cau-chuyen"),
            ContentsEntry("Cách làm theo", "cach-lam-theo"),
        ),
        source=found.source,
        is_hidden=body.is_sample or is_withdrawn,
        notices=body_notices(body),
        card=exemplar_card_of(found),
    )


def _view(found: ExemplarDossier, scope: Scope, base: str) -> ExemplarView:
    exemplar = found.exemplar
    return ExemplarView(
        title=exemplar.title,
        kind=name.EXEMPLAR_KINDS[exemplar.kind],
        status=name.exemplar_badge(exemplar.status),
        withdrawn=exemplar.withdrawn or "",
        summary=exemplar.summary,
        photos=tuple(photo_view(photo, scope) for photo in found.photos),
        facts=tuple(_facts(found)),
        done=exemplar.done,
        results=tuple(map(fact, exemplar_results(found))),
        cost=exemplar.cost or "Chưa rõ",
        steps=exemplar.steps,
        story=blocks(found.story, base),
        links=tuple(_links(found)),
    )


def _facts(found: ExemplarDossier) -> Iterator[Fact]:
    for told in exemplar_facts(found):
        link = unit_link(told.unit, "xem đơn vị") if told.unit else None
        yield fact(told, link)


def _links(found: ExemplarDossier) -> Iterator[Link]:
    if campaign := found.campaign:
        yield Link(f"Phong trào: {campaign.title}", plan_link(campaign).address)
    if clause := found.clause:
        words = capital(citation_words(clause.path))
        there = clause_link(clause).address
        yield Link(f"Điều khoản mà điển hình này thực hiện: {words}", there)
    if found.decision:
        id_, decision = found.decision
        there = address.decision_address(found.issuer.slug, id_)
        yield Link(f"Quyết định khen thưởng số {decision.number}", there)
    for unit in found.followers:
        yield unit_link(unit, f"Đã làm theo: {unit.name}")
