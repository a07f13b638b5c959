"""What a person should know of a Word file that words do not tell: old fonts, pictures, parts put in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from thidua.read.office.word.paragraph import is_hidden
from thidua.read.office.word.xml import MC, W

_PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
    "{urn:schemas-microsoft-com:vml}imagedata",
)
_GRAPHIC = "{http://schemas.openxmlformats.org/drawingml/2006/main}graphicData"
_CHANGED = ("ins", "del", "moveFrom", "moveTo")
_DRAWN = ("/diagram", "/chart")


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
