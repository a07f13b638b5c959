"""Word files written as text: a paragraph a line, WordprocessingML where a case is about it.

A line of words is a paragraph; `{90.1}` before it sets list and level, `{=Name}` its style,
`{90.1=Name}` both. A line that begins with `<` is XML as it stands, with `[[words]]` for a
run. `== name` begins another part: `word/numbering.xml` is `== numbering`. A first line
`== main NAME` calls the document itself otherwise than Word does.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from html import escape
from io import BytesIO

from docx.oxml import parse_xml

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_ROOTS = {
    "numbering": "numbering",
    "styles": "styles",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
}
_DIRECT = re.compile(r"^\{(?:(?P<num>\d+)\.(?P<level>\d))?(?:=(?P<style>\w+))?\}\s*")
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def word_file(question: str) -> bytes:
    """Make the file that a case tells."""
    main, parts = "document", dict[str, list[str]]()
    name = main
    for line in question.split("\n"):
        if line.startswith("== main "):
            main = name = line.removeprefix("== main ").strip()
        elif line.startswith("== "):
            name = line.removeprefix("== ").strip()
        elif line.strip():
            parts.setdefault(name, []).append(line)
    body = f"<w:body>{''.join(map(_block, parts.pop(main)))}<w:sectPr/></w:body>"
    files = {f"word/{main}.xml": f"<w:document {_NAMES}>{body}</w:document>"}
    for each, lines in parts.items():
        root = _ROOTS.get(each) or ("hdr" if each.startswith("header") else "ftr")
        files[f"word/{each}.xml"] = (
            f"<w:{root} {_NAMES}>{''.join(map(_block, lines))}</w:{root}>"
        )
    return _packed(main, files)


def strict(content: bytes) -> bytes:
    """The same file in the strict form of its standard."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode().replace(_W, STRICT)
            new.writestr(name, text.replace(_RELATION, _STRICT_RELATION))
    return stream.getvalue()


def words_of(content: bytes) -> Counter[str]:
    """Count the words that a reader of the file sees, by another way than the product's."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            if not name.startswith("word/") or name.endswith(
                ("numbering.xml", "styles.xml", ".rels", "comments.xml")
            ):
                continue
            text = archive.read(name).decode().replace(STRICT, _W)
            is_edge = "/header" in name or "/footer" in name
            for paragraph in parse_xml(text.encode()).iter(f"{{{_W}}}p"):
                if any(
                    above.tag.endswith("}Fallback")
                    for above in paragraph.iterancestors()
                ):
                    continue
                found.update(_words("".join(_seen(paragraph)), is_edge=is_edge))
    return found


def _words(text: str, *, is_edge: bool) -> list[str]:
    """The words of a paragraph; the number of a page is none."""
    found = re.findall(r"[^\W_]+", text)
    return [] if is_edge and all(w == "Trang" or w.isdigit() for w in found) else found


def _seen(element: object) -> Iterator[str]:
    """The letters of a paragraph, a blank for what parts words; those of inner ones apart."""
    gone = {"del", "moveFrom", "Fallback", "instrText", "p", "rPr", "pPr"}
    for child in element:  # type: ignore[attr-defined]  # lxml tells no types
        name = child.tag.rpartition("}")[2]
        if name == "t":
            yield _shown(child)
        elif name in ("tab", "br", "cr", "noBreakHyphen", "sym", "footnoteReference"):
            yield " "
        elif name in ("num", "den", "sup"):
            yield from (" ", *_seen(child), " ")
        elif name not in gone and child.find(f"{{{_W}}}rPr/{{{_W}}}vanish") is None:
            yield from _seen(child)


def _shown(text: object) -> str:
    """Letters as they are shown: capitals of “All caps” but in titles with a number, no letters in a font of signs."""
    run = text.getparent()  # type: ignore[attr-defined]
    caps = run.find(f"{{{_W}}}rPr/{{{_W}}}caps")
    fonts = run.find(f"{{{_W}}}rPr/{{{_W}}}rFonts")
    if fonts is not None and "Wingdings" in fonts.get(f"{{{_W}}}ascii", ""):
        return " "
    letters = str(text.text or "")  # type: ignore[attr-defined]
    is_title = re.match(r"[IVX]+\.", letters)
    is_capital = caps is not None and not caps.attrib and not is_title
    return letters.upper() if is_capital else letters


def _block(line: str) -> str:
    if line.lstrip().startswith("<"):
        return re.sub(r"\[\[(.*?)\]\]", lambda found: _run(found[1]), line)
    told = _DIRECT.match(line)
    words = line[told.end() :] if told else line
    inside = ""
    if told:
        style = f'<w:pStyle w:val="{told["style"]}"/>' if told["style"] else ""
        number = (
            f'<w:numPr><w:ilvl w:val="{told["level"]}"/><w:numId w:val="{told["num"]}"/></w:numPr>'
            if told["num"]
            else ""
        )
        inside = f"<w:pPr>{style}{number}</w:pPr>"
    return f"<w:p>{inside}{_run(words)}</w:p>"


def _run(words: str) -> str:
    parts = (
        f'<w:t xml:space="preserve">{escape(part, quote=False)}</w:t>'
        for part in words.split("\t")
    )
    return f"<w:r>{'<w:tab/>'.join(parts)}</w:r>"


def _packed(main: str, files: dict[str, str]) -> bytes:
    kinds = "".join(
        f'<Override PartName="/{name}" ContentType="{_TYPE}.{_kind(name, main)}+xml"/>'
        for name in files
    )
    rels = "".join(
        f'<Relationship Id="rId{n}" Type="{_RELATION}/{re.sub(r"[0-9]", "", name[5:-4])}" Target="{name[5:]}"/>'
        for n, name in enumerate(files)
        if name != f"word/{main}.xml"
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    around = {
        "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{kinds}</Types>',
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{_RELATION}/officeDocument" Target="word/{main}.xml"/></Relationships>',
        f"word/_rels/{main}.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rels}</Relationships>',
    }
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in {**around, **files}.items():
            archive.writestr(name, head + text)
    return stream.getvalue()


def _kind(name: str, main: str) -> str:
    plain = re.sub(r"[0-9]", "", name[5:-4])
    return "document.main" if name == f"word/{main}.xml" else plain
