"""Finished pages → files of the site: written once, linked to what exists, told to robots."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape, unescape
from pathlib import Path

from thidua.model.problem import Place, Problem
from thidua.page.page import Page
from thidua.publish.link.link import (
    NO_PAGE,
    LinkFault,
    links_of_page,
    links_of_style,
    no_clause,
    target_of,
)
from thidua.publish.link.origin import Origins
from thidua.publish.run.writing import write_file


@dataclass(slots=True)
class Publication:
    """The files of a site as they are written (bản công bố)."""

    folder: Path | None
    """Where they are written; None where the site is only looked at."""
    origins: Origins = field(default_factory=Origins)
    pages: dict[str, Page] = field(default_factory=dict)
    links: dict[str, set[str]] = field(default_factory=dict)
    ids: dict[str, set[str]] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    """All that was written, pages included, by address."""
    styles: dict[str, set[str]] = field(default_factory=dict)
    """What each stylesheet asks for, by its address."""
    folders: set[str] = field(default_factory=set)
    """Those that are there, for files to be written into."""
    doubles: list[Problem] = field(default_factory=list)
    """Addresses and anchors that stand for two things."""

    def note(self, page: Page, html: str) -> None:
        """Remember a page, its links and its anchors, whoever writes it."""
        if page.address in self.pages:
            message = f"hai trang cùng địa chỉ /{page.address}"
            place = self.origins.of_page(page)
            remedy = (
                "trang ấy nay có lại: bỏ dòng này ở moved"
                if page.is_end or self.pages[page.address].is_end
                else "đổi tên một trong hai tệp"
            )
            self.doubles.append(Problem(place, message, remedy, rule="trang-trung-dia-chi"))  # fmt: skip
            if page.is_end:
                return  # what stands comes before what only leads on
        self.pages[page.address] = page
        self.links[page.address], ids = links_of_page(html)
        self.ids[page.address] = set(ids)
        if len(self.ids[page.address]) < len(ids):
            self.doubles += [
                self._doubled(page, id) for id, n in Counter(ids).items() if n > 1
            ]

    def publish(self, page: Page, html: str) -> None:
        """Write a page."""
        self.note(page, html)
        self.write(page.address, html.encode())

    def write(self, address: str, content: bytes) -> None:
        """Write a file of the site."""
        self.files.add(address)
        if address.endswith(".css"):
            self.styles[address] = links_of_style(content)
        if self.folder is None:
            return
        name = (
            f"{address}index.html" if address.endswith("/") or not address else address
        )
        write_file(f"{self.folder}/{name}", content, self.folders)

    def problems(self, others: Iterable[str]) -> list[Problem]:
        """Tell what is wrong with the site; `others` are files that somebody else writes."""
        others = set(others)
        known = {*self.pages, *self.files, *others}
        broken = [
            problem
            for address in self._originals_first()
            for link in sorted(self.links[address])
            if (problem := self._broken(address, link, known))
        ]
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
            if (fault := self._fault(address, link, known))
        ]
        taken = [
            Problem(
                Place(f"content/{name}"),
                "cổng tự dựng tệp này",
                "đổi tên tệp",
                rule="tep-cong-tu-dung",
            )
            for name in sorted(self.files & others)
        ]
        return [*_once(self.doubles), *taken, *_once(broken)]

    def _originals_first(self) -> list[str]:
        """Give the addresses of all pages; copies, which say the same words, come last."""
        return sorted(self.pages, key=lambda a: bool(self.pages[a].canonical))

    def _broken(self, address: str, link: str, known: set[str]) -> Problem | None:
        """Tell a link that leads nowhere, where it was typed."""
        link = unescape(link)
        fault = self._fault(address, link, known)
        if fault is None:
            return None
        target, _ = target_of(address, link)
        place = self.origins.of_link(self.pages[address], link, target)
        message = f"trang /{address}: liên kết “{link}”: {fault.message}"
        return Problem(place, message, fault.remedy, found=link, rule=fault.rule)

    def _fault(self, address: str, link: str, known: set[str]) -> LinkFault | None:
        """Say why a link of a file leads nowhere; None where it leads somewhere."""
        target, fragment = target_of(address, link)
        if target is None:
            return None
        if target not in known:
            return NO_PAGE
        if fragment and target in self.ids and fragment not in self.ids[target]:
            return no_clause(fragment)
        return None

    def _doubled(self, page: Page, id: str) -> Problem:
        message = f"trang /{page.address}: mã #{id} có hai lần"
        place = self.origins.of_id(page, id)
        remedy = "đổi lời của tiêu đề, hoặc mã id trong thẻ HTML, ở dòng ấy"
        return Problem(place, message, remedy, found=id, rule="muc-trung-ma")

    def sitemap(self, site_url: str) -> bytes:
        """List the pages for search engines, each with the day its data changed."""
        entries = [
            f"<url><loc>{escape(site_url + address)}</loc><lastmod>{page.updated}</lastmod></url>"
            for address, page in sorted(self.pages.items())
            if not page.is_hidden
        ]
        head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        return (head + "\n".join(entries) + "\n</urlset>\n").encode()

    def write_sitemap(self, site_url: str) -> None:
        sitemap = self.sitemap(site_url)
        self.write("sitemap.xml", sitemap)
        self.write("sitemap.xml.gz", gzip.compress(sitemap, mtime=0))
        robots = f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n"
        self.write("robots.txt", robots.encode())


def _once(problems: list[Problem]) -> list[Problem]:
    """Tell what was typed wrongly once, however many versions of a plan show it."""
    told: dict[tuple[Place, str, str], Problem] = {}
    for problem in problems:
        what = problem.found.replace("../", "")
        told.setdefault((problem.place, problem.rule, what), problem)
    return list(told.values())
