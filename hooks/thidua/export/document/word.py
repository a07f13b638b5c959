"""WordprocessingML in small (ECMA-376): paragraphs, runs and tables as Word reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from itertools import zip_longest

from msgspec import Struct

_UNPRINTABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no XML may hold."""
_LINE_END = re.compile("\r\n?|\n")
_MOST_LETTERS = 36
"""What a column of a table has to be wide for; more goes over lines."""
_BESIDE, _LETTER, _MOST_WORD = 320, 135, 12
"""What a column needs beside its longest word, and for each letter of it; longer words may break."""


class Run(Struct, frozen=True):
    """Words of one look."""

    words: str
    half_points: int = 28
    bold: bool = False
    italic: bool = False
    caps: bool = False
    """Printed in capitals; the words stay as they are."""

    @property
    def xml(self) -> str:
        """Write the run; a line that ends inside it stays an end of a line."""
        looks = "".join(
            f"<w:{name}/>"
            for name, on in (("b", self.bold), ("i", self.italic), ("caps", self.caps))
            if on
        )
        size = f'<w:sz w:val="{self.half_points}"/>'
        lines = "<w:br/>".join(
            f'<w:t xml:space="preserve">{safe(line)}</w:t>'
            for line in _LINE_END.split(self.words)
        )
        return f"<w:r><w:rPr>{looks}{size}</w:rPr>{lines}</w:r>"


def paragraph(
    *runs: Run,
    align: str = "both",
    indent: int = 0,
    after: int = 120,
    new_page: bool = False,
    keep: bool = False,
) -> str:
    """A paragraph; `indent` of its first line and `after` it in twentieths of a point.

    `keep` holds it with the next.
    """
    looks = (
        f"{'<w:keepNext/>' if keep else ''}{'<w:pageBreakBefore/>' if new_page else ''}"
        f'<w:spacing w:before="0" w:after="{after}" w:line="276" w:lineRule="auto"/>'
        f'<w:ind w:firstLine="{indent}"/><w:jc w:val="{align}"/>'
    )
    return f"<w:p><w:pPr>{looks}</w:pPr>{''.join(run.xml for run in runs)}</w:p>"


def rule(width: int, length: int) -> str:
    """A line in the middle of a column; both in twentieths of a point."""
    aside = (width - length) // 2
    return (
        '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        f'<w:spacing w:before="20" w:after="0" w:line="120" w:lineRule="exact"/><w:ind w:left="{aside}" w:right="{aside}"/></w:pPr></w:p>'
    )


def columns(left: str, right: str, widths: tuple[int, int]) -> str:
    """Two columns side by side on one page, without lines; `widths` in twentieths of a point."""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        for content, width in zip((left, right), widths, strict=True)
    )
    none = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
    return f"{_table(widths, '', f'<w:tblCellMar>{none}</w:tblCellMar>')}<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"


def grid(rows: Iterable[tuple[str, ...]], width: int) -> str:
    """A table with lines; the first row is its head and stands again on each page."""
    found = [*rows]
    widths = _widths([*zip_longest(*found, fillvalue="")], width)
    body = "".join(
        _row(cells, widths, is_head=not at) for at, cells in enumerate(found)
    )
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return f"{_table(widths, f'<w:tblBorders>{lines}</w:tblBorders>')}{body}</w:tbl>"


def _widths(held: list[tuple[str, ...]], width: int) -> tuple[int, ...]:
    """Share a width among columns by letters; each has room for its longest word."""
    shares = [min(_longest(cells), _MOST_LETTERS) + 4 for cells in held]
    least = [
        _BESIDE + _LETTER * min(_longest(" ".join(cells).split()), _MOST_WORD)
        for cells in held
    ]
    more = [
        max(width * share // sum(shares) - word, 0)
        for share, word in zip(shares, least, strict=True)
    ]
    needed = sum(least)
    spare, whole, all_more = max(width - needed, 0), max(width, needed), sum(more) or 1
    return tuple(
        (word + spare * own // all_more) * width // whole
        for word, own in zip(least, more, strict=True)
    )


def _longest(words: Iterable[str]) -> int:
    return max(map(len, words), default=0)


def _row(cells: tuple[str, ...], widths: tuple[int, ...], *, is_head: bool) -> str:
    head = "<w:trPr><w:tblHeader/></w:trPr>" if is_head else ""
    told = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(Run(cell, 26, bold=is_head), align="left", after=40)}</w:tc>'
        for cell, width in zip((*cells, *[""] * len(widths)), widths, strict=False)
    )
    return f"<w:tr>{head}{told}</w:tr>"


def _table(widths: tuple[int, ...], borders: str, margins: str = "") -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>{margins}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>'


def safe(words: str) -> str:
    """Words as XML may hold them."""
    return escape(_UNPRINTABLE.sub("", words), quote=False)
