"""One build of the site: pages, files, the index, and what is wrong with all of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path

from msgspec import Struct, field

from thidua.address.file import BUILD_RECORD, MANIFEST, pdf_name
from thidua.address.page import DATA, SEARCH, plan_address
from thidua.derive.search.entry import Entry
from thidua.derive.search.index import make_index
from thidua.derive.search.part import known_part_of
from thidua.export.data_files import portal_files
from thidua.export.feed.atom import Feed
from thidua.export.feed.feeds import feed_files
from thidua.export.linked.portal import data_things
from thidua.export.search.chunk import chunk_files, fingerprint
from thidua.export.search.packed import block_texts
from thidua.export.search.portal import fault_entries, portal_entries
from thidua.export.twin.other import others_of
from thidua.export.twins import PortalTwins
from thidua.model.portal import Portal
from thidua.model.problem import Problem
from thidua.page.data.page import data_page
from thidua.page.page import Page
from thidua.page.scope import Scope
from thidua.page.search.page import search_page
from thidua.page.words.moved import end_pages
from thidua.publish.dossiers import Dossiers
from thidua.publish.frame.policy import headers_file
from thidua.publish.frame.setting import Setting
from thidua.publish.host.side import HostSide
from thidua.publish.link.origin import Origins
from thidua.publish.permanence.loss import moved_files, site_problems
from thidua.publish.permanence.redirect import redirect_files
from thidua.publish.picture.cards import Cards
from thidua.publish.portion.making import Making
from thidua.publish.portion.portion import Portion
from thidua.publish.press import Press, listed
from thidua.publish.publication import Publication
from thidua.publish.run.progress import Progress, open_progress
from thidua.publish.site import portal_pages
from thidua.publish.tree.standing import content_of
from thidua.publish.tree.tree import Tree
from thidua.publish.twin import write_other_twins
from thidua.publish.verify.manifest import BuildRecord, write_known, write_manifest
from thidua.say.body.kinship import listed_name

PDF_WANTED = "THIDUA_PDF"
"""Set to 1 by `thidua build --pdf`: pages of plans link to a PDF, which is then made."""


class Build(Struct):
    """The state of one build (một lần dựng)."""

    root: Path
    portal: Portal
    dossiers: Dossiers
    scope: Scope
    setting: Setting
    cards: Cards
    making: Making
    host: HostSide
    progress: Progress = field(default_factory=open_progress)
    feeds: tuple[Feed, ...] = ()
    """Those of all bodies together."""

    def write(self, folder: Path) -> list[Problem]:
        """Write all beside what the host has written; give every link that leads nowhere.

        Where only the host's share is asked for, nothing is written.
        """
        store, host = self.making.store, self.host
        problems: list[Problem] = []
        if not (store and store.records.is_of_host):
            host.clean_copies(folder, self.root)
            problems = self.set_into(Tree(str(folder)))
        if store and host.is_known(folder):
            store.keep_host(host.share)
        return problems

    def set_into(self, tree: Tree) -> list[Problem]:
        """Set all data pages and files into a tree; give every link that leads nowhere."""
        host = self.host
        assert host.share.frame
        publication = Publication(tree, Origins(self.root, self.portal.files))
        press = Press(host.share.frame, self.setting, self.cards, publication)
        self.progress.stage("ghi trang")
        portions = dict(self.making.portions(press, self.progress))
        found = self._publish_all(portal_pages(self.dossiers.portal, self.scope), press)
        found += [entry for portion in portions.values() for entry in portion.listed]
        for _, (page, html) in sorted(host.words.items()):  # whoever has converted them
            publication.note(page, html)
            press.draw(page)
            found += listed(page)
        self._publish_all(end_pages(self.scope.commons, publication.has_page), press)
        self.progress.stage("lập chỉ mục tìm kiếm")
        told = [*portal_entries(self.dossiers.portal), *fault_entries(self.scope.rules)]
        self._publish_search(told, portions.values(), found, press)
        self.progress.stage("ghi tệp dữ liệu")
        self._write_files(portions, [*told, *found], press)
        publication.files.add(MANIFEST)
        tree.clear()
        if tree.is_ours:
            write_known(Path(tree.folder), tree.files, tree.others)
        else:
            write_manifest(Path(tree.folder), tree.every())
        others = host.copied | self._later()
        self.progress.stage("soát liên kết")
        problems = site_problems(self.portal, publication, others)
        self.progress.end()
        return problems

    def _publish_all(self, pages: Iterable[Page], press: Press) -> list[Entry]:
        """Write pages that belong to no one body; give what can be found of them."""
        found: list[Entry] = []
        for page in pages:
            press.publish(page)
            found += listed(page)
        return found

    def _write_files(
        self,
        portions: Mapping[str, Portion],
        told: Iterable[Entry],
        press: Press,
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
        ):
            publication.write(address, content)
        for address, parts in twins.files():
            publication.write_parts(address, parts)
        self.setting.things[DATA] = data_things(settings, twins.downloads, site_url)
        press.publish(data_page(portal, twins.downloads))
        others = others_of((own.listed for own in rows.values()), told)
        write_other_twins(publication, publication.pages.values(), others)
        for photo in self.scope.photos.values():
            for variant in photo.variants:
                publication.write(variant.address, variant.content)
        for address, content in self.setting.assets.files.items():
            publication.write(address, content)
        self._keep_moved_files(publication)
        publication.write_sitemap(self.setting.site_url)
        for address, content in redirect_files(
            self.portal.ledger, self.setting.site_url
        ):
            publication.write(address, content)
        publication.write("_headers", headers_file(self.setting.site_url))
        publication.write(BUILD_RECORD, self._record().content)

    def _keep_moved_files(self, publication: Publication) -> None:
        """Write data files at the addresses of pages that moved, too: machines follow no page."""
        assert publication.tree
        folder = Path(publication.tree.folder)
        for old, new in moved_files(self.portal.ledger, publication).items():
            publication.write(old, content_of(str(folder / new)))

    def _record(self) -> BuildRecord:
        """How this build is to be made again."""
        site_url, has_pdf = self.setting.site_url, self.scope.has_pdf
        return BuildRecord(self.portal.as_of, site_url, has_pdf)

    def _publish_search(
        self,
        told: list[Entry],
        portions: Iterable[Portion],
        found: list[Entry],
        press: Press,
    ) -> None:
        """Write the index, the page's version of which is that of its catalogue."""
        portal = self.dossiers.portal
        own = [portion.part for portion in portions]
        parts = [
            known_part_of(tuple(told)),
            *(packed.part for packed in own),
            known_part_of(tuple(found)),
        ]
        blocks = chain(
            [block_texts(told)], (packed.blocks for packed in own), [block_texts(found)]
        )
        names = {slug: listed_name(name) for slug, name in portal.names().items()}
        index = make_index(parts, names, portal.commons.abbreviations)
        content = b""
        for name, content in chunk_files(index, blocks):  # the catalogue comes last
            press.publication.write(SEARCH + name, content)
        script, version = self.setting.assets.script, fingerprint(content)
        count = sum(part.size for part in parts)
        press.publish(search_page([*told, *found], count, portal, script, version))

    def _later(self) -> set[str]:
        """Files that `thidua pdf` writes when the pages are there."""
        if not self.scope.has_pdf:
            return set()
        campaigns = self.portal.campaigns()
        return {plan_address(entry.key) + pdf_name(entry.key) for entry in campaigns}
