"""The parts of a Word file beside its words: styles, page, headers, what names them."""

from __future__ import annotations

from thidua.export.document.word import Run, paragraph, safe

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
