"""Markdown typed by people → its plain words, as a search shows them."""

from __future__ import annotations

import re

from markdown import Markdown
from markupsafe import Markup

_MARKDOWN = re.compile(r"[*_`\[<&\\!|#>-]|https?:|\n")
_CELL = re.compile("</t[hd]>")
_reader = Markdown(extensions=["tables", "sane_lists", "def_list", "footnotes"])


def plain_words(source: str) -> str:
    """Give the words of a text without its marks."""
    if not _MARKDOWN.search(source):
        return source
    return plain_html(_reader.reset().convert(source))


def plain_html(html: str) -> str:
    """Give the words of HTML; cells of a table stand apart."""
    return Markup(_CELL.sub(" · ", html)).striptags()
