"""What a page must have for those who hear it, read from its HTML alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from msgspec import Struct, field

_ENGLISH = re.compile(
    r"\b(skip to|table of contents|back to top|jump back|search|previous|next|last update|made with"
    r"|navigation|header|footer|toggle|permalink|copy|share|edit this|type to start|page not found)\b",
    re.IGNORECASE,
)  # fmt: skip
"""What Material and python-markdown say in English."""
_SCOPES = ("col", "row", "colgroup")
_SPOKEN = ("title", "alt", "aria-label", "placeholder", "content")


class _Table(Struct):
    has_caption: bool = False
    cells: list[str] = field(default_factory=list)


class Structure(HTMLParser):
    """A page as a tree of landmarks, headings, tables and pictures; and what is wrong."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.headings: list[int] = []
        self.tables: list[_Table] = []
        self.lists = 0
        self.charts: list[str] = []
        self.svg: dict[str, str | None] | None = None
        self.in_code = 0
        self.lang: str | None = None
        self.feed(text)
        self.faults += self._faults()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "html":
            self.lang = told.get("lang")
        elif re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        elif tag == "table":
            self.tables.append(_Table())
        elif tag == "caption":
            self.tables[-1].has_caption = True
        elif tag == "th":
            self.tables[-1].cells.append(str(told.get("scope")))
        self._picture(tag, told)
        self.lists += tag in ("ul", "ol")
        self.in_code += tag in ("code", "pre")
        if tag != "meta" or told.get("name") == "description":
            for name in _SPOKEN:
                self._words(told.get(name) or "")

    def handle_endtag(self, tag: str) -> None:
        self.in_code -= tag in ("code", "pre")
        if tag == "svg":
            self.svg = None

    def handle_data(self, data: str) -> None:
        if not self.in_code:
            self._words(data)

    def _picture(self, tag: str, told: Mapping[str, str | None]) -> None:
        if tag == "img" and not (told.get("alt") or "").strip():
            self.faults.append(f"img without words: {told.get('src')}")
        if tag == "svg" and told.get("aria-hidden") != "true":
            self.svg = dict(told)
            named = told.get("aria-labelledby") or told.get("aria-label")
            if told.get("role") != "img" or not named:
                self.faults.append("svg is neither hidden nor named")
        if tag == "title" and self.svg is not None:
            self.charts.append(str(told.get("id")))
            if told.get("id") != self.svg.get("aria-labelledby"):
                self.faults.append(f"svg is not named by its title {told.get('id')}")

    def _words(self, words: str) -> None:
        if found := _ENGLISH.search(words):
            self.faults.append(f"English: {found[0]} in {words.strip()[:60]}")

    def _faults(self) -> Iterator[str]:
        if self.lang != "vi":
            yield f"lang is {self.lang}"
        if self.headings.count(1) != 1 or self.headings[0] != 1:
            yield f"headings begin {self.headings[:3]}, {self.headings.count(1)} h1"
        for above, level in zip(self.headings, self.headings[1:], strict=False):
            if level > above + 1:
                yield f"h{level} stands below h{above}"
        for table in self.tables:
            if not table.has_caption or not table.cells:
                yield "table without caption or headers"
            yield from (f"th scope={s}" for s in table.cells if s not in _SCOPES)
        if self.charts and not (self.tables or self.lists):
            yield "chart without the same as text"
