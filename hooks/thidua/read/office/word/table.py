"""A table of a Word file → rows of Markdown, or lines; what a person should know of the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from docx.oxml.ns import qn

from thidua.read.office.word.font import text_of
from thidua.read.office.word.package import MC, W, is_on, value_of
from thidua.read.office.word.paragraph import is_hidden
from thidua.read.plan.lines.table import DITTO, repeats

Row = list[list[str]]
"""The lines of each cell; a cell that goes over others leaves those empty."""
_NATION = (
    r"CỘNG H[ÒO]|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$"
)
"""What stands on the right of a head: of the state, the Party, the Youth Union."""
_SIDE_BY_SIDE = re.compile(
    rf"{_NATION}|^(?:Số|SỐ)\s*:\s*[\d.…_]*\s*[-–/]\s?[A-ZĐ]{{2}}|Độc lập\s*[-–]|Nơi nhận|\b(?:TM|KT|TL|TUQ)\.\s|T/M\s|CHỦ TỊCH"
)
_SURELY = re.compile(rf"^\W*(?:{_NATION}|Nơi nhận|NƠI NHẬN)")
_FEW, _SOME = 3, 12
"""Rows of a head or of a signature; of one that surely is one."""
_PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
    "{urn:schemas-microsoft-com:vml}imagedata",
)
_GRAPHIC = "{http://schemas.openxmlformats.org/drawingml/2006/main}graphicData"
_CHANGED = ("ins", "del", "moveFrom", "moveTo")
_DRAWN = ("/diagram", "/chart")
_FIELD = re.compile(r'HYPERLINK\s+"([^"]+)"')
_SHOWN = 3
"""So many links are told each by its address."""


def table_lines(
    table: Any, blocks: Callable[[Any], Iterator[str]], *, is_inner: bool
) -> Iterator[str]:
    """Give the lines of a table; `blocks` reads a cell. One inside a cell has no rows of its own."""
    rows = _rows(table, blocks)
    if len(rows) == 1 or _is_side_by_side(rows):
        yield from (line for column in _columns(rows) for line in column)
        return
    for at, row in enumerate(rows):
        sign = " " if is_inner else "<br>"
        cells = [
            sign.join(filter(None, map(_light, cell))).replace("\t", " ")
            for cell in row
        ]
        if is_inner:
            yield "; ".join(cell for cell in cells if cell)
            continue
        yield f"| {' | '.join(cells)} |"
        if not at:
            yield f"|{'---|' * len(cells)}"


def _is_side_by_side(rows: list[Row]) -> bool:
    """Whether a table only sets head or signature side by side."""
    lines = [line for row in rows for cell in row for line in cell]
    if len(rows) <= _FEW:
        return any(map(_SIDE_BY_SIDE.search, lines))
    width = max((len(row) for row in rows), default=0)
    return len(rows) <= _SOME and width <= _FEW and any(map(_SURELY.match, lines))


def _columns(rows: list[Row]) -> Iterator[list[str]]:
    """What stands below each other is read before what stands beside it."""
    for at in range(max((len(row) for row in rows), default=0)):
        yield [line for row in rows if at < len(row) for line in row[at]]


def _rows(table: Any, blocks: Callable[[Any], Iterator[str]]) -> list[Row]:
    """The rows that stand; a cell that goes over rows below the head is said again as a sign."""
    told: list[Row] = []
    merged: dict[int, bool] = {}
    for row in table.iter(f"{W}tr"):
        is_gone = (
            row.find(f"{W}trPr/{W}del") is not None
        )  # deleted with tracked changes
        if _owner(row) is table and not is_gone:
            told.append(_row(row, blocks, merged, is_head=not told))
    return told


def _row(
    row: Any, blocks: Callable[[Any], Iterator[str]], merged: dict[int, bool], *, is_head: bool
) -> Row:  # fmt: skip
    """Read cells; `merged` tells of each column whether words above may go on in it."""
    before = value_of(row.find(f"{W}trPr"), "gridBefore")
    cells: Row = [[] for _ in range(int(before or 0))]
    for cell in row.iter(f"{W}tc"):
        if _owner(cell, "tr") is not row:
            continue
        lines, at = list(blocks(cell)), len(cells)
        if _goes_on(cell) and not any(lines):
            lines = [DITTO] if merged.get(at) else []
        else:
            merged[at] = repeats(" ".join(lines)) and not is_head
        cells.append(lines)
        span = value_of(cell.find(f"{W}tcPr"), "gridSpan")
        cells += [[] for _ in range(1, int(span or 1))]
    return cells


def _goes_on(cell: Any) -> bool:
    """Whether a cell is the lower part of one that goes over rows."""
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    return merged is not None and merged.get(f"{W}val") != "restart"


def _light(line: str) -> str:
    """Take the sign of bold words away."""
    is_bold = line.startswith("**") and line.endswith("**") and len(line) > 4
    return line[2:-2] if is_bold else line


def _owner(element: Any, name: str = "tbl") -> Any:
    """The nearest table, or row, that an element stands in."""
    return next(element.iterancestors(f"{W}{name}"), None)


def remarks(document: Any, old_letters: Mapping[str, int]) -> Iterator[str]:
    """Give them of the main part of a file; `old_letters` counts those of each old font."""
    body = document.element.body
    for kind, number in old_letters.items():
        if number:
            yield f"đã đổi {number} chỗ chữ phông cũ ({kind}) sang Unicode: xem lại với bản gốc"
    if number := sum(1 for mark in _CHANGED for _ in body.iter(f"{W}{mark}")):
        yield f"tệp còn {number} chỗ sửa đổi chưa chấp nhận (Track Changes), đọc như đã chấp nhận hết: xem lại có đúng bản đã ký không"
    if number := sum(1 for _ in body.iter(f"{W}commentReference")):
        yield f"tệp có {number} nhận xét (Comment), không đọc: xem lại trước khi nhập"
    if hidden := " ".join(_hidden(body)):
        yield f"tệp có chữ ẩn, không đọc: {hidden[:200]}"
    if struck := "; ".join(_struck(body)):
        yield f"tệp có chữ gạch ngang, đọc như chữ thường: {struck[:200]}; là chữ bỏ thì xóa trong Word rồi nhập lại"
    pictures = [
        p
        for name in _PICTURES
        for p in body.iter(name)
        if next(p.iterancestors(f"{MC}Fallback"), None) is None
    ]
    drawn = [g for g in body.iter(_GRAPHIC) if (g.get("uri") or "").endswith(_DRAWN)]
    if number := len(pictures) + len(drawn):
        yield f"tệp có {number} hình, sơ đồ: chữ trong hình không đọc được, cần thì gõ thêm vào lời"
    if links := list(dict.fromkeys(_links(document))):
        told = "; ".join(links[:_SHOWN]) + ("; …" if links[_SHOWN:] else "")
        yield f"tệp có {len(links)} liên kết, chữ được giữ, địa chỉ thì không: {told}; cần thì gõ địa chỉ vào lời"
    if next(body.iter(f"{W}altChunk"), None) is not None:
        yield "tệp có phần chèn từ tệp khác, không đọc được: mở bằng Word, lưu lại rồi nhập lại"


def _hidden(body: Any) -> Iterator[str]:
    """Words that no reader of the file sees, but those of fields and deleted ones."""
    for run in body.iter(f"{W}r"):
        words = text_of(run).strip()
        if words and is_hidden(run):
            yield words


def _struck(body: Any) -> Iterator[str]:
    """Words with a line through them: taken out by hand, not with tracked changes; runs side by side are one."""
    last = None
    words = ""
    for run in body.iter(f"{W}r"):
        if not any(is_on(run.find(f"{W}rPr/{W}{n}")) for n in ("strike", "dstrike")):
            continue
        if words and run.getprevious() is not last:
            yield words
            words = ""
        words, last = words + text_of(run), run
    if words.strip():
        yield words.strip()


def _links(document: Any) -> Iterator[str]:
    """The addresses that words lead to and do not name, with those words where they are known."""
    body = document.element.body
    for link in body.iter(f"{W}hyperlink"):
        found = document.rels.get(link.get(qn("r:id")))
        words = text_of(link).strip()
        url = found.target_ref if found is not None and found.is_external else ""
        if words and url and not _says(words, url):
            yield f"“{words}” tới {url}"
    codes = "".join(code.text or "" for code in body.iter(f"{W}instrText"))
    text = text_of(body)
    yield from (url for url in _FIELD.findall(codes) if not _says(text, url))


def _says(words: str, address: str) -> bool:
    """Whether words name an address, as people type it: without https://, mailto:."""
    bare = re.sub(r"^(?:https?://(?:www\.)?|mailto:)", "", address).rstrip("/")
    return bare.lower() in words.lower()
