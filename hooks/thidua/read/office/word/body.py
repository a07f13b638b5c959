"""A Word file (.docx) → its words as lines, automatic numbers written out.

Tables become Markdown; those that only set head or signature side by side become lines.
Heads and feet of pages are no part of the text, and are told beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import docx
from docx.oxml import parse_xml
from msgspec import Struct

from thidua.read.office.word.font import Fonts, Piece, text_of
from thidua.read.office.word.numbering import Numbering
from thidua.read.office.word.package import Styles, W
from thidua.read.office.word.paragraph import (
    SKIPPED,
    Paragraphs,
    contents_of,
    is_blank,
    is_bold,
)
from thidua.read.office.word.table import remarks, table_lines
from thidua.read.plan.label.label import read_label
from thidua.read.plan.lines.sentence import ends_clause, refers_on, starts_upper

_NATION = re.compile(r"CỘNG H[ÒO][AÀ] XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM")
"""What stands at the head of every document."""
_PAGE = frozenset({"trang", "trên", "page", "of", "số", "tổng"})
_WORD = re.compile(r"[^\W\d_]+")


class WordText(Struct, frozen=True):
    """What a Word file says."""

    lines: tuple[str, ...]
    """In reading order; no line holds a break."""
    edges: tuple[str, ...] = ()
    """Lines at the head and the foot of pages that the text has not."""
    blanks: tuple[str, ...] = ()
    """What fields of a form say that nobody filled in."""
    contents: str = ""
    """The table of contents."""
    remarks: tuple[str, ...] = ()
    """What a person should know: letters of old fonts, pictures."""


def read_word(content: bytes) -> WordText:
    """Read a document."""
    document = docx.Document(BytesIO(content))
    reader = _Word(document)
    lines = tuple(reader.lines())
    lines = (*_letterhead(document.part, reader.block_lines, lines), *lines)
    edges = _edge_lines(document.part, reader.block_lines, " ".join(lines))
    return WordText(
        lines,
        edges,
        tuple(reader.paragraphs.blanks),
        "; ".join(reader.contents),
        tuple(remarks(document.part, reader.paragraphs.fonts.read)),
    )


class _Word:
    """One document while it is read: its lists are counted from the top."""

    def __init__(self, document: Any) -> None:
        self.body = document.element.body
        parts = {
            rel.reltype.rpartition("/")[2]: rel.target_part
            for rel in document.part.rels.values()
            if not rel.is_external
        }
        notes = {kind: _notes(parts.get(kind)) for kind in ("footnotes", "endnotes")}
        styles = Styles(_root(parts.get("styles")))
        self.numbering = Numbering(_root(parts.get("numbering")), styles)
        self.paragraphs = Paragraphs(Fonts(styles, self.body), notes, self.block_lines)
        self._listed = contents_of(self.body)
        self.contents: list[str] = []
        self._kept: list[Piece] = []
        """The words of a paragraph whose end was deleted: the next one goes on with them."""

    def lines(self) -> Iterator[str]:
        """Give the lines of the text."""
        yield from self._blocks(self.body, is_apart=False)

    def block_lines(self, parent: Any) -> Iterator[str]:
        """Give the lines of a cell or a box: soft breaks part them."""
        yield from self._blocks(parent, is_apart=True)

    def _blocks(self, parent: Any, *, is_apart: bool) -> Iterator[str]:
        for child in parent:
            if child in self._listed:
                self.contents.append(
                    self.paragraphs.words(self.paragraphs.gather(child).pieces)
                )
            elif child.tag == f"{W}p":
                yield from self._paragraph(child, is_apart=is_apart)
            elif child.tag == f"{W}tbl":
                yield from table_lines(child, self.block_lines, is_inner=is_apart)
            elif child.tag == f"{W}sdt" and is_blank(child):
                self.paragraphs.blanks.append(text_of(child))
            elif child.tag not in SKIPPED and isinstance(child.tag, str):
                yield from self._blocks(child, is_apart=is_apart)
            if not is_apart and not self._kept:
                yield from self.paragraphs.notes_below()

    def _paragraph(self, paragraph: Any, *, is_apart: bool) -> Iterator[str]:
        found = self.paragraphs.gather(paragraph)
        pieces, self._kept = [*self._kept, *found.pieces], []
        properties = paragraph.find(f"{W}pPr")
        if _goes_on(properties) and paragraph.getnext() is not None:
            self._kept = pieces
            yield from found.behind
            return
        text = self.paragraphs.words(pieces)
        label = self.numbering.label(properties)
        if text or (label and is_apart):
            for line in _parted(f"{label} {text}".strip(), is_apart=is_apart):
                is_title = is_bold(paragraph) and "*" not in line
                yield f"**{line}**" if is_title else line
        yield from found.behind


def _goes_on(properties: Any) -> bool:
    """Whether the end of a paragraph was deleted with tracked changes, or moved away."""
    marks = None if properties is None else properties.find(f"{W}rPr")
    return marks is not None and any(
        marks.find(f"{W}{n}") is not None for n in ("del", "moveFrom")
    )


def _parted(text: str, *, is_apart: bool) -> Iterator[str]:
    """Part a paragraph at its soft breaks: always in a cell, else where a label follows."""
    line = ""
    for piece in text.split("\v"):
        label = read_label(piece.strip())
        is_new = label and not label.is_weak and starts_upper(label.rest)
        begins = label and (ends_clause(line) or (is_new and not refers_on(line)))
        if line and (is_apart or begins):
            yield line
            line = ""
        line = f"{line} {piece.strip()}".strip()
    if line:
        yield line


def _root(part: Any) -> Any:
    """The XML of a part, None where the document has none."""
    if part is None:
        return None
    return part.element if hasattr(part, "element") else parse_xml(part.blob)


def _notes(part: Any) -> dict[str, Any]:
    """Footnotes by their ids."""
    notes = _root(part)
    return (
        {}
        if notes is None
        else {n.get(f"{W}id"): n for n in notes if n.get(f"{W}type") is None}
    )


def _edges(document: Any, *kinds: str) -> Iterator[Any]:
    """The heads or the feet of pages."""
    for rel in document.rels.values():
        if not rel.is_external and rel.reltype.endswith(kinds):
            yield _root(rel.target_part)


def _letterhead(
    document: Any, blocks: Callable[[Any], Iterator[str]], text: tuple[str, ...]
) -> list[str]:
    """The head of a document that stands at the head of its first page, where `text` has none."""
    if any(map(_NATION.search, text)):
        return []
    heads = ([*blocks(head)] for head in _edges(document, "/header"))
    return next((head for head in heads if any(map(_NATION.search, head))), [])


def _edge_lines(
    document: Any, blocks: Callable[[Any], Iterator[str]], text: str
) -> tuple[str, ...]:
    """Give each line once; what `text`, the document itself, says too is none."""
    lines = (
        " ".join(line.strip("*").split())
        for edge in _edges(document, "/header", "/footer")
        for line in blocks(edge)
    )
    known = _folded(text)
    return tuple(
        dict.fromkeys(
            line for line in lines if _says(line) and _folded(line) not in known
        )
    )


def _says(line: str) -> bool:
    """Whether a line says more than the number of a page."""
    return not {word.lower() for word in _WORD.findall(line)} <= _PAGE


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
