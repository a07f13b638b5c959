"""What a person should know of a Word file: old letters, changes, what is not read of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from docx.oxml.ns import qn

from thidua.read.office.word.package import MC, W
from thidua.read.office.word.paragraph import is_hidden, text_of

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
