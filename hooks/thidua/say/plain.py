"""Markdown typed by people → its plain words, as a search shows them."""

from __future__ import annotations

import re
from functools import cache

from markdown import Markdown
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markupsafe import Markup

_MARKDOWN = re.compile(r"[*_`\[<&\\!|#>-]|https?:|\n")
_CELL = re.compile("</t[hd]>")


def plain_words(source: str) -> str:
    """Give the words of a text without its marks."""
    if not _MARKDOWN.search(source):
        return source
    return plain_html(_reader().reset().convert(source))


@cache
def _reader() -> Markdown:
    """Open the reader where words need one; extensions by name are sought in all that is installed."""
    return Markdown(
        extensions=[
            TableExtension(),
            SaneListExtension(),
            DefListExtension(),
            FootnoteExtension(),
        ]
    )


def plain_html(html: str) -> str:
    """Give the words of HTML; cells of a table stand apart."""
    return Markup(_CELL.sub(" · ", html)).striptags()
