"""One build of the site: what the hooks ask for, in the order in which they ask.

Knows no MkDocs: it is handed names, texts and templates, and gives back texts.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from thidua.address.file import BUILD_RECORD, CARD, MANIFEST, pdf_name
from thidua.address.page import SEARCH, plan_address
from thidua.check.rule.registry import rule_guide
from thidua.derive.search.entry import Entry
from thidua.derive.search.index import make_index
from thidua.export.data_files import data_files
from thidua.export.search.chunk import chunk_files, fingerprint
from thidua.export.search.entries import search_entries
from thidua.export.search.portal import guide_entries, page_entry
from thidua.house import HOUSE
from thidua.model.portal import Portal
from thidua.model.problem import Problem
from thidua.page.page import Page
from thidua.page.part.short_form import Explainer
from thidua.page.scope import Scope
from thidua.page.search.page import search_page
from thidua.page.words.page import WordsView, not_found_page
from thidua.publish.dossiers import Dossiers, dossiers_of
from thidua.publish.frame.asset import make_assets
from thidua.publish.frame.frame import Frame, cut, sentinels
from thidua.publish.frame.policy import headers_file
from thidua.publish.frame.setting import Setting
from thidua.publish.frame.template_cache import CACHE, TemplateCache
from thidua.publish.frame.templates import open_templates
from thidua.publish.link.origin import Origins
from thidua.publish.load import load_portal
from thidua.publish.permanence.alias import old_anchors
from thidua.publish.permanence.loss import moved_files, site_problems
from thidua.publish.permanence.redirect import redirect_files
from thidua.publish.picture.cards import Cards, open_cards
from thidua.publish.picture.gallery import photo_names, read_photos
from thidua.publish.picture.photo import without_metadata
from thidua.publish.publication import Publication
from thidua.publish.run.memory import kept
from thidua.publish.run.progress import Progress, open_progress
from thidua.publish.site import site_pages
from thidua.publish.verify.manifest import BuildRecord, write_manifest
from thidua.publish.words import host_words_page
from thidua.read.source.front_matter import split_front_matter
from thidua.read.source.picture import KINDS as PICTURES
from thidua.read.source.text_file import normalised

PDF_WANTED = "THIDUA_PDF"
"""Set to 1 by `thidua build --pdf`: pages of plans link to a PDF, which is then made."""


@dataclass(slots=True)
class Build:
    """The state of one build (một lần dựng)."""

    root: Path
    portal: Portal
    dossiers: Dossiers
    scope: Scope
    setting: Setting
    cards: Cards
    frame: Frame | None = None
    words: dict[str, tuple[Page, str]] = field(default_factory=dict)
    """The pages that the host writes, by address, as they are written."""
    photos: frozenset[str] = frozenset()
    """Pictures of exemplars: only what `scope.photos` has of them is published."""
    copied: set[str] = field(default_factory=set)
    """Files that the host copies: pictures, attachments."""
    progress: Progress = field(default_factory=open_progress)

    def leaves_to_host(self, name: str) -> bool:
        """Whether a file of the host's list is its own to build or copy.

        Narratives of bodies are set by us, and of the theme nothing is published.
        """
        file = f"content/{name}"
        if file not in self.portal.files or file in self.photos:
            return False
        if name.endswith(".md"):
            return name.split("/")[0] not in self.portal.bodies
        self.copied.add(name)
        return True

    def host_words(self, text: str) -> str:
        """Give the words of a page without the facts at their head, which were checked.

        The empty head stops the host from taking a first line “Note: …” for a fact.
        """
        words = split_front_matter(normalised(text), "", [])
        assert words  # checked before anything is built
        return f"---\n{{}}\n---\n{words.markdown}"

    def cut_frame(self, template: Any, config: Any) -> None:
        """Render the host's page once, with sentinels, and cut it."""
        html = template.render(frame=sentinels(), config=config, page=None, nav=None)
        self.frame = cut(html)

    def words_fragments(
        self, address: str, name: str, title: str, html: str, toc: Iterable[Any]
    ) -> Mapping[str, str]:
        """Set a page of words, which the host has converted from Markdown."""
        address = address.removeprefix("./").removeprefix(".")
        file = f"content/{name}"
        facts = self.portal.pages[file]
        page = host_words_page(
            address, file, title, html, toc, facts, self.dossiers, self.scope
        )
        self.words[address] = (page, "")
        return self.setting.fragments(page)

    def note_words(self, address: str, html: str) -> None:
        """Remember a page of words as the host writes it."""
        address = address.removeprefix("./").removeprefix(".")
        self.words[address] = (self.words[address][0], html)

    def not_found_fragments(self, base_url: str) -> Mapping[str, str]:
        """Set the page for missing addresses: its links begin at the root of the host."""
        base = f"{base_url.rstrip('/')}/"
        return self.setting.fragments(not_found_page(self.scope.commons), base)

    def write(self, folder: Path) -> list[Problem]:
        """Write all data pages and files; give every link that leads nowhere."""
        publication = Publication(folder, Origins(self.root, self.portal.files))
        listed: list[Entry] = []
        self.progress.stage("ghi trang")
        for page in self._told(site_pages(self.dossiers, self.scope)):
            self._publish(page, publication)
            listed += _listed(page)
        for page, html in self.words.values():
            publication.note(page, html)
            self._write_card(page, publication)
            listed += _listed(page)
        self.progress.stage("lập chỉ mục tìm kiếm")
        self._publish_search([*self._entries(), *listed], publication)
        self.progress.stage("ghi tệp dữ liệu")
        bodies = self.dossiers.bodies.values()
        files = data_files(self.dossiers.portal, bodies, self.setting.site_url)
        for address, content in files:
            publication.write(address, content)
        for photo in self.scope.photos.values():
            for variant in photo.variants:
                publication.write(variant.address, variant.content)
        for address, content in self.setting.assets.files.items():
            publication.write(address, content)
        self._keep_moved_files(folder, publication)
        publication.write_sitemap(self.setting.site_url)
        for address, content in redirect_files(self.portal.ledger, self.setting.site_url):  # fmt: skip
            publication.write(address, content)
        publication.write("_headers", headers_file(self.setting.site_url))
        self._clean_copies(folder)
        publication.write(BUILD_RECORD, self._record().content)
        publication.files.add(MANIFEST)
        write_manifest(folder)
        others = self.copied | self._later()
        self.progress.stage("soát liên kết")
        problems = site_problems(self.portal, publication, others)
        self.progress.end()
        return problems

    def _told(self, pages: Iterable[Page]) -> Iterator[Page]:
        """Give the pages, and say how many bodies are done: they come body by body."""
        begun: dict[str, None] = {}
        for page in pages:
            body = page.address.partition("/")[0]
            if body in self.dossiers.bodies and body not in begun:
                self.progress.step(len(begun), len(self.dossiers.bodies))
                begun[body] = None
            yield page

    def _keep_moved_files(self, folder: Path, publication: Publication) -> None:
        """Write data files at the addresses of pages that moved, too: machines follow no page."""
        for old, new in moved_files(self.portal.ledger, publication.files).items():
            publication.write(old, (folder / new).read_bytes())

    def _record(self) -> BuildRecord:
        """How this build is to be made again."""
        site_url, has_pdf = self.setting.site_url, self.scope.has_pdf
        return BuildRecord(self.portal.as_of, site_url, has_pdf)

    def _entries(self) -> Iterator[Entry]:
        """What can be found of the subjects of the portal."""
        bodies = self.dossiers.bodies.values()
        return search_entries(self.dossiers.portal, bodies, self.scope.rules)

    def _publish_search(self, entries: list[Entry], publication: Publication) -> None:
        """Write the index, the page's version of which is that of its catalogue."""
        portal = self.dossiers.portal
        index = make_index(entries, portal.names(), portal.commons.abbreviations)
        content = b""
        for name, content in chunk_files(index):  # the catalogue comes last
            publication.write(SEARCH + name, content)
        script, version = self.setting.assets.script, fingerprint(content)
        self._publish(search_page(entries, portal, script, version), publication)

    def _write_card(self, page: Page, publication: Publication) -> None:
        """Write a page's picture, where messages can be told its whole address."""
        if page.card and self.setting.site_url:
            publication.write(page.address + CARD, self.cards.picture(page.card))

    def _later(self) -> set[str]:
        """Files that `thidua pdf` writes when the pages are there."""
        if not self.scope.has_pdf:
            return set()
        campaigns = self.portal.campaigns()
        return {plan_address(entry.key) + pdf_name(entry.key) for entry in campaigns}

    def _publish(self, page: Page, publication: Publication) -> None:
        assert self.frame
        publication.publish(page, self.frame.fill(self.setting.fragments(page)))
        self._write_card(page, publication)

    def _clean_copies(self, folder: Path) -> None:
        """Take from pictures that the host copied what a camera wrote beside them."""
        for name in self.copied:
            if Path(name).suffix in PICTURES:
                path = folder / name
                path.write_bytes(without_metadata(path.read_bytes()))


def _listed(page: Page) -> Iterator[Entry]:
    """What can be found of a page that tells of no one subject: a list, a guide."""
    if page.is_listed:
        yield page_entry(page.address, page.title, page.description)
    elif isinstance(page.view, WordsView):
        yield from guide_entries(page.address, page.title, page.view.words)


@kept
def open_build(
    root: Path, site_url: str, theme: Iterable[str]
) -> tuple[Build | None, list[Problem]]:
    """Load the portal of a project for one build; None where it may not be built.

    `theme` are the host's folders of templates, from which icons are taken.
    """
    progress = open_progress()
    progress.stage("đọc, kiểm tra")
    portal, problems = load_portal(root)
    if portal is None:
        return None, problems
    own = root / "overrides"
    templates = open_templates(own, [HOUSE / "overrides", *theme])
    templates.bytecode_cache = TemplateCache(root / CACHE)
    assets, explainer = make_assets(HOUSE, own), Explainer(portal.abbreviations)
    anchors = old_anchors(portal.ledger)
    setting = Setting(templates, portal, assets, explainer, site_url, anchors)
    photos, wrong = read_photos(root, portal)
    if wrong:
        return None, [*problems, *wrong]
    has_pdf = os.environ.get(PDF_WANTED) == "1"
    progress.stage("lập hồ sơ")
    dossiers = dossiers_of(portal)
    scope = Scope(dossiers.portal.commons, photos, site_url, has_pdf, rule_guide())
    names = frozenset(name for name, _ in photo_names(portal))
    cards = open_cards(root, HOUSE)
    progress.stage("dựng trang lời")
    build = Build(
        root, portal, dossiers, scope, setting, cards, photos=names, progress=progress
    )
    return build, problems
