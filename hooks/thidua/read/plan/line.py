"""A plan's text → its printed lines, freed of Markdown and page furniture."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+")
_BREAK = re.compile(r"(?:\s{2,}|\\)$")
_PAGE_NUMBER = re.compile(r"^[-–\s]*(?:Trang\s+)?(\d{1,3})(?:\s*/\s*\d{1,3})?[-–\s]*$")
_RULE = re.compile(r"^\s*([-*_=])(?:\s*\1){2,}\s*$")
_EMPHASIS = re.compile(
    r"(?<!\\)(\*{1,3}|_{1,3})(?=\S)(.{1,2000}?)(?<=\S)(?<!\\)\1(?!\w)"
)
_MARKS = re.compile(r"[*_\[\\]")
_LINK = re.compile(r"!?\[([^\[\]]{0,500})\]\([^()]{0,1000}\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>|])")


@dataclass(frozen=True, slots=True)
class PlanLine:
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


def plain(source: str) -> str:
    """Take inline Markdown away: the words as they are read aloud."""
    if not _MARKS.search(source):
        return " ".join(source.split())
    text = _LINK.sub(r"\1", source)
    for _ in range(3):  # emphasis nests at most thrice: ***so***
        text = _EMPHASIS.sub(r"\2", text)
    return " ".join(_ESCAPE.sub(r"\1", text).split())


def plan_lines(text: str) -> Iterator[PlanLine]:
    """Give the lines that say something, in order, front matter left out."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").split("\n")
    start, after_blank, page = _front_matter(lines), True, 0
    for number, line in enumerate(lines[start:], start=start + 1):
        line = line.strip("\ufeff\f").rstrip()
        if not line:
            after_blank = True
            continue
        found = _PAGE_NUMBER.match(line)
        if found and page < int(found[1]) <= page + 2:  # page 1 bears no number
            page = int(found[1])
            continue
        if _RULE.match(line):
            continue
        marked = _HEADING.match(line)
        source = _BREAK.sub("", _HEADING.sub("", line).strip())
        is_marked = bool(marked) or _is_bold(source)
        indent = len(line) - len(line.lstrip())
        yield PlanLine(number, source, is_marked, after_blank, plain(source), indent)
        after_blank = False


def _front_matter(lines: Sequence[str]) -> int:
    """Count the lines of the front matter, its two rules included."""
    if not lines or lines[0].lstrip("\ufeff").rstrip() != "---":
        return 0
    ends = (i for i, line in enumerate(lines[1:], start=2) if line.rstrip() == "---")
    return next(ends, 0)


def _is_bold(source: str) -> bool:
    bold = re.match(r"^(\*{2,3}|__)(?=\S)(.+)\1$", source.strip())
    return bold is not None and bold[1] not in bold[2]
