"""The page of an exemplary model (trang điển hình): who, what, result, how to follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from thidua.address import page as address
from thidua.model.award.exemplar import ExemplarStatus
from thidua.model.portal import BodyEntry, ExemplarEntry
from thidua.page.award.row import decision_id
from thidua.page.exemplar.card import PhotoView, photo_views
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.fact import Fact
from thidua.page.part.safe_html import blocks
from thidua.page.part.share_card import exemplar_card_of
from thidua.page.scope import Scope
from thidua.say import name
from thidua.say.citation import citations_of
from thidua.say.notice import body_notice
from thidua.say.vietnamese import (
    capital,
    day_words,
    measure_words,
    partial_day_words,
)


@dataclass(frozen=True, slots=True)
class ExemplarView:
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


def exemplar_pages(entry: BodyEntry, scope: Scope) -> Iterator[Page]:
    """Make a page for each exemplar of a body."""
    for exemplar in entry.exemplars:
        yield _page(exemplar, entry, scope)


def _page(entry: ExemplarEntry, body: BodyEntry, scope: Scope) -> Page:
    exemplar = entry.exemplar
    here = address.exemplar_address(entry.key)
    is_withdrawn = exemplar.status is ExemplarStatus.WITHDRAWN
    return Page(
        address=here,
        title=exemplar.title,
        description=exemplar.summary,
        section="exemplars",
        template="pages/exemplar.html",
        view=_view(entry, scope, address.base_of(here)),
        updated=exemplar.updated_on,
        trail=(Link("Điển hình", address.EXEMPLARS), Link(body.body.short_name, address.body_address(entry.body))),
        contents=(
            ContentsEntry("Đã làm gì", "da-lam"),
            *((ContentsEntry("Kết quả", "ket-qua"),) if exemplar.results else ()),
            ContentsEntry("Câu chuyện", "cau-chuyen"),
            ContentsEntry("Cách làm theo", "cach-lam-theo"),
        ),
        source=entry.file,
        is_hidden=body.body.sample or is_withdrawn,
        notice=body_notice(body.body),
        card=exemplar_card_of(entry, body.body, scope.unit_name(entry.body, exemplar.unit)),
    )  # fmt: skip


def _view(entry: ExemplarEntry, scope: Scope, base: str) -> ExemplarView:
    exemplar = entry.exemplar
    return ExemplarView(
        title=exemplar.title,
        kind=name.EXEMPLAR_KINDS[exemplar.kind],
        status=name.exemplar_badge(exemplar.status),
        withdrawn=exemplar.withdrawn or "",
        summary=exemplar.summary,
        photos=photo_views(entry, scope),
        facts=tuple(_facts(entry, scope)),
        done=exemplar.done,
        results=tuple(
            Fact(r.name, measure_words(r.value, r.unit), None, r.source or "")
            for r in exemplar.results
        ),
        cost=exemplar.cost or "Chưa rõ",
        steps=exemplar.steps,
        story=blocks(entry.story, base),
        links=tuple(_links(entry, scope)),
    )  # fmt: skip


def _facts(entry: ExemplarEntry, scope: Scope) -> Iterator[Fact]:
    exemplar = entry.exemplar
    unit = Link("xem đơn vị", address.unit_address(entry.body, exemplar.unit))
    yield Fact("Ở đâu", scope.unit_name(entry.body, exemplar.unit), unit)
    yield Fact("Lĩnh vực", exemplar.field)
    until = (
        f" đến {partial_day_words(exemplar.until)}"
        if exemplar.until
        else ", đến nay vẫn làm"
    )
    yield Fact("Thời gian", f"Từ {partial_day_words(exemplar.since)}{until}")
    if recognised := exemplar.recognised:
        when = f", ngày {day_words(recognised.on)}" if recognised.on else ""
        yield Fact("Công nhận", f"{recognised.by}{when}")


def _links(entry: ExemplarEntry, scope: Scope) -> Iterator[Link]:
    exemplar = entry.exemplar
    campaign = (
        scope.portal.campaign(entry.body, exemplar.campaign)
        if exemplar.campaign
        else None
    )
    if campaign:
        yield Link(
            f"Phong trào: {campaign.campaign.title}", address.plan_address(campaign.key)
        )
        if exemplar.clause:
            words = capital(citations_of(campaign.clauses)[exemplar.clause][0])
            yield Link(f"Điều khoản mà điển hình này thực hiện: {words}", address.clause_address(campaign.key, exemplar.clause))  # fmt: skip
        decision = exemplar.recognised.decision if exemplar.recognised else None
        if decision:
            record = campaign.results.decisions.get(decision)
            if record:
                anchor = f"{address.AWARDS}#{decision_id(entry.body, decision)}"
                yield Link(f"Quyết định khen thưởng số {record.number}", anchor)
    for unit in exemplar.replicated_in:
        yield Link(f"Đã làm theo: {scope.unit_name(entry.body, unit)}", address.unit_address(entry.body, unit))  # fmt: skip
