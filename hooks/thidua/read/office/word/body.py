"""A Word file (.docx) → its words as lines, automatic numbers written out.

Tables become Markdown; those that only set head or signature side by side become lines.
Heads and feet of pages are no part of the text, and are told beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.oxml import parse_xml
from msgspec import Struct

from thidua.read.office.word.beside import edge_lines, remarks_of
from thidua.read.office.word.numbering import Numbering
from thidua.read.office.word.package import Styles, W
from thidua.read.office.word.paragraph import (
    SKIPPED,
    Fonts,
    Paragraphs,
    Piece,
    is_blank,
    is_bold,
)
from thidua.read.office.word.table import table_lines
from thidua.read.plan.label.label import read_label
from thidua.read.plan.lines.sentence import ends_clause, refers_on, starts_upper


class WordText(Struct, frozen=True):
    """What a Word file says."""

    lines: tuple[str, ...]
    """In reading order; no line holds a break."""
    edges: tuple[str, ...] = ()
    """Lines at the head and the foot of pages that the text has not."""
    blanks: tuple[str, ...] = ()
    """What fields of a form say that nobody filled in."""
    remarks: tuple[str, ...] = ()
    """What a person should know: letters of old fonts, pictures."""


def read_word(content: bytes) -> WordText:
    """Read a document."""
    document = docx.Document(BytesIO(content))
    reader = _Word(document)
    lines = tuple(reader.lines())
    edges = edge_lines(document.part, reader.block_lines, " ".join(lines))
    fonts = reader.paragraphs.fonts
    return WordText(lines, edges, tuple(reader.paragraphs.blanks), remarks_of(reader.body, fonts.read))  # fmt: skip


class _Word:
    """One document while it is read: its lists are counted from the top."""

    def __init__(self, document: Any) -> None:
        self.body = document.element.body
        parts = {rel.reltype.rpartition("/")[2]: rel.target_part for rel in document.part.rels.values() if not rel.is_external}  # fmt: skip
        notes = {kind: _notes(parts.get(kind)) for kind in ("footnotes", "endnotes")}
        styles = Styles(_root(parts.get("styles")))
        self.numbering = Numbering(_root(parts.get("numbering")), styles)
        self.paragraphs = Paragraphs(Fonts(styles, self.body), notes, self.block_lines)
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
            if child.tag == f"{W}p":
                yield from self._paragraph(child, is_apart=is_apart)
            elif child.tag == f"{W}tbl":
                yield from table_lines(child, self.block_lines, is_inner=is_apart)
            elif child.tag == f"{W}sdt" and is_blank(child):
                self.paragraphs.blanks.append("".join(t.text or "" for t in child.iter(f"{W}t")))  # fmt: skip
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
    return marks is not None and any(marks.find(f"{W}{n}") is not None for n in ("del", "moveFrom"))  # fmt: skip


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
    root = _root(part)
    notes = () if root is None else root
    return {n.get(f"{W}id"): n for n in notes if n.get(f"{W}type") is None}
