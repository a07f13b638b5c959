"""A body's dossier → its pages and files, written, and the portion that tells of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from thidua.address.file import document_name
from thidua.address.page import plan_address
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.portal.download import Download, download
from thidua.derive.portal.summary import BodySummary
from thidua.derive.proof.proof import ListingRow
from thidua.derive.search.entry import Entry
from thidua.export.data_files import body_files
from thidua.export.dataset.dataset import body_rows
from thidua.export.document.akoma import plan_akoma
from thidua.export.document.docx import plan_docx
from thidua.export.document.markdown import plan_markdown
from thidua.export.feed.atom import Entry as News
from thidua.export.feed.feeds import body_feeds, feed_files, named_feeds
from thidua.export.linked.portal import linked_body
from thidua.export.search.body import body_entries, contents_entries
from thidua.export.twin.table import WrittenLine
from thidua.export.twins import body_twin_files
from thidua.model.portal import BodyEntry
from thidua.model.problem import Problem
from thidua.page.scope import Scope
from thidua.page.search.contents import body_contents_page
from thidua.publish.picture.gallery import photo_names
from thidua.publish.portion.portion import Portion, Told, mark, portion_of, set_since
from thidua.publish.press import Press, listed
from thidua.publish.site import body_pages
from thidua.publish.twin import write_other_twins

Paper = tuple[Download, bytes]
"""A file beside the page of a plan: what pages tell of it, and its bytes."""


class Subject(Struct, frozen=True):
    """A body that is to be made: as read, as worked out, as others know it."""

    entry: BodyEntry
    dossier: BodyDossier
    summary: BodySummary
    attention: tuple[Problem, ...]
    """What a person must look at in its files."""
    news: tuple[News, ...]
    """What feeds tell of it."""


def made(subject: Subject, scope: Scope, press: Press) -> Portion:
    """Write all pages and files of a body."""
    publication, since = press.publication, mark(press.publication)
    dossier, setting, found = subject.dossier, press.setting, list[Entry]()
    feeds = list(body_feeds(dossier, subject.news))
    setting.feeds.update(named_feeds(feeds))
    setting.things.update(linked_body(dossier, scope.site_url))
    papers = tuple(body_papers(dossier, scope.site_url))
    for page in body_pages(dossier, offering(scope, papers)):
        press.publish(page)
        found += listed(page)
    entries = tuple(body_entries(dossier))
    every = tuple(contents_entries(dossier, entries))
    press.publish(body_contents_page(dossier, every))
    rankings: list[ListingRow] = []
    rows: dict[str, tuple[WrittenLine, ...]] = {}
    for address, content in chain(
        body_files(dossier, scope.site_url, rankings),
        feed_files(feeds, scope.commons.settings, scope.site_url),
        body_twin_files(dossier, rows),
        ((told.address, content) for told, content in papers),
    ):
        publication.write(address, content)
    write_other_twins(publication, set_since(publication, since))
    beside = Told(
        span=subject.entry.today.span,
        summary=subject.summary,
        attention=subject.attention,
        entries=entries,
        listed=tuple(found),
        rankings=tuple(rankings),
        rows=body_rows(rows),
        news=subject.news,
        photos=tuple(photo_names([subject.entry])),
    )
    return portion_of(subject.entry, beside, publication, since)


def body_papers(body: BodyDossier, site_url: str) -> Iterator[Paper]:
    """Give the texts of all plans of a body in every format that each has."""
    for plan in body.plans:
        yield from plan_papers(plan, site_url)


def plan_papers(plan: PlanDossier, site_url: str) -> Iterator[Paper]:
    """Give Markdown of all plans, Word and Akoma Ntoso of full texts: a summary is no document."""
    key = plan.summary.name.key
    here = plan_address(key)
    title = plan.summary.name.title

    def told(ending: str, kind: str, content: bytes) -> Paper:
        name = f"{here}{document_name(key, ending)}"
        return download(name, title, kind, content), content

    if not plan.summary.text.is_summary:
        yield told("docx", "Word", plan_docx(plan))
    yield told("md", "Markdown", plan_markdown(plan, site_url + here))
    if not plan.summary.text.is_summary:
        yield told("akn.xml", "Akoma Ntoso", plan_akoma(plan))


def offering(scope: Scope, papers: Iterable[Paper]) -> Scope:
    """Let pages offer the files that stand beside them."""
    found: dict[str, tuple[Download, ...]] = {}
    for told, _ in papers:
        page = told.address.rpartition("/")[0] + "/"
        found[page] = (*found.get(page, ()), told)
    return replace(scope, downloads=found)
