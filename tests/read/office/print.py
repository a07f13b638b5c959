"""Printed pages made for tests: PDF files with a text layer, lines of tables, pictures.

A page is told line by line, as text: what stands on a line at once is parted by three
blanks or more, each blank as wide as a letter. A line that begins with `|` is a row of a
drawn table, `^` a cell that the one above goes over, `[hình]` a picture over the rest of the page,
`[bản quét]` one under the whole page. `[xoay]` lays the page on its side,
`[chéo] …` prints words across it, `[mờ] …` large ones behind its own, `[to] …` large ones in their place. A line with `**` is printed twice, a little apart: bold.
Raised figures (m²) are drawn as offices do: small and higher.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import takewhile
from unicodedata import combining

_WIDTH, _HEIGHT, _LINE = 6.0, 12.0, 18.0
_LEFT, _TOP = 60.0, 800.0
_CELL = 150.0


def pdf_file(pages: Sequence[str]) -> bytes:
    """Make a file of these pages."""
    kids = " ".join(f"{10 + 2 * n} 0 R" for n in range(len(pages)))
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        3: b"<</Type/Font/Subtype/Type0/BaseFont/Thu/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
        4: b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Thu/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor 5 0 R>>",
        5: b"<</Type/FontDescriptor/FontName/Thu/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
        6: _stream(
            b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
        ),
        7: b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n\x80\nendstream",
    }
    for n, page in enumerate(pages):
        own = 10 + 2 * n
        side = "/Rotate 90" if page.startswith("[xoay]") else ""
        objects[own] = (
            f"<</Type/Page{side}/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {own + 1} 0 R/Resources<</Font<</F 3 0 R>>/XObject<</I 7 0 R>>>>>>".encode()
        )
        objects[own + 1] = _stream("\n".join(_drawn(page)).encode())
    return _file(objects)


def _drawn(page: str) -> Iterator[str]:
    y, lines = _TOP, page.split("\n")
    for at, line in enumerate(lines):
        y -= _LINE
        if line == "[xoay]":
            continue
        if mark := re.match(r"\[(chéo|mờ)] (.*)", line):
            along, size = (
                ("0.7 0.7 -0.7 0.7", 20) if mark[1] == "chéo" else ("1 0 0 1", 60)
            )
            yield f"BT /F {size} Tf {along} 60 560 Tm <{mark[2].encode('utf-16-be').hex()}> Tj ET"
        elif line.startswith("[to] "):
            y -= 40
            yield f"BT /F 40 Tf 1 0 0 1 {_LEFT} {y} Tm <{line[5:].encode('utf-16-be').hex()}> Tj ET"
        elif line == "[bản quét]":
            yield "q 595 0 0 842 0 0 cm /I Do Q"
        elif line == "[hình]":
            yield f"q 400 0 0 300 {_LEFT} {y - 300} cm /I Do Q"
        elif line.startswith("|"):
            for n, cell in enumerate(_cells(line)):
                if cell == "^":
                    continue
                x, height = _LEFT + n * _CELL, _LINE * _rows(lines[at:], n)
                yield f"{x} {y + _LINE - 4 - height} {_CELL} {height} re S"
                yield _text(x + 4, y, cell)
        else:
            for part in re.finditer(r"\S+(?: {1,2}\S+)*", line.replace("**", "")):
                yield _text(_LEFT + part.start() * _WIDTH, y, part[0])
                if "**" in line:
                    yield _text(_LEFT + part.start() * _WIDTH + 0.3, y, part[0])


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip()[1:-1].split("|")]


def _rows(lines: Sequence[str], column: int) -> int:
    """The rows that the cell in the first line goes over."""
    below = (_cells(line) for line in lines[1:])
    return 1 + sum(
        1 for _ in takewhile(lambda cells: cells[column:][:1] == ["^"], below)
    )


def _text(x: float, y: float, words: str) -> str:
    """Draw words at once; a mark that stands apart from its letter (NFD) by itself, where the next one stands."""
    if raised := re.search(r"[⁰¹²³⁴-⁹]+", words):
        behind = x + raised.start() * _WIDTH
        small = _drawn_at(
            behind, y + 0.4 * _HEIGHT, unicodedata.normalize("NFKC", raised[0]), 0.6
        )
        rest = _text(behind + 0.6 * len(raised[0]) * _WIDTH, y, words[raised.end() :])
        return "\n".join([_text(x, y, words[: raised.start()]), small, rest])
    if not any(map(combining, words)):
        return _drawn_at(x, y, words)
    told, at = list[str](), x - _WIDTH
    for letter in words:
        at += 0 if combining(letter) else _WIDTH
        is_mark = combining(letter)
        told.append(_drawn_at(at + (_WIDTH + 0.1 if is_mark else 0), y, letter))
    return "\n".join(told)


def _drawn_at(x: float, y: float, words: str, size: float = 1) -> str:
    return f"BT /F {_HEIGHT * size} Tf {x} {y} Td <{words.encode('utf-16-be').hex()}> Tj ET"


def _stream(content: bytes) -> bytes:
    return b"<</Length %d>>stream\n%b\nendstream" % (len(content), content)


def _file(objects: dict[int, bytes]) -> bytes:
    found, places = b"%PDF-1.5\n", dict[int, int]()
    for number, content in objects.items():
        places[number] = len(found)
        found += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    rows = "".join(
        f"{places[n]:010} 00000 n \n" if n in places else "0000000000 00000 f \n"
        for n in range(1, max(objects) + 1)
    )
    table = f"xref\n0 {max(objects) + 1}\n0000000000 65535 f \n{rows}"
    end = f"trailer<</Size {max(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(found)}\n%%EOF"
    return found + table.encode() + end.encode()
