"""The gallery of exemplary models, and its static pages by field, kind, unit, year, campaign."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.address.page import EXEMPLARS, NOMINATING
from thidua.model.portal import ExemplarEntry
from thidua.page.exemplar.card import ExemplarCard, exemplar_card
from thidua.page.page import Link, Page
from thidua.page.part.facet import Choice, Facet, FacetRule, choices
from thidua.page.scope import Scope
from thidua.say import name
from thidua.say.notice import SAMPLE


@dataclass(frozen=True, slots=True)
class ExemplarIndexView:
    """All that the template of the gallery may know."""

    title: str
    lead: str
    facets: tuple[Facet, ...]
    cards: tuple[ExemplarCard, ...]
    is_filtered: bool
    guide: Link | None
    """How to put a model forward; None where the portal has no such page."""


def exemplar_index_pages(scope: Scope) -> Iterator[Page]:
    """Give the gallery, then a page for each value of each facet."""
    entries = list(scope.portal.exemplars())
    for choice in choices("Điển hình tiên tiến", EXEMPLARS, entries, _rules(scope)):
        yield _page(scope, choice, len(entries))


def _guide(scope: Scope) -> Link | None:
    is_written = f"content/{NOMINATING.rstrip('/')}.md" in scope.portal.pages
    return Link("Đề cử một điển hình", NOMINATING) if is_written else None


def _rules(scope: Scope) -> tuple[FacetRule[ExemplarEntry], ...]:
    def unit(entry: ExemplarEntry) -> str:
        body = scope.portal.bodies[entry.body].body.short_name
        return f"{scope.unit_name(entry.body, entry.exemplar.unit)}, {body}"

    def campaign(entry: ExemplarEntry) -> str:
        found = scope.portal.campaign(entry.body, entry.exemplar.campaign or "")
        return found.campaign.title if found else ""

    return (
        FacetRule("Lĩnh vực", "linh-vuc", lambda e: e.exemplar.field),
        FacetRule("Loại", "loai", lambda e: name.EXEMPLAR_KINDS[e.exemplar.kind]),
        FacetRule("Đơn vị", "don-vi", unit),
        FacetRule("Năm", "nam", lambda e: str(e.year)),
        FacetRule("Phong trào", "phong-trao", campaign),
    )


def _page(scope: Scope, choice: Choice[ExemplarEntry], total: int) -> Page:
    count = len(choice.items)
    among = f" trong {total} điển hình" if choice.is_filtered else ""
    bodies = {entry.body for entry in choice.items}
    is_sample = bool(bodies) and all(scope.portal.bodies[b].body.sample for b in bodies)
    dates = (entry.exemplar.updated_on for entry in choice.items)
    return Page(
        address=choice.address,
        title=choice.title,
        description=f"{choice.title}: {count} điển hình tiên tiến, mô hình hay, gương người tốt việc tốt.",
        section="exemplars",
        template="pages/exemplar_index.html",
        view=ExemplarIndexView(
            choice.title, f"{count} điển hình{among}.", choice.facets,
            tuple(exemplar_card(entry, scope) for entry in choice.items), choice.is_filtered, _guide(scope),
        ),
        updated=max(dates, default=scope.portal.settings.updated_on),
        trail=(Link("Điển hình", EXEMPLARS),) if choice.is_filtered else (),
        is_hidden=is_sample and choice.is_filtered,
        notice=SAMPLE if is_sample else "",
    )  # fmt: skip
