"""Word files made for tests: automatic numbers, tracked changes, boxes, notes."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

LEVELS = [
    ("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-"), ("bullet", "+"),
]  # fmt: skip
"""I. 1. a) - + in one list, each level begun anew below the one above."""


def numbered(paragraphs: Sequence[tuple[int | None, str]]) -> bytes:
    """A document whose paragraphs bear automatic numbers of a level, or none."""
    document = docx.Document()
    add_list(document, "90", LEVELS)
    for level, text in paragraphs:
        paragraph = document.add_paragraph(text)
        if level is not None:
            number(paragraph, "90", level)
    return saved(document)


def add_list(document: Any, id_: str, levels: Sequence[tuple[str, str]]) -> None:
    """Add a list of these levels, under a number."""
    told = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(levels)
    )
    root = document.part.numbering_part.element
    root.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{id_}">{told}</w:abstractNum>'
        ),
    )
    root.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{id_}"><w:abstractNumId w:val="{id_}"/></w:num>'
        )
    )


def restart(document: Any, num: str, of: str, level: int) -> None:
    """Add a list that counts on with another, but for one level that begins anew."""
    document.part.numbering_part.element.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{num}"><w:abstractNumId w:val="{of}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    )


def number(paragraph: Any, num: str, level: int) -> None:
    """Put a paragraph into a list."""
    paragraph._p.get_or_add_pPr().append(
        parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
        )
    )


def saved(document: Any) -> bytes:
    """The bytes of a document."""
    file = BytesIO()
    document.save(file)
    return file.getvalue()
