"""WordprocessingML in small (ECMA-376): paragraphs, runs, tables, and the parts of a file beside its words."""

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
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_TYPES = f"""{_HEAD}<Types xmlns="{_PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>\
<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>\
<Override PartName="/word/header1.xml" ContentType="{_TYPE}.header+xml"/>\
<Override PartName="/word/header2.xml" ContentType="{_TYPE}.header+xml"/>\
<Override PartName="/word/footer1.xml" ContentType="{_TYPE}.footer+xml"/>\
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
</Types>"""

_ROOT = f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">\
<Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/>\
<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
</Relationships>"""

_LINKS = f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">\
<Relationship Id="rId1" Type="{_R}/styles" Target="styles.xml"/>\
<Relationship Id="rId2" Type="{_R}/header" Target="header1.xml"/>\
<Relationship Id="rId3" Type="{_R}/header" Target="header2.xml"/>\
<Relationship Id="rId4" Type="{_R}/footer" Target="footer1.xml"/>\
</Relationships>"""

_FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>'
_STYLES = f"""{_HEAD}<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr>{_FONT}\
<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>"""

_PAGE = """<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/>\
<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="first" r:id="rId4"/>\
<w:pgSz w:w="11906" w:h="16838"/>\
<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>\
<w:titlePg/></w:sectPr>"""
"""A4; 20 mm at the top and the bottom, 30 at the left, 15 at the right."""

_NUMBER = '<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'


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


def package(
    body: str, marks: str, foot: str, title: str, creator: str
) -> dict[str, bytes]:
    """Give every part; `marks` and `foot` stand on each page, lest they be overlooked."""
    document = f'{_HEAD}<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{body}{_PAGE}</w:body></w:document>'
    core = (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{safe(title)}</dc:title><dc:creator>{safe(creator)}</dc:creator><dc:language>vi</dc:language></cp:coreProperties>"
    )
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        "docProps/core.xml": core,
        "word/_rels/document.xml.rels": _LINKS,
        "word/document.xml": document,
        "word/footer1.xml": _footer(foot),
        "word/header1.xml": _header(marks, _NUMBER),
        "word/header2.xml": _header(marks, ""),
        "word/styles.xml": _STYLES,
    }
    return {name: text.encode() for name, text in parts.items()}


def _header(marks: str, number: str) -> str:
    """The number of the page in the middle; below it what must not be overlooked."""
    numbered = paragraph(align="center", after=0).replace("</w:p>", f"{number}</w:p>")
    marked = (
        paragraph(Run(marks, 24, bold=True), align="center", after=0) if marks else ""
    )
    return f'{_HEAD}<w:hdr xmlns:w="{_W}">{numbered}{marked}</w:hdr>'


def _footer(words: str) -> str:
    told = paragraph(Run(words, 22, italic=True), align="center", after=0)
    return f'{_HEAD}<w:ftr xmlns:w="{_W}">{told}</w:ftr>'
