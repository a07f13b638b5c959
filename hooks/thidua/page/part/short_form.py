"""Short forms are explained where they first stand on a page (chữ viết tắt)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from markupsafe import escape
from msgspec import Struct

_SKIPPED = re.compile(r"<(svg|code|pre|abbr|dfn)\b.*?</\1>|<[^>]*>", re.DOTALL)
"""What is not text: tags, drawings, what is to be read letter by letter."""


class Explained(Struct, frozen=True):
    """The words of a page with their short forms marked, and those in the order of the page."""

    html: str
    used: tuple[tuple[str, str], ...]


class Explainer(Struct, frozen=True):
    """Marks short forms: `UBND` → `<abbr title="Ủy ban nhân dân">UBND</abbr>`, once a page.

    Symbols of documents are left alone: in `12/KH-UBND` nothing is marked.
    """

    words: Mapping[str, str]
    forms: Mapping[str, str]
    """By how they stand in HTML."""
    letters: re.Pattern[str]
    """The letters of a form, wherever they stand: quickly found."""
    pattern: re.Pattern[str]

    def explain(self, html: str) -> Explained:
        """Mark the first of each short form; tags and their attributes stay as they are."""
        used: dict[str, str] = {}
        parts: list[str] = []
        end = 0
        for found in self._in_text(html):
            form = self.forms[found[0]]
            if form not in used:
                used[form] = self.words[form]
                marked = f'<abbr title="{escape(self.words[form])}">{found[0]}</abbr>'
                parts += [html[end : found.start()], marked]
                end = found.end()
        return Explained("".join([*parts, html[end:]]), tuple(used.items()))

    def _in_text(self, html: str) -> Iterator[re.Match[str]]:
        """Give every short form that stands in no tag, no drawing, no code."""
        skipped = _SKIPPED.finditer(html)
        start = end = 0
        for found in self._found(html):
            while end <= found.start():
                passed = next(skipped, None)
                start, end = passed.span() if passed else (len(html), len(html) + 1)
            if found.start() < start:
                yield found

    def _found(self, html: str) -> Iterator[re.Match[str]]:
        """Give what the pattern finds from left to right, without trying it at each letter."""
        at = 0
        while letters := self.letters.search(html, at):
            found = self.pattern.match(html, letters.start())
            at = found.end() if found else letters.start() + 1
            if found:
                yield found


def make_explainer(words: Mapping[str, str]) -> Explainer:
    """Make what marks these short forms; longer ones are tried first: UBMTTQ before MTTQ."""
    forms = sorted(words, key=lambda form: (-len(form), form))
    joined = "|".join(re.escape(str(escape(form))) for form in forms) or r"(?!)"
    pattern = re.compile(rf"(?<![\w/.-])(?:{joined})(?![\w/-])")
    told = {str(escape(form)): form for form in forms}
    return Explainer(words, told, re.compile(joined), pattern)
