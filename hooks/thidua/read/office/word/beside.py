"""What stands beside the words of a Word file: heads and feet of pages, and what a person should know."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from docx.oxml import parse_xml

from thidua.read.office.word.package import MC, W
from thidua.read.office.word.paragraph import is_hidden

_PAGE = frozenset({"trang", "trên", "page", "of", "số", "tổng"})
_WORD = re.compile(r"[^\W\d_]+")
_PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
    "{urn:schemas-microsoft-com:vml}imagedata",
)
_GRAPHIC = "{http://schemas.openxmlformats.org/drawingml/2006/main}graphicData"
_CHANGED = ("ins", "del", "moveFrom", "moveTo")
_DRAWN = ("/diagram", "/chart")


def edge_lines(
    document: Any, blocks: Callable[[Any], Iterator[str]], text: str
) -> tuple[str, ...]:
    """Give each line once; what `text`, the document itself, says too is none."""
    parts = (rel.target_part for rel in document.rels.values() if not rel.is_external and rel.reltype.endswith(("/header", "/footer")))  # fmt: skip
    roots = (part.element if hasattr(part, "element") else parse_xml(part.blob) for part in parts)  # fmt: skip
    lines = (" ".join(line.strip("*").split()) for root in roots for line in blocks(root))  # fmt: skip
    known = _folded(text)
    return tuple(dict.fromkeys(line for line in lines if _says(line) and _folded(line) not in known))  # fmt: skip


def _says(line: str) -> bool:
    """Whether a line says more than the number of a page."""
    return not {word.lower() for word in _WORD.findall(line)} <= _PAGE


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def remarks_of(body: Any, old_letters: Mapping[str, int]) -> tuple[str, ...]:
    """Tell them; `old_letters`: how many pieces were read in the letters of each old font."""
    return tuple(_told(body, old_letters))


def _told(body: Any, old_letters: Mapping[str, int]) -> Iterator[str]:
    for kind, number in old_letters.items():
        if number:
            yield f"đã đổi {number} chỗ chữ phông cũ ({kind}) sang Unicode: xem lại với bản gốc"  # fmt: skip
    if number := sum(1 for mark in _CHANGED for _ in body.iter(f"{W}{mark}")):
        yield f"tệp còn {number} chỗ sửa đổi chưa chấp nhận (Track Changes), đọc như đã chấp nhận hết: xem lại có đúng bản đã ký không"  # fmt: skip
    if hidden := " ".join(_hidden(body)):
        yield f"tệp có chữ ẩn, không đọc: {hidden[:200]}"
    pictures = [p for name in _PICTURES for p in body.iter(name) if not _is_double(p)]
    drawn = [g for g in body.iter(_GRAPHIC) if (g.get("uri") or "").endswith(_DRAWN)]
    if number := len(pictures) + len(drawn):
        yield f"tệp có {number} hình, sơ đồ: chữ trong hình không đọc được, cần thì gõ thêm vào lời"  # fmt: skip
    if next(body.iter(f"{W}altChunk"), None) is not None:
        yield "tệp có phần chèn từ tệp khác, không đọc được: mở bằng Word, lưu lại rồi nhập lại"  # fmt: skip


def _hidden(body: Any) -> Iterator[str]:
    """Words that no reader of the file sees, but those of fields and deleted ones."""
    for run in body.iter(f"{W}r"):
        words = "".join(t.text or "" for t in run.iter(f"{W}t")).strip()
        if words and is_hidden(run):
            yield words


def _is_double(element: Any) -> bool:
    return next(element.iterancestors(f"{MC}Fallback"), None) is not None
