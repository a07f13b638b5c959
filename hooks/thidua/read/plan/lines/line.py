"""A plan's text → its printed lines, freed of Markdown and page furniture."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.read.plan.lines.sentence import starts_upper

_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+")
_BREAK = re.compile(r"(?:\s{2,}|\\)$")
PAGE_NUMBER = re.compile(
    r"^(?P<sure>[-–—\s]*(?:(?:Trang|Page)(?: số)?:?\s+|(?<=[-–—])\s*(?=.*[-–—]\s*$)))?[-–—\s]*(?P<n>\d{1,3})(?:\s*(?:/|trên|of)\s*\d{1,3})?[-–—\s]*$",
    re.IGNORECASE,
)
"""“2/5”, “- 2 -”, “Trang 2”; `sure`: nothing else is written so."""
_RULE = re.compile(r"^\s*([-*_=])(?:\s*\1){2,}\s*$")
_EMPHASIS = re.compile(
    r"(?<!\\)(\*{1,3}|_{1,3})(?=\S)(.{1,2000}?)(?<=\S)(?<!\\)\1(?!\w)"
)
_MARKS = re.compile(r"[*_\[\\]")
_LINK = re.compile(r"(?<!\\)!?\[([^\[\]]{0,500})(?<!\\)\]\([^()]{0,1000}\)")
_FIELD = re.compile(r"^[\w-]+:")
_QUOTE = re.compile(r"^\s{0,3}(?:>\s?)+")
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|font|center|blockquote|h[1-6])(?:\s[^<>]{0,200})?>", re.IGNORECASE
)
_FIRST_TAGS = re.compile(
    r"^(?:<(?:b|i|u|em|strong|span)(?:\s[^<>]{0,200})?>\s*)+(?P<label>[^<\s]{1,12})"
    r".*$",
    re.IGNORECASE,
)
"""Emphasis that opens before a label: it would hide it."""
_INLINE_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|span)(?:\s[^<>]{0,200})?>", re.IGNORECASE
)
_BOLD_TAG = re.compile(
    r"^<(b|strong|h[1-6])(?:\s[^<>]{0,200})?>.*</\1>$", re.IGNORECASE
)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_UNSEEN = str.maketrans(
    dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), "")
    | {0x0B: " ", 0x0C: " "}
)
"""Characters that nobody sees: hyphens that may break, joiners; Word's soft line end."""
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>|])")
_DRAWN = re.compile(
    r"^(?:\\?\*|[•●▪■□○◦‣∙➢➤➔➜→⇒►▶▸✓✔✅☑❖◆◇★☆\ue000-\uf8ff\U0001f300-\U0001faff]\ufe0f?)\s+"
)
"""Signs of a list that are no sign of words, as a dash, a plus and a dot are."""
_KEYCAP = re.compile(r"^(\d)\ufe0f?\u20e3\s*")
_PICTURE = re.compile(
    r"^[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?\s*(?=(?:[IVX]+|\d{1,2}|[A-ZĐ])[.)/]\s)"
)
"""Numbers and pictures as people send them from telephones: 1️⃣, 📌 before I."""


_NOTE = re.compile(r"[¹²³⁴-⁹]|\[\d{1,3}\](?!\()\s")
"""What a note at the foot of a page begins with."""
NOTE_MARK = re.compile(r"\\?\[\d{1,3}\\?\](?!\()")
"""What leads to one; raised figures may be of m²."""


class PlanLine(Struct, frozen=True):
    """One printed line (dòng): where it stands and what it says."""

    number: int
    """Counted from 1 in the file."""
    source: str
    """As typed, without heading marks: inline Markdown is kept."""
    is_marked: bool
    """Written as a title: with `#`, or bold from end to end."""
    after_blank: bool
    text: str
    """The same without inline Markdown."""
    indent: int = 0
    """Blanks before it; in the text of a PDF what stands on the right has many."""
    tabs: int = 0
    """Tabs before it: empty cells of a row, or an indent."""
    rows: tuple[tuple[str, ...], ...] = ()
    """The cells of a table that begins here; its lines are one."""

    @property
    def is_page_number(self) -> bool:
        """A number that only counts the pages."""
        return self.indent < 0


def plain(source: str) -> str:
    """Take inline Markdown away: the words as they are read aloud."""
    if not _MARKS.search(source):
        return " ".join(source.split())
    text = _LINK.sub(r"\1", source)
    for _ in range(3):  # emphasis nests at most thrice: ***so***
        text = _EMPHASIS.sub(r"\2", text)
    return " ".join(_ESCAPE.sub(r"\1", text).split())


def plan_lines(text: str) -> Iterator[PlanLine]:
    """Give the lines that say something, in order, front matter left out.

    Page numbers come too, told by `is_page_number`: no word is lost in silence.
    """
    text = unicodedata.normalize("NFC", text).translate(_UNSEEN)
    lines = text.replace("\r\n", "\n").split("\n")
    start, after_blank, page = _front_matter(lines), True, 0
    for number, line in enumerate(lines[start:], start=start + 1):
        line = _QUOTE.sub("", line).rstrip()
        if not line.strip() or _RULE.match(line):
            after_blank = after_blank or not line.strip()
            continue
        found = PAGE_NUMBER.match(line)
        if found and (
            found["sure"] or page < int(found["n"]) <= page + 2
        ):  # page 1 bears none
            page = int(found["n"])
            yield PlanLine(number, line.strip(), False, after_blank, line.strip(), -1)
            continue
        told = _line(number, line, after_blank)
        after_blank = not told.source  # a mark alone: <br>, </div>, a stroke at the end
        if told.source:
            yield told


def _line(number: int, line: str, after_blank: bool) -> PlanLine:
    """Read one line: its marks of a title, its words without marks."""
    marked = bool(_HEADING.match(line))
    is_row = line.lstrip().startswith("|")  # the breaks inside its cells are told there
    source = _HEADING.sub("", line).strip()
    source = source if is_row else _LINE_BREAK.sub(" ", source).strip()
    is_title = marked or _is_bold(source) or bool(_BOLD_TAG.match(source))
    source = _BREAK.sub("", _BLOCK_TAG.sub("", source)).strip()
    source = _PICTURE.sub("", _KEYCAP.sub(r"\1. ", source))
    if (tagged := _FIRST_TAGS.match(source)) and not tagged["label"].isalpha():
        source = _INLINE_TAG.sub("", source)
    indent = len(line) - len(line.lstrip())
    text = plain(_LINE_BREAK.sub(" ", source))
    tabs = line[:indent].count("\t")
    return PlanLine(number, source, is_title, after_blank, text, indent, tabs)


def _front_matter(lines: Sequence[str]) -> int:
    """Count the lines of the front matter, its two rules included."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    first = next((line for line in lines[1:] if not line.startswith("#")), "")
    if not _FIELD.match(first) and lines[1:2] != ["---"]:
        return 0
    ends = (i for i, line in enumerate(lines[1:], start=2) if line.rstrip() == "---")
    return next(ends, 0)


def _is_bold(source: str) -> bool:
    bold = re.match(r"^(\*{2,3}|__)(?=\S)(.+)\1$", source.strip())
    return bold is not None and bold[1] not in bold[2]


def begins_note(text: str) -> bool:
    """Whether a line begins a note (chú thích): “[1] Theo …”, “¹ Theo …”."""
    return _NOTE.match(text) is not None


def begins_drawn(source: str) -> bool:
    """Whether a line begins with a drawn bullet and a capital: no wrapped line does."""
    found = _DRAWN.match(source)
    return bool(found) and starts_upper(source[found.end() :] if found else "")
