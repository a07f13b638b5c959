"""Any page → what can be found on it; a kind of page without a rule gives its title."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import cast

from markupsafe import Markup

from thidua.address.page import document_of
from thidua.derive.search import kind
from thidua.derive.search.entry import Entry
from thidua.export.search.plan_entries import plan_entries
from thidua.export.search.result_entries import (
    award_entries,
    method_entries,
    ranking_entries,
    result_entries,
)
from thidua.export.search.source import Source
from thidua.model.law.name import symbol_of
from thidua.model.slug import fold
from thidua.page.body.page import BodyView
from thidua.page.exemplar.page import ExemplarView
from thidua.page.law.page import DocumentPageView
from thidua.page.page import Page
from thidua.page.plan.assignment_page import AssignmentView
from thidua.page.scope import Scope
from thidua.page.unit.page import UnitView
from thidua.page.words.abbreviations import AbbreviationView

_HEADING = re.compile(r'<h[23] id="([^"]+)">(.*?)</h[23]>', re.DOTALL)

_CELL = re.compile("</t[hd]>")


def page_entries(page: Page, scope: Scope) -> Iterator[Entry]:
    """Give all entries of a page; none where it has moved or shows a part of a list."""
    if not page.moved_to and not getattr(page.view, "is_filtered", False):
        yield from _RULES.get(page.template, _page)(Source(page, scope))


def _page(source: Source) -> Iterator[Entry]:
    yield source.entry(kind.PAGE, source.page.title, source.page.description)


def _assignment(source: Source) -> Iterator[Entry]:
    view = cast(AssignmentView, source.view)
    yield source.entry(kind.TASKS, view.title, view.words)


def _nothing(source: Source) -> Iterator[Entry]:
    """What a score sheet says stands in the row of its unit."""
    yield from ()


def _body(source: Source) -> Iterator[Entry]:
    view = cast(BodyView, source.view)
    terms = [f"{fact.term}: {fact.text}" for fact in view.terms]
    yield source.entry(kind.BODY, source.page.title, source.page.description, *terms)


def _unit(source: Source) -> Iterator[Entry]:
    view = cast(UnitView, source.view)
    facts = [f"{fact.term}: {fact.text}" for fact in view.facts]
    yield source.entry(kind.UNIT, view.title, view.place, *facts)


def _document(source: Source) -> Iterator[Entry]:
    view = cast(DocumentPageView, source.view)
    id_, portal = document_of(source.page.address), source.scope.portal
    document = portal.documents[id_]
    owner = next((slug for slug, e in portal.bodies.items() if id_ in e.documents), "")
    code = document.code or ""
    title = view.title if code in view.title else f"{view.title} ({code})"
    told = [
        f"{f.term}: {f.text}" for f in view.facts if f.term in ("Ban hành", "Ghi chú")
    ]
    yield source.entry(
        kind.DOCUMENT, title, view.subject, *told,
        year=document.issued_on.year if document.issued_on else 0,
        body=owner, is_sample=bool(owner) and portal.bodies[owner].body.sample,
        hidden=re.sub("[^a-z]", "", fold(symbol_of(document))),
    )  # fmt: skip


def _exemplar(source: Source) -> Iterator[Entry]:
    view = cast(ExemplarView, source.view)
    told = [f"{fact.term}: {fact.text}" for fact in (*view.facts, *view.results)]
    yield source.entry(
        kind.EXEMPLAR, view.title, view.withdrawn or view.summary, *told, *view.done,
        view.story.striptags(), *view.steps, view.kind,
    )  # fmt: skip


def _abbreviations(source: Source) -> Iterator[Entry]:
    view = cast(AbbreviationView, source.view)
    told = "; ".join(f"{short}: {words}" for short, words in view.rows)
    yield source.entry(kind.GUIDE, source.page.title, told)


def _words(source: Source) -> Iterator[Entry]:
    """The parts of a page of words, each with the heading above it."""
    first, *rest = _HEADING.split(source.view.words)
    text = re.sub("<h1.*?</h1>", "", first, flags=re.DOTALL)
    yield source.entry(kind.GUIDE, source.page.title, Markup(text).striptags())
    for anchor, title, html in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        yield source.entry(
            kind.GUIDE, Markup(title).striptags(),
            Markup(_CELL.sub(" · ", html)).striptags(),
            anchor=anchor, place=source.page.title,
        )  # fmt: skip


_RULES: Mapping[str, Callable[[Source], Iterator[Entry]]] = {
    "pages/plan.html": plan_entries,
    "pages/result.html": result_entries,
    "pages/ranking.html": ranking_entries,
    "pages/method.html": method_entries,
    "pages/award_index.html": award_entries,
    "pages/body.html": _body,
    "pages/unit.html": _unit,
    "pages/document.html": _document,
    "pages/exemplar.html": _exemplar,
    "pages/abbreviations.html": _abbreviations,
    "pages/words.html": _words,
    "pages/assignment.html": _assignment,
    "pages/sheet.html": _nothing,
}
