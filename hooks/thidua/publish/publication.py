"""Finished pages → files of the site: written once, linked to what exists, told to robots."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from itertools import chain

from msgspec import Struct, field

from thidua.export.content import Content
from thidua.export.site_map import site_map_files
from thidua.model.problem import Place, Problem
from thidua.page.page import Page
from thidua.publish.link.kept import Kept, KeptPage
from thidua.publish.link.link import (
    NO_PAGE,
    LinkFault,
    links_of_page,
    links_of_style,
    no_clause,
    target_of,
)
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
            self.doubles.append(Problem(place, message, remedy, rule="trang-trung-dia-chi"))  # fmt: skip
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

    def problems(self, others: Iterable[str]) -> list[Problem]:
        """Tell what is wrong with the site; `others` are files that somebody else writes."""
        others = set(others)
        broken = [
            problem
            for address in self._originals_first(self._doubtful(others))
            for link in sorted(self.links[address])
            if (problem := self._broken(address, link, others))
        ]
        broken += self._stale(others)
        broken += [
            Problem(
                Place("overrides"),
                f"tệp /{address}: url({link}): {fault.message}",
                "sửa địa chỉ trong CSS",
                found=link,
                rule=fault.rule,
            )
            for address, links in self.styles.items()
            for link in sorted(links)
            if (fault := self._fault(address, link, others))
        ]
        taken = [
            Problem(
                Place(f"content/{name}"),
                "cổng tự dựng tệp này",
                "đổi tên tệp",
                rule="tep-cong-tu-dung",
            )
            for name in sorted(others)
            if name in self
        ]
        return [*_once(self.doubles), *self._twice(), *taken, *_once(broken)]

    def _originals_first(self, addresses: Iterable[str]) -> list[str]:
        """Order pages: copies, which say the same words as another, come last."""
        return sorted(addresses, key=lambda address: self.pages[address].is_copy)

    def _twice(self) -> Iterator[Problem]:
        """Tell that a kept page shares its address; a build of all says which, and where."""
        own = (page for page in self.pages if self.kept.has_page(page))
        if self.kept.places.has_doubles() or next(own, None) is not None:
            yield Problem(Place("data/bodies"), "hai trang cùng địa chỉ", "dựng lại cả cổng", rule="trang-trung-dia-chi")  # fmt: skip

    def _doubtful(self, others: set[str]) -> Iterator[str]:
        """Give the pages that may have a link which leads nowhere."""
        whole = {b for b, asks in self.asks.items() if not self._astray(asks, others)}
        for address in self.links:
            if self.bodies.get(address) not in whole:
                yield address

    def _stale(self, others: set[str]) -> Iterator[Problem]:
        """Tell bodies that were kept and lead to what is gone: they have to be made anew."""
        for body in self.kept.bodies:
            for ask in self._astray(self.asks[body], others):
                message = f"một trang của cơ quan này dẫn tới /{ask}, nay không còn"
                yield Problem(Place(f"data/bodies/{body}"), message, "dựng lại cả cổng", found=ask, rule=NO_PAGE.rule)  # fmt: skip

    def _astray(self, asks: Iterable[str], others: set[str]) -> list[str]:
        """Give the targets that are not there."""
        return [ask for ask in asks if self._missing(*_parted(ask), others)]

    def _broken(self, address: str, link: str, others: set[str]) -> Problem | None:
        """Tell a link that leads nowhere, where it was typed."""
        link = unescape(link)
        fault = self._fault(address, link, others)
        if fault is None:
            return None
        target, _ = target_of(address, link)
        place = self.origins.of_link(self.pages[address], link, target)
        message = f"trang /{address}: liên kết “{link}”: {fault.message}"
        return Problem(place, message, fault.remedy, found=link, rule=fault.rule)

    def _fault(self, address: str, link: str, others: set[str]) -> LinkFault | None:
        """Say why a link of a file leads nowhere; None where it leads somewhere."""
        target, fragment = target_of(address, link)
        return self._missing(target, fragment, others) if target is not None else None

    def _missing(
        self, target: str, fragment: str, others: set[str]
    ) -> LinkFault | None:
        """Say what is not there of a target; None where all of it is."""
        if not (target in self.pages or target in self or target in others):
            return NO_PAGE
        if not fragment:
            return None
        if target in self.ids:
            return None if fragment in self.ids[target] else no_clause(fragment)
        is_astray = self.kept.has_page(target) and not self.kept.has_anchor(target, fragment)  # fmt: skip
        return no_clause(fragment) if is_astray else None

    def _doubled(self, page: NotedPage, id: str) -> Problem:
        message = f"trang /{page.address}: mã #{id} có hai lần"
        place = self.origins.of_id(page, id)
        remedy = "đổi lời của tiêu đề, hoặc mã id trong thẻ HTML, ở dòng ấy"
        return Problem(place, message, remedy, found=id, rule="muc-trung-ma")

    def write_sitemap(self, site_url: str) -> None:
        """List the pages for search engines, each with the day its data changed."""
        pages: Iterator[NotedPage | KeptPage] = chain(self.pages.values(), self.kept.pages())  # fmt: skip
        shown = [(p.address, p.updated) for p in pages if not p.is_hidden]
        for name, content in site_map_files(shown, site_url):
            self.write(name, content)


def _parted(ask: str) -> tuple[str, str]:
    target, _, fragment = ask.partition("#")
    return target, fragment


def _once(problems: list[Problem]) -> list[Problem]:
    """Tell what was typed wrongly once, however many versions of a plan show it."""
    told: dict[tuple[Place, str, str], Problem] = {}
    for problem in problems:
        what = problem.found.replace("../", "")
        told.setdefault((problem.place, problem.rule, what), problem)
    return list(told.values())
