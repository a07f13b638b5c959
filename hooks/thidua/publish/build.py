"""One build of the site: what the hooks ask for, in the order in which they ask.

Knows no MkDocs: it is handed names, texts and templates, and gives back texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from thidua.address.file import BUILD_RECORD, MANIFEST, file_name, pdf_name
from thidua.address.page import DATA, SEARCH, plan_address
from thidua.derive.search.entry import Entry
from thidua.derive.search.index import make_index
from thidua.export.data_files import portal_files
from thidua.export.feed.atom import Feed
from thidua.export.feed.feeds import News, feed_files
from thidua.export.linked.portal import data_things
from thidua.export.search.chunk import chunk_files, fingerprint
from thidua.export.search.entries import portal_search_entries
from thidua.export.twin.other import others_of
from thidua.export.twins import PortalTwins
from thidua.model.portal import Portal
from thidua.model.problem import Problem
from thidua.page.data.page import data_page
from thidua.page.page import Page
from thidua.page.scope import Scope
from thidua.page.search.page import search_page
from thidua.page.words.page import not_found_page
from thidua.publish.dossiers import Dossiers
from thidua.publish.frame.frame import Frame, cut, sentinels
from thidua.publish.frame.policy import headers_file
from thidua.publish.frame.setting import Setting
from thidua.publish.host.share import HostShare, HostWords, headings
from thidua.publish.host.words import host_words_page
from thidua.publish.link.origin import Origins
from thidua.publish.permanence.loss import moved_files, site_problems
from thidua.publish.permanence.redirect import redirect_files
from thidua.publish.picture.cards import Cards
from thidua.publish.picture.photo import without_metadata
from thidua.publish.portion.make import Subject, made
from thidua.publish.portion.portion import Portion, settle, take
from thidua.publish.portion.store import Store
from thidua.publish.press import Press, listed
from thidua.publish.publication import Publication
from thidua.publish.run.progress import Progress, open_progress
from thidua.publish.site import end_pages, portal_pages
from thidua.publish.twin import write_other_twins
from thidua.publish.verify.manifest import BuildRecord, write_manifest
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
    store: Store | None = None
    """Where portions of bodies are kept; None where all is made."""
    kept: Mapping[str, Portion] = field(default_factory=dict)
    """Those that are taken as they are, by body."""
    done: Set[str] = frozenset()
    """Bodies of them whose files stand in the new site already."""
    news: News = field(default_factory=dict)
    """What feeds tell of each body."""
    feeds: tuple[Feed, ...] = ()
    """Those of all bodies together."""
    attention: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    """What a person must look at in the files of each body that is made."""
    host: HostShare = field(default_factory=HostShare)
    """What the host has given so far."""

    def leaves_to_host(self, name: str) -> bool:
        """Whether a file of the host's list is its own to build or copy.

        Narratives of bodies are set by us, and of the theme nothing is published.
        """
        file = f"content/{name}"
        if file not in self.portal.files or file in self.photos:
            return False
        if name.endswith(".md"):
            return name.split("/")[0] not in self.portal.settings.bodies
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
        self.frame = self.host.frame = cut(html)

    def words_fragments(
        self, address: str, name: str, title: str, html: str, toc: Iterable[Any]
    ) -> Mapping[str, str]:
        """Set a page of words, which the host has converted from Markdown."""
        address = address.removeprefix("./").removeprefix(".")
        told = HostWords(address, name, title, html, headings(toc))
        self.host.words.append(told)
        return self.set_words(told)

    def set_words(self, told: HostWords) -> dict[str, str]:
        """Set a page of words as the host converted it."""
        file = f"content/{told.name}"
        facts = self.portal.pages[file]
        page = host_words_page(
            told.address, file, told.title, told.html, told.toc, facts, self.dossiers, self.scope
        )  # fmt: skip
        self.words[told.address] = (page, "")
        return self.setting.fragments(page)

    def note_words(self, address: str, html: str) -> None:
        """Remember a page of words as the host writes it."""
        address = address.removeprefix("./").removeprefix(".")
        self.words[address] = (self.words[address][0], html)

    def not_found_fragments(self, base_url: str) -> dict[str, str]:
        """Set the page for missing addresses: its links begin at the root of the host."""
        base = f"{base_url.rstrip('/')}/"
        self.host.base_url = base_url
        return self.setting.fragments(not_found_page(self.scope.commons), base)

    def write(self, folder: Path) -> list[Problem]:
        """Write all data pages and files; give every link that leads nowhere.

        Where only the host's share is asked for, nothing is written.
        """
        if self.store and self.store.records.is_of_host:
            if self._host_is_known(folder):
                self.store.keep_host(self.host)
            return []
        assert self.frame
        publication = Publication(folder, Origins(self.root, self.portal.files))
        press = Press(self.frame, self.setting, self.cards, publication)
        self.progress.stage("ghi trang")
        portions = dict(self._portions(press))
        found = self._publish_all(portal_pages(self.dossiers.portal, self.scope), press)
        found += [entry for portion in portions.values() for entry in portion.listed]
        self._publish_all(end_pages(self.scope.commons), press)
        for page, html in self.words.values():
            publication.note(page, html)
            press.draw(page)
            found += listed(page)
        self.progress.stage("lập chỉ mục tìm kiếm")
        told = list(portal_search_entries(self.dossiers.portal, self.scope.rules))
        own = (entry for portion in portions.values() for entry in portion.entries)
        self._publish_search([*told, *own, *found], press)
        self.progress.stage("ghi tệp dữ liệu")
        self._write_files(portions, [*told, *found], press, folder)
        publication.files.add(MANIFEST)
        write_manifest(folder, publication.hashes)
        others = self.copied | self._later()
        self.progress.stage("soát liên kết")
        problems = site_problems(self.portal, publication, others)
        if self.store and self._host_is_known(folder):
            self.store.keep_host(self.host)
        self.progress.end()
        return problems

    def _host_is_known(self, folder: Path) -> bool:
        """Whether the host's own pages are what our frame makes of its share."""
        assert self.frame
        pages = {a: self.setting.fragments(page) for a, (page, _) in self.words.items()}
        pages["404.html"] = self.not_found_fragments(self.host.base_url)
        return all(
            (folder / file_name(a)).read_bytes() == self.frame.fill(fragments).encode()
            for a, fragments in pages.items()
        )

    def _publish_all(self, pages: Iterable[Page], press: Press) -> list[Entry]:
        """Write pages that belong to no one body; give what can be found of them."""
        found: list[Entry] = []
        for page in pages:
            press.publish(page)
            found += listed(page)
        return found

    def _portions(self, press: Press) -> Iterator[tuple[str, Portion]]:
        """Give every body's portion, in order: made now, or taken from the last build."""
        store, total = self.store, len(self.dossiers.summaries)
        for number, slug in enumerate(self.dossiers.summaries):
            self.progress.step(number, total)
            if store and (portion := self.kept.get(slug)):
                if slug not in self.done:
                    self._lay(portion, store, press)
                take(portion, press.publication)
            else:
                portion = self.made(slug, press)
                settle(portion, press.publication)
            yield slug, portion

    def _lay(self, portion: Portion, store: Store, press: Press) -> None:
        """Set the files of the last build into this one."""
        assert press.publication.folder
        store.lay(portion, press.publication.folder, press.publication.folders)
        store.records.carry(portion.summary.name.slug)

    def made(self, slug: str, press: Press) -> Portion:
        """Make the portion of a body, and leave it for the next build."""
        subject = Subject(
            entry=self.portal.bodies[slug],
            dossier=self.dossiers.bodies[slug],
            summary=self.dossiers.summaries[slug],
            attention=self.attention.get(slug, ()),
            news=self.news[slug],
        )
        portion = made(subject, self.scope, press)
        if self.store:
            self.store.keep(slug, portion)
        return portion

    def _write_files(
        self,
        portions: Mapping[str, Portion],
        told: Iterable[Entry],
        press: Press,
        folder: Path,
    ) -> None:
        """Write what stands beside pages, for machines and for pages themselves."""
        portal, publication = self.dossiers.portal, press.publication
        settings, site_url = self.portal.settings, self.setting.site_url
        rankings = [row for portion in portions.values() for row in portion.rankings]
        rows = {slug: portion.rows for slug, portion in portions.items()}
        twins = PortalTwins(portal, rows, site_url)
        for address, content in chain(
            portal_files(portal, rankings, site_url),
            feed_files(self.feeds, settings, site_url),
            twins.files(),
        ):
            publication.write(address, content)
        self.setting.things[DATA] = data_things(settings, twins.downloads, site_url)
        press.publish(data_page(portal, twins.downloads))
        others = others_of(rows.values(), told)
        write_other_twins(publication, publication.pages.values(), others)
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

    def _keep_moved_files(self, folder: Path, publication: Publication) -> None:
        """Write data files at the addresses of pages that moved, too: machines follow no page."""
        for old, new in moved_files(self.portal.ledger, publication.files).items():
            publication.write(old, (folder / new).read_bytes())

    def _record(self) -> BuildRecord:
        """How this build is to be made again."""
        site_url, has_pdf = self.setting.site_url, self.scope.has_pdf
        return BuildRecord(self.portal.as_of, site_url, has_pdf)

    def _publish_search(self, entries: list[Entry], press: Press) -> None:
        """Write the index, the page's version of which is that of its catalogue."""
        portal = self.dossiers.portal
        index = make_index(entries, portal.names(), portal.commons.abbreviations)
        content = b""
        for name, content in chunk_files(index):  # the catalogue comes last
            press.publication.write(SEARCH + name, content)
        script, version = self.setting.assets.script, fingerprint(content)
        press.publish(search_page(entries, portal, script, version))

    def _later(self) -> set[str]:
        """Files that `thidua pdf` writes when the pages are there."""
        if not self.scope.has_pdf:
            return set()
        campaigns = self.portal.campaigns()
        return {plan_address(entry.key) + pdf_name(entry.key) for entry in campaigns}

    def _clean_copies(self, folder: Path) -> None:
        """Take from pictures that the host copied what a camera wrote beside them."""
        for name in self.copied:
            if Path(name).suffix in PICTURES:
                path = folder / name
                path.write_bytes(without_metadata(path.read_bytes()))
