"""The text layer of a PDF → its lines as they are printed, two columns kept apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

import pdfplumber
from msgspec import Struct

from thidua.read.office.pdf_page import join_marks, take_mark, upright
from thidua.read.office.pdf_table import Box, Row, joined, table_rows, tables_of

MOST_PAGES = 300
_LEAST = 20
"""Letters a page below which a scan has no text layer."""
_COLUMN = 2.0
"""A gap of so many letter heights parts two columns."""
_LETTER = 0.45
"""The width of a letter by its height, to measure indents."""
_PICTURE = 40
"""Points that a picture is wide which may hold a number or a word."""
_EDGE = 2
"""Lines at the top and at the foot of a page where running heads stand."""
_SHORT = 3
"""Words that two pages may share by chance."""


class NoText(Exception):
    """The pages are pictures: nobody has read them yet."""


class PdfText(Struct, frozen=True):
    """What the text layer of a PDF says."""

    lines: tuple[str, ...]
    """As they are printed, from the first page to the last."""
    remarks: tuple[str, ...]
    """Pages and pictures that nobody could read, or a machine has read; words printed behind pages."""
    edges: tuple[str, ...] = ()
    """Heads and feet of pages, each once."""


def read_pdf(content: bytes) -> PdfText:
    """Read the text layer of all pages; raises `NoText` for scans without one."""
    with pdfplumber.open(BytesIO(content)) as pdf:
        pages = [upright(page).dedupe_chars() for page in pdf.pages[:MOST_PAGES]]
        if sum(len(page.chars) for page in pages) < _LEAST * len(pages):
            raise NoText
        marks = dict.fromkeys(filter(None, map(take_mark, pages)))
        for page in pages:
            join_marks(page)
        printed = [
            list(_page_lines(*each))
            for each in zip(pages, tables_of(pages), strict=True)
        ]
        remarks = (
            *_remarks(pages, len(pdf.pages)),
            *(f"chữ in mờ sau trang không thuộc lời: {words}" for words in marks),
        )
    told, edges = _without_heads(printed)
    return PdfText(tuple(joined(told)), remarks, edges)


def _without_heads(
    printed: Sequence[Sequence[str]],
) -> tuple[list[list[str]], tuple[str, ...]]:
    """Part the lines of pages from their running heads, each of which is given once."""
    heads = _running_heads(printed)
    told: list[list[str]] = []
    edges: dict[str, str] = {}
    for number, lines in enumerate(printed, 1):
        kept: list[str] = []
        for at, line in enumerate(lines):
            is_edge, bare = _is_edge(at, lines), _bare(line)
            if not (is_edge and bare in heads):
                kept.append(_counted(line, number) if is_edge else line)
            elif len(bare) > len("Trang"):
                edges[bare] = line.strip()
        told.append(kept)
    return told, tuple(edges.values())


def _remarks(pages: Sequence[Any], number: int) -> Iterator[str]:
    """Tell what the text layer leaves out."""
    bare = [page.page_number for page in pages if not page.chars and page.images]
    if bare:
        listed = ", ".join(map(str, bare))
        yield f"trang {listed} là hình, không có lớp chữ: chưa đọc được, nhận dạng chữ (OCR) trước hoặc gõ thêm vào lời"
    drawn = {
        page.page_number: _is_scan(page)
        for page in pages
        if page.chars and any(map(_is_large, page.images))
    }
    for is_scan, what in (
        (True, "là bản quét, chữ do máy nhận dạng: đối chiếu từng chữ, từng số"),
        (False, "có hình: số, chữ trong hình không đọc được, xem lại"),
    ):
        if listed := ", ".join(str(n) for n, each in drawn.items() if each is is_scan):
            yield f"trang {listed} {what} với bản gốc"
    if number > MOST_PAGES:
        yield f"tệp có {number} trang, chỉ đọc {MOST_PAGES} trang đầu: tách tệp"


def _is_large(image: Any) -> bool:
    """Whether a picture may hold words: a line or a dot holds none."""
    return bool(image["width"] > _PICTURE and image["height"] > _PICTURE / 2)


def _is_scan(page: Any) -> bool:
    """Whether a picture covers the page: its words are what a machine read of it."""
    most = max(image["width"] * image["height"] for image in page.images)
    return bool(most > 0.7 * page.width * page.height)


def _counted(line: str, number: int) -> str:
    """Mark what only counts the pages: numbers before it may be gone with a table that goes on."""
    return f"- {number} -" if line.strip() == str(number) else line


def _page_lines(page: Any, tables: Sequence[tuple[Box, list[Row]]]) -> Iterator[str]:
    """The lines of a page from top to bottom, a table as rows of Markdown."""
    words = [
        w for w in page.extract_words() if not any(_inside(w, t[0]) for t in tables)
    ]
    parts = [(box[1], list(table_rows(rows))) for box, rows in tables]
    left = min((word["x0"] for word in words), default=0.0)
    for line in _rows_of_words(words):
        parts.append((line[0]["top"], [_line(line, left)]))
    for _, lines in sorted(parts, key=lambda part: part[0]):
        yield from lines


def _rows_of_words(words: Sequence[Any]) -> Iterator[list[Any]]:
    """Gather words that stand on one line: accents and sizes move them a little."""
    row: list[Any] = []
    for word in sorted(words, key=lambda w: ((w["top"] + w["bottom"]) / 2, w["x0"])):
        middle = (word["top"] + word["bottom"]) / 2
        if row and middle > row[0]["bottom"] - 0.25 * (
            row[0]["bottom"] - row[0]["top"]
        ):
            yield sorted(row, key=lambda w: w["x0"])
            row = []
        row.append(word)
    if row:
        yield sorted(row, key=lambda w: w["x0"])


def _line(words: Sequence[Any], left: float) -> str:
    """Set the words of a line: an indent, gaps between columns, else one blank."""
    height = max(word["bottom"] - word["top"] for word in words)
    line: str = " " * round((words[0]["x0"] - left) / (height * _LETTER))
    for before, word in zip([None, *words], words, strict=False):
        gap = word["x0"] - before["x1"] if before else 0
        line += ("    " if gap > _COLUMN * height else " ") if before else ""
        line += str(word["text"])
    return line


def _inside(word: Any, box: Box) -> bool:
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])


def _running_heads(pages: Sequence[Sequence[str]]) -> set[str]:
    """Words that stand at the edge of most pages, whatever number goes with them."""
    edges = Counter(
        bare
        for lines in pages
        for bare in {_bare(x) for i, x in enumerate(lines) if _is_edge(i, lines)}
    )
    return {
        bare
        for bare, count in edges.items()
        if bare
        and count >= (2 if len(bare.split()) > _SHORT else 3)
        and count > len(pages) / 2
    }


def _is_edge(at: int, lines: Sequence[str]) -> bool:
    """Whether words stand where running heads do; the head of a table is none."""
    is_row = lines[at].startswith("|")
    return not is_row and (at < _EDGE or at >= len(lines) - _EDGE)


def _bare(line: str) -> str:
    return re.sub(r"[\d\s/–-]+", " ", line).strip()
