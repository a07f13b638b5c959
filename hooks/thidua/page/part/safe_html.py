"""Words typed by people → HTML that can do no harm: the only place that makes Markup.

Markdown is converted once and then held against a list of what may stay: no script, no
handlers, no styles, no frames, no forms, no pictures from elsewhere, no class or id of
the page around it, no letter that cannot be seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from html import unescape

import nh3
from markdown import Markdown
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markupsafe import Markup, escape

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
    "a": {"href", "id"}, "abbr": {"title"}, "img": {"src", "alt"}, "ol": {"start"},
    "li": {"id"}, "h1": {"id"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "h5": {"id"}, "sup": {"id"},
}  # fmt: skip
_CLASSES = {"a": {"footnote-ref", "footnote-backref"}, "div": {"footnote"}}
_SET = {"th": {"scope": "col"}, "pre": {"tabindex": "0"}}
"""What is added: a block of code may be wider than the screen, and is reached by keys, too."""

_KNOWN = {
    "audio",
    "big",
    "button",
    "font",
    "label",
    "picture",
    "svg",
    *nh3.ALLOWED_TAGS,
    *Markdown().block_level_elements,
}
"""Names of tags: what else stands alone in angle brackets is words."""
_BARE = re.compile(r"""<(?=([A-Za-z][^<>"'=]*)>)""")
"""What may be a tag without attributes, or words in angle brackets: `<tên xã>`."""
_SWALLOWING = re.compile(r"<(?=(script|style)\b)(?!.*</\1)", re.IGNORECASE | re.DOTALL)
"""What takes all that follows for its own, where nothing ends it."""
_MARKDOWN = re.compile(r"[*_`\[<&\\!|]|https?:")
_INVISIBLE = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
)
"""Controls, letters without width, and those that turn the words around."""

_ID = re.compile(r"[a-z0-9_-]+|fn(?:ref)?\d*:[\w-]+")
_IGNORED_IN_ADDRESS = re.compile(r"^[\0-\x20]+|[\t\n\r]|[\0-\x20]+$")
_ELSEWHERE = re.compile(r"[/\\]{2}|[^/?#]*:")
_WEB = re.compile(r"(?:https?://|mailto:)[^\s\\]", re.IGNORECASE)
_NO_CLASS = re.compile(r'(<(?:a|div)\b[^>]*?) class=""')
_IMAGE = re.compile(r'<img((?:\s[a-z]+="[^"]*")*)>')
_ALT = re.compile(r'\salt="([^"]*)"')
_FIRST_HEADINGS = re.compile(r"(</?)h1(?=[\s>])")
_HEADING_OR_TABLE = re.compile(
    r"<(h[1-5])[^>]*>(?P<words>.*?)</\1>|<table>(?!\s*<caption)", re.DOTALL
)
_ANY_TAG = re.compile(r"<[^>]*>")
_TAG = re.compile(r"(<[^>]*>)")


@cache
def _markdown() -> Markdown:
    """What officials may write: no attribute lists, no raw files."""
    footnotes = FootnoteExtension(BACKLINK_TITLE="Về chỗ có chú thích {}")
    return Markdown(
        extensions=[
            TableExtension(),
            SaneListExtension(),
            footnotes,
            DefListExtension(),
        ],
        output_format="html",
    )


def inline(source: str, base: str) -> Markup:
    """Convert one paragraph: emphasis and links only; of a picture its words."""
    if not _MARKDOWN.search(source):
        return escape(source)
    html = _clean(_markdown().reset().convert(source), {*_INLINE, "img"}, base)
    return Markup(_IMAGE.sub(_words_of, html))


def linked(html: Markup, links: Iterable[tuple[str, str]]) -> Markup:
    """Make words of a converted paragraph into links; each is its words and its address, in order.

    What stands in a link already, or is parted by a tag, stays as it is.
    """
    parts, at, begin, depth = _TAG.split(str(html)), 0, 0, 0
    depths = [depth := depth + _opens(part) for part in parts]
    for words, address in links:
        shown, href = str(escape(words)), str(escape(address))
        for index in range(at, len(parts), 2):
            start = (
                -1
                if depths[index]
                else parts[index].find(shown, begin if index == at else 0)
            )
            if start < 0:
                continue
            before, behind = parts[index][:start], parts[index][start + len(shown) :]
            link = f'{before}<a class="reference" href="{href}">{shown}</a>'
            parts[index], at, begin = link + behind, index, len(link)
            break
    return Markup("".join(parts))


def _opens(part: str) -> int:
    """How a tag changes whether what follows stands in a link."""
    if part.startswith("</a"):
        return -1
    return int(part.startswith(("<a ", "<a>")))


def blocks(source: str, base: str) -> Markup:
    """Convert a text that stands on a page with a title of its own."""
    html = _markdown().reset().convert(source)
    return Markup(_lowered(_cleaned_blocks(html, base)))


def page_words(html: str, base: str, title: str) -> Markup:
    """Keep of a converted page what is on the list; it has one title, the first of it."""
    html = _cleaned_blocks(html, base)
    head, end, rest = html.partition("</h1>")
    if not end:
        return Markup(f"<h1>{escape(title)}</h1>\n{html}")
    return Markup(f"{head}{end}{_lowered(rest)}")


def _lowered(html: str) -> str:
    """Make titles of a page into headings of its parts."""
    return _FIRST_HEADINGS.sub(r"\1h2", html)


def _cleaned_blocks(html: str, base: str) -> str:
    html = _clean(html, _BLOCKS, base)
    return _captioned(_IMAGE.sub(_image_or_words, html))


def _clean(html: str, tags: set[str], base: str) -> str:
    cleaned = nh3.clean(
        _SWALLOWING.sub("&lt;", _BARE.sub(_tag_or_words, html)),
        tags=tags,
        attributes=_ATTRIBUTES,
        attribute_filter=_attribute_filter(base),
        allowed_classes=_CLASSES,
        set_tag_attribute_values=_SET,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
        strip_comments=True,
    )
    return _NO_CLASS.sub(r"\1", _INVISIBLE.sub("", cleaned)).strip()


def _tag_or_words(found: re.Match[str]) -> str:
    """Words in angle brackets are no tag: a browser would leave them out."""
    name = found[1].split()[0].rstrip("/").lower()
    is_tag = found[1].isascii() and (name in _KNOWN or not name.isalnum())
    return "<" if is_tag else "&lt;"


def _attribute_filter(base: str) -> Callable[[str, str, str], str | None]:
    """Judge values: what an address or an id may be on a page so far from the root."""

    def judged(tag: str, name: str, value: str) -> str | None:
        if name == "id":
            return value if _ID.fullmatch(value) else None
        if name not in ("href", "src"):
            return value
        address = _IGNORED_IN_ADDRESS.sub("", value)
        if _ELSEWHERE.match(address):
            return address if name == "href" and _WEB.match(address) else None
        if address.startswith("/"):
            return f"{base or './'}{address[1:]}"
        return address

    return judged


def _image_or_words(image: re.Match[str]) -> str:
    """A picture that may not be shown leaves its words."""
    return image[0] if " src=" in image[1] else _words_of(image)


def _words_of(image: re.Match[str]) -> str:
    alt = _ALT.search(image[1])
    return escape(unescape(alt[1])) if alt else ""


def _captioned(html: str) -> str:
    """Give each table the heading above it, for those who hear the page."""
    heading = "Bảng"

    def seen(found: re.Match[str]) -> str:
        nonlocal heading
        if found["words"] is not None:
            heading = _ANY_TAG.sub("", found["words"])
            return found[0]
        return f'<table><caption class="visually-hidden">{heading}</caption>'

    return _HEADING_OR_TABLE.sub(seen, html)
