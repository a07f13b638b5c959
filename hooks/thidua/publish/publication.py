"""Finished pages → files of the site: written once, linked to what exists, told to robots."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from msgspec import Struct, field

from thidua.export.content import Content
from thidua.export.site_map import site_map_files
from thidua.model.problem import Problem
from thidua.page.page import Page
from thidua.publish.link.kept import Kept, KeptPage
from thidua.publish.link.link import links_of_page, links_of_style
from thidua.publish.link.noted import NotedPage, noted
from thidua.publish.link.origin import Origins
from thidua.publish.tree.tree import Tree


class Publication(Struct):
    """The files of a site as they are written (bản công bố)."""

    tree: Tree | None
    """Where they are written; None where the site is only looked at."""
    origins: Origins = field(default_factory=Origins)
    pages: dict[str, NotedPage] = field(default_factory=dict)
    links: dict[str, set[str]] = field(default_factory=dict)
    """What each page leads to or shows, as it is written there."""
    ids: dict[str, set[str]] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    """All that was written, pages included, by address."""
    styles: dict[str, set[str]] = field(default_factory=dict)
    """What each stylesheet asks for, by its address."""
    asks: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """What bodies lead to outside of themselves: within them, links are known to be whole."""
    bodies: dict[str, str] = field(default_factory=dict)
    """The body of each of their pages, by its address."""
    kept: Kept = field(default_factory=Kept)
    """Their pages and files, where somebody else has set them."""
    words: list[bytes] = field(default_factory=list)
    """What the clauses of those bodies say, packed."""
    versions: dict[str, Mapping[str, str]] = field(default_factory=dict)
    """The hashes of the words of each version of their amended plans."""
    held: list[str] = field(default_factory=list)
    """Beginnings of addresses that they keep back today."""
    doubles: list[Problem] = field(default_factory=list)
    """Addresses and anchors that stand for two things."""

    def note(self, page: Page, html: str) -> None:
        """Remember a page, its links and its anchors, whoever writes it."""
        self.links[page.address], ids = links_of_page(html)
        self.add(noted(page), ids)
        if len(self.ids[page.address]) < len(ids):
            self.doubles += [
                self._doubled(noted(page), id)
                for id, n in Counter(ids).items()
                if n > 1
            ]

    def add(self, page: NotedPage, ids: Iterable[str]) -> None:
        """Remember that a page is there, with its anchors."""
        if page.address in self.pages:
            message = f"hai trang cùng địa chỉ /{page.address}"
            place = self.origins.of_page(page)
            remedy = (
                "trang ấy nay có lại: chạy `thidua ledger --update`, mã cũ sẽ được dẫn riêng"
                if page.is_end or self.pages[page.address].is_end
                else "đổi tên một trong hai tệp"
            )
            self.doubles.append(
                Problem(place, message, remedy, rule="trang-trung-dia-chi")
            )
            if page.is_end:
                return  # what stands comes before what only leads on
        self.pages[page.address] = page
        self.ids[page.address] = set(ids)

    def publish(self, page: Page, html: str) -> None:
        """Write a page."""
        self.note(page, html)
        self.write(page.address, html.encode())

    def write(self, address: str, content: bytes) -> None:
        """Write a file of the site."""
        if address.endswith(".css"):
            self.styles[address] = links_of_style(content)
        self.files.add(address)
        if self.tree:
            self.tree.write(address, content, hashlib.sha256(content).hexdigest())

    def write_parts(self, address: str, content: Content) -> None:
        """Write a file that nobody holds whole."""
        self.files.add(address)
        if self.tree:
            self.tree.write_parts(address, content, content.measure.sha256)

    def __contains__(self, address: object) -> bool:
        """Whether a file was written, whoever wrote it."""
        return address in self.files or address in self.kept.files

    def has_page(self, address: str) -> bool:
        """Whether a page is there, whoever has set it."""
        return address in self.pages or self.kept.has_page(address)

    def _doubled(self, page: NotedPage, id: str) -> Problem:
        message = f"trang /{page.address}: mã #{id} có hai lần"
        place = self.origins.of_id(page, id)
        remedy = "đổi lời của tiêu đề, hoặc mã id trong thẻ HTML, ở dòng ấy"
        return Problem(place, message, remedy, found=id, rule="muc-trung-ma")

    def write_sitemap(self, site_url: str) -> None:
        """List the pages for search engines, each with the day its data changed."""
        pages: Iterator[NotedPage | KeptPage] = chain(
            self.pages.values(), self.kept.pages()
        )
        shown = [(p.address, p.updated) for p in pages if not p.is_hidden]
        for name, content in site_map_files(shown, site_url):
            self.write(name, content)
