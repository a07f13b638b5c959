"""A Word file (.docx) → its words as lines, automatic numbers written out.

What is inserted with tracked changes counts, what is deleted does not; text boxes and
footnotes stand behind the paragraph that holds them. Tables become Markdown; those that
only set head or signature side by side become lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.oxml import parse_xml

from thidua.read.office.numbering import Numbering, W
from thidua.read.plan.label.label import read_label
from thidua.read.plan.lines.sentence import ends_clause

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = {
    f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "sectPr")
} | {f"{_MC}Fallback"}  # fmt: skip
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\v", f"{W}cr": "\v", f"{W}noBreakHyphen": "-"}
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_SIDE_BY_SIDE = re.compile(
    r"CỘNG H[ÒO]|Độc lập\s*[-–]|Nơi nhận|\b(?:TM|KT|TL|TUQ)\.\s|T/M\s|CHỦ TỊCH"
)
_SPECIAL = re.compile(r"([\\`_\[\]|]|(?<!^)\*)")


def word_lines(content: bytes) -> list[str]:
    """Give the lines of a document in reading order; no line holds a break."""
    reader = _Word(docx.Document(BytesIO(content)))
    return list(reader.lines())


class _Word:
    """One document while it is read: its lists are counted from the top."""

    def __init__(self, document: Any) -> None:
        self.body = document.element.body
        parts = {rel.reltype.rpartition("/")[2]: rel.target_part for rel in document.part.rels.values() if not rel.is_external}  # fmt: skip
        self.notes = {
            kind: _notes(parts.get(kind)) for kind in ("footnotes", "endnotes")
        }
        self.numbering = Numbering(
            _root(parts.get("numbering")), _root(parts.get("styles"))
        )

    def lines(self) -> Iterator[str]:
        yield from self._blocks(self.body)

    def _blocks(self, parent: Any, *, is_apart: bool = False) -> Iterator[str]:
        """The lines of what stands in a body, a cell, a box; soft breaks part them (`is_apart`)."""
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, is_apart=is_apart)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
                yield from self._blocks(child, is_apart=is_apart)

    def _paragraph(self, paragraph: Any, *, is_apart: bool) -> Iterator[str]:
        words: list[str] = []
        behind: list[str] = []
        self._gather(paragraph, words, behind)
        text = "".join(words).strip()
        if not text:
            yield from behind
            return
        label = self.numbering.label(paragraph.find(f"{W}pPr"))
        text = _SPECIAL.sub(r"\\\1", text)
        for line in _parted(f"{label} {text}".strip(), is_apart=is_apart):
            yield f"**{line}**" if _is_bold(paragraph) and "*" not in line else line
        yield from behind

    def _gather(self, element: Any, words: list[str], behind: list[str]) -> None:
        """Collect the words of a paragraph, and what stands behind it."""
        for child in element:
            if child.tag in _SKIPPED or _is_hidden(child):
                continue
            if child.tag == f"{W}t":
                words.append(child.text or "")
            elif child.tag == f"{W}sym":
                words.append(chr(int(child.get(f"{W}char") or "20", 16)))
            elif child.tag in _SIGNS:
                words.append(_SIGNS[child.tag])
            elif child.tag in _NOTES:
                note = self.notes[_NOTES[child.tag]].get(child.get(f"{W}id"), "")
                behind += [f"({note})"] if note else []
            elif child.tag == f"{W}txbxContent":
                behind += self._blocks(child)
            else:
                self._gather(child, words, behind)

    def _table(self, table: Any) -> Iterator[str]:
        rows = [self._row(row) for row in table.iter(f"{W}tr") if _owner(row) is table]
        words = " ".join(line for row in rows for cell in row for line in cell)
        if len(rows) == 1 or (len(rows) <= 3 and _SIDE_BY_SIDE.search(words)):
            yield from (line for row in rows for cell in row for line in cell)
            return
        for at, row in enumerate(rows):
            cells = [" ".join(cell).strip("*").replace("\t", " ") for cell in row]
            yield f"| {' | '.join(cells)} |"
            if not at:
                yield f"|{'---|' * len(cells)}"

    def _row(self, row: Any) -> list[list[str]]:
        """The lines of each cell; a cell that goes over others leaves those empty."""
        cells: list[list[str]] = []
        for cell in row.iter(f"{W}tc"):
            if _owner(cell, "tr") is not row:
                continue
            merged = cell.find(f"{W}tcPr/{W}vMerge")
            goes_on = merged is not None and merged.get(f"{W}val") != "restart"
            cells.append([] if goes_on else list(self._blocks(cell, is_apart=True)))
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            cells += [
                []
                for _ in range(int(span.get(f"{W}val")) - 1 if span is not None else 0)
            ]
        return cells


def _parted(text: str, *, is_apart: bool) -> Iterator[str]:
    """Part a paragraph at its soft breaks: always in a cell, else where a label follows."""
    line = ""
    for piece in text.split("\v"):
        begins = read_label(piece.strip()) is not None and ends_clause(line)
        if line and (is_apart or begins):
            yield line
            line = ""
        line = f"{line} {piece.strip()}".strip()
    if line:
        yield line


def _owner(element: Any, name: str = "tbl") -> Any:
    """The nearest table, or row, that an element stands in."""
    parent = element.getparent()
    while parent is not None and parent.tag != f"{W}{name}":
        parent = parent.getparent()
    return parent


def _is_hidden(run: Any) -> bool:
    return run.tag == f"{W}r" and run.find(f"{W}rPr/{W}vanish") is not None


def _is_bold(paragraph: Any) -> bool:
    """Whether every word of a paragraph is set bold by hand."""
    runs = [r for r in paragraph.iter(f"{W}r") if "".join(t.text or "" for t in r.iter(f"{W}t")).strip()]  # fmt: skip
    return bool(runs) and all(_is_on(run.find(f"{W}rPr/{W}b")) for run in runs)


def _is_on(mark: Any) -> bool:
    return mark is not None and mark.get(f"{W}val") not in ("0", "false", "off")


def _root(part: Any) -> Any:
    """The XML of a part, None where the document has none."""
    if part is None:
        return None
    return part.element if hasattr(part, "element") else parse_xml(part.blob)


def _notes(part: Any) -> dict[str, str]:
    """The words of footnotes by their ids."""
    root = _root(part)
    if root is None:
        return {}
    return {
        note.get(f"{W}id"): "".join(t.text or "" for t in note.iter(f"{W}t")).strip()
        for note in root
        if note.get(f"{W}type") is None
    }
