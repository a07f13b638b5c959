"""Words typed by people → HTML that can do no harm: the only place that makes Markup.

Markdown is converted once and then held against a list of what may stay: no script,
no handlers, no styles, no frames, no forms, no pictures from elsewhere.
"""

from __future__ import annotations

import re

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

EXTENSIONS = ("tables", "sane_lists", "footnotes", "def_list")
"""What officials may write beyond plain Markdown; no attribute lists, no raw files."""

_INLINE = {
    "a",
    "abbr",
    "b",
    "br",
    "code",
    "em",
    "i",
    "mark",
    "q",
    "strong",
    "sub",
    "sup",
}
_BLOCKS = _INLINE | {
    "blockquote", "caption", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "hr",
    "img", "li", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "id", "class"}, "abbr": {"title"}, "img": {"src", "alt"},
    "th": {"align", "scope"}, "td": {"align"}, "ol": {"start"}, "li": {"id"},
    "h1": {"id"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "h5": {"id"},
    "sup": {"id"}, "div": {"class"}, "section": {"class"},
}  # fmt: skip
_ROOTED = re.compile(r'(\s(?:href|src)=")/(?!/)')
_MARKDOWN = re.compile(r"[*_`\[<&\\!|]|https?:")

_markdown = Markdown(extensions=list(EXTENSIONS), output_format="html")


def inline(source: str, base: str) -> Markup:
    """Convert one paragraph: emphasis and links only."""
    if not _MARKDOWN.search(source):
        return escape(source)
    html = _markdown.reset().convert(source)
    return _rooted(_clean(html, _INLINE), base)


def blocks(source: str, base: str) -> Markup:
    """Convert a whole text."""
    return sanitise(_markdown.reset().convert(source), base)


def sanitise(html: str, base: str) -> Markup:
    """Keep of converted words what is on the list."""
    return _rooted(_clean(html, _BLOCKS), base)


def _clean(html: str, tags: set[str]) -> str:
    return nh3.clean(
        html,
        tags=tags,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
        strip_comments=True,
    ).strip()


def _rooted(html: str, base: str) -> Markup:
    """Make addresses of the site relative: `/xa-ha-trung/` → `../../xa-ha-trung/`."""
    return Markup(_ROOTED.sub(rf"\g<1>{base or './'}", html))
