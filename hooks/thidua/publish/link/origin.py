"""Where the words of a page were typed: its problems are told at the line of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from pathlib import Path

from msgspec import Struct, field

from thidua.address.anchor import heading_anchor
from thidua.model.problem import Place
from thidua.publish.link.noted import NotedPage
from thidua.read.source.text_file import normalised

_HEADING = re.compile(r"#{1,6}\s+(.*)")


class Origins(Struct):
    """The files that pages are made of, read when somebody asks."""

    root: Path = Path()
    names: Set[str] = frozenset()
    """All files of data and words."""
    texts: dict[str, list[str]] = field(default_factory=dict)

    def of_link(self, page: NotedPage, link: str, target: str | None) -> Place:
        """Find a link, as it stands on the page or as the address that it leads to."""
        fragment = link.partition("#")[2]
        told = [f"/{target}#{fragment}" if fragment else f"/{target}", link]
        for words in told if target is not None else [link]:
            for name in self._files(page):
                for number, line in enumerate(self._lines(name), 1):
                    if (column := line.find(f"({words}")) >= 0:
                        return Place(name, number, column + 2)
        return self.of_page(page)

    def of_id(self, page: NotedPage, id: str) -> Place:
        """Find the last heading, or the last tag, that gives an anchor."""
        found = self.of_page(page)
        for name in self._files(page):
            for number, line in enumerate(self._lines(name), 1):
                heading = _HEADING.match(line)
                typed = re.search(
                    rf"""\bid\s*=\s*["']?{re.escape(id)}(?![\w:-])""", line
                )
                if typed or (heading and heading_anchor(heading[1]) == id):
                    found = Place(name, number)
        return found

    def of_key(self, name: str, address: str) -> Place:
        """Find the line of the ledger that holds an address, a file, or an id of a page.

        A line of the address itself comes before the line that lists the id for its page.
        """
        if name not in self.names:
            return Place(name)
        page, _, id = address.partition("#")
        tellings = (f"{address}:", f'"{address}":', f"- {address}")
        listed = re.compile(rf"\s*\"?{re.escape(page)}\"?:.*[\[ ]{re.escape(id)}[\],]")
        for is_line in (
            lambda line: f"{line.strip()} ".startswith(tellings),
            lambda line: listed.match(line),
            lambda line: line.strip().startswith((f"{page}:", f'"{page}":')),
        ):
            for number, line in enumerate(self._lines(name), 1):
                if is_line(line):
                    return Place(name, number, len(line) - len(line.lstrip()) + 1)
        return Place(name)

    def of_page(self, page: NotedPage) -> Place:
        """The file that tells most of a page; of one that moved, its line in the ledger."""
        if page.is_end and page.source:
            return self.of_key(page.source, page.address)
        return Place(next(self._files(page), f"trang /{page.address}"))

    def _files(self, page: NotedPage) -> Iterator[str]:
        stem = f"content/{page.address.removesuffix('/')}"
        told = (f"{stem}.md", f"{stem}/index.md", page.source or "")
        yield from dict.fromkeys(name for name in told if name in self.names)

    def _lines(self, name: str) -> list[str]:
        if name not in self.texts:
            text = normalised((self.root / name).read_text("utf-8"))
            self.texts[name] = text.split("\n")
        return self.texts[name]
