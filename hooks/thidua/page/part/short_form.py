"""Short forms are explained where they first stand on a page (chữ viết tắt)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup, escape

_SKIPPED = re.compile(r"<(svg|code|pre|abbr|dfn)\b.*?</\1>|<[^>]*>", re.DOTALL)
"""What is not text: tags, drawings, what is to be read letter by letter."""


@dataclass(frozen=True, slots=True)
class Explained:
    """The words of a page with their short forms marked, and those in the order of the page."""

    html: str
    used: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Explainer:
    """Marks short forms: `UBND` → `<abbr title="Ủy ban nhân dân">UBND</abbr>`, once a page.

    Symbols of documents are left alone: in `12/KH-UBND` nothing is marked.
    """

    words: Mapping[str, str]
    pattern: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        """Longer forms are tried first: UBMTTQ before MTTQ."""
        forms = sorted(self.words, key=lambda form: (-len(form), form))
        joined = "|".join(re.escape(str(escape(form))) for form in forms) or r"(?!)"
        object.__setattr__(
            self, "pattern", re.compile(rf"(?<![\w/.-])(?:{joined})(?![\w/-])")
        )

    def explain(self, html: str) -> Explained:
        """Mark the first of each short form; tags and their attributes stay as they are."""
        if not self.pattern.search(html):
            return Explained(html, ())
        used: dict[str, str] = {}
        parts: list[str] = []
        end = 0
        for skipped in _SKIPPED.finditer(html):
            parts += [self._mark(html[end : skipped.start()], used), skipped[0]]
            end = skipped.end()
        parts.append(self._mark(html[end:], used))
        return Explained("".join(parts), tuple(used.items()))

    def _mark(self, text: str, used: dict[str, str]) -> str:
        def mark(found: re.Match[str]) -> str:
            form = Markup(found[0]).unescape()
            if form in used:
                return found[0]
            used[form] = self.words[form]
            return f'<abbr title="{escape(self.words[form])}">{found[0]}</abbr>'

        return self.pattern.sub(mark, text)
