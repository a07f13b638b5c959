"""A whole site, set and not written: what only finished pages tell is told before a build.

The pages are those of a build; their frame, their pictures and the index of the search
are left out, for nothing that people type can break them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

from jinja2 import Environment

from thidua.address.file import BUILD_RECORD, CARD, MANIFEST
from thidua.address.page import SEARCH, base_of
from thidua.export.data_files import data_files
from thidua.export.dataset.dataset import BodyRows, body_rows
from thidua.export.feed.entries import body_entries
from thidua.export.feed.feeds import body_feeds, portal_feeds
from thidua.export.search.body import body_entries as search_entries
from thidua.export.search.body import contents_entries
from thidua.export.twin.table import WrittenLine
from thidua.export.twins import PortalTwins, body_twin_files
from thidua.house import HOUSE
from thidua.model.portal import Portal
from thidua.model.problem import Problem
from thidua.page.data.page import data_page
from thidua.page.page import Page
from thidua.page.part.photo import PhotoSet, Variant
from thidua.page.part.short_form import make_explainer
from thidua.page.scope import Scope
from thidua.page.search.contents import body_contents_page
from thidua.page.words.moved import end_pages
from thidua.publish.dossiers import Dossiers, dossiers_of
from thidua.publish.frame.asset import Assets
from thidua.publish.frame.setting import Setting
from thidua.publish.frame.templates import open_templates
from thidua.publish.host.markdown import host_markdown, host_page
from thidua.publish.host.side import host_words_page
from thidua.publish.link.origin import Origins
from thidua.publish.permanence.alias import old_anchors
from thidua.publish.permanence.loss import moved_files, site_problems
from thidua.publish.permanence.redirect import redirect_files
from thidua.publish.picture.gallery import photo_names
from thidua.publish.portion.make import body_papers, offering
from thidua.publish.publication import Publication
from thidua.publish.site import site_pages
from thidua.publish.twin import write_other_twins
from thidua.read.source.front_matter import split_front_matter
from thidua.read.source.text_file import normalised
from thidua.review.registry import whole_guide

_WRITTEN = (
    "sitemap.xml",
    "sitemap.xml.gz",
    "robots.txt",
    "_headers",
    MANIFEST,
    BUILD_RECORD,
)


def inspect(root: Path, portal: Portal) -> list[Problem]:
    """Tell everything that a strict build would fail on, once the records are right."""
    publication, others = noted(root, portal)
    return site_problems(portal, publication, others)


def noted(root: Path, portal: Portal) -> tuple[Publication, set[str]]:
    """Note every page and file of the site; with the files that are copied as they are."""
    photos = {name for name, _ in photo_names(portal.bodies.values())}
    dossiers, setting = dossiers_of(portal), _setting(root, portal)
    papers = [p for body in dossiers.bodies.values() for p in body_papers(body, "")]
    bare = Scope(dossiers.portal.commons, _unseen(photos), "", False, whole_guide())
    scope, (twins, files) = offering(bare, papers), _twins(dossiers)
    publication = Publication(None, Origins(root, portal.files))
    own = chain(site_pages(dossiers, scope), _words(root, portal, dossiers, scope))
    last = chain(_contents(dossiers), [data_page(dossiers.portal, twins.downloads)])
    for page in chain(own, end_pages(scope.commons, publication.has_page), last):
        publication.note(page, setting.skeleton(page, base_of(page.address)))
        if page.card:
            publication.files.add(page.address + CARD)
    publication.note(_search_page(portal), "")
    publication.files.update(_WRITTEN, map(_picture, photos), files)
    publication.files |= {told.address for told, _ in papers}
    publication.files.update(_beside(portal, dossiers))
    write_other_twins(publication, publication.pages.values())
    publication.files |= set(moved_files(portal.ledger, publication))
    return publication, portal.copied(photos)


def _contents(dossiers: Dossiers) -> Iterator[Page]:
    """Set the pages that list all of a body."""
    for body in dossiers.bodies.values():
        entries = contents_entries(body, search_entries(body))
        yield body_contents_page(body, list(entries))


def _twins(dossiers: Dossiers) -> tuple[PortalTwins, list[str]]:
    """Make the tables of all bodies together; name them, and those beside the pages."""
    files, rows = list[str](), dict[str, BodyRows]()
    for slug, body in dossiers.bodies.items():
        own: dict[str, tuple[WrittenLine, ...]] = {}
        files += [name for name, _ in body_twin_files(body, own)]
        rows[slug] = body_rows(own)
    twins = PortalTwins(dossiers.portal, rows, "")
    return twins, [*files, *(name for name, _ in twins.files())]


def _beside(portal: Portal, dossiers: Dossiers) -> Iterator[str]:
    """Name the files for machines: data, redirects, feeds."""
    bodies = dossiers.bodies
    yield from (name for name, _ in data_files(dossiers.portal, bodies.values(), ""))
    yield from (name for name, _ in redirect_files(portal.ledger, ""))
    news = {slug: tuple(body_entries(body)) for slug, body in bodies.items()}
    for slug, body in bodies.items():
        yield from (feed.address for feed in body_feeds(body, news[slug]))
    yield from (feed.address for feed in portal_feeds(dossiers.portal, news))


def _words(
    root: Path, portal: Portal, dossiers: Dossiers, scope: Scope
) -> Iterator[Page]:
    """Set the pages that the host would set."""
    markdown = host_markdown(root)
    names = {name.removeprefix("content/") for name in portal.files}
    for file, facts in portal.pages.items():
        name = file.removeprefix("content/")
        if name.split("/")[0] in portal.bodies:
            continue
        words = split_front_matter(normalised((root / file).read_text("utf-8")), "", [])
        assert words  # checked before
        host = host_page(markdown, name, words.markdown, names)
        yield host_words_page(
            host.address, file, host.title, host.html, host.toc, facts, dossiers, scope
        )


def _search_page(portal: Portal) -> Page:
    return Page(SEARCH, "", "", "", "", None, portal.settings.updated_on)


def _setting(root: Path, portal: Portal) -> Setting:
    assets, own = Assets({}, "", "", "", "", {}), root / "overrides"
    templates = _templates(own if own.is_dir() else HOUSE / "overrides")
    explainer, anchors = (
        make_explainer(portal.abbreviations),
        old_anchors(portal.ledger),
    )
    return Setting(templates, portal, assets, explainer, "", anchors)


@cache
def _templates(own: Path) -> Environment:
    """Read every template once, however many sites are looked at."""
    return open_templates(own, [HOUSE / "overrides"])


def _unseen(names: set[str]) -> dict[str, PhotoSet]:
    """Let pages show pictures that nobody has made."""
    return {
        name: PhotoSet((Variant(_picture(name), 1, 1, "jpg", b""),)) for name in names
    }


def _picture(name: str) -> str:
    return f"assets/{name}"
