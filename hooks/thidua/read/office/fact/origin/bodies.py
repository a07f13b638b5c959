"""Whose names stand at the head of a document (cơ quan ban hành, cơ quan cấp trên)."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NO_BODY = re.compile(
    r"^(?:CỘNG H|ĐẢNG CỘNG SẢN VIỆT NAM|SỐ\s*(?::|\d+\s*[-/])|DỰ THẢO|HỎA TỐC|THƯỢNG KHẨN|KHẨN|MẬT|TỐI MẬT|ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$)"
)
_HIGHER = re.compile(r"^(?:TỈNH|THÀNH PHỐ|HUYỆN|BỘ|TỔNG|TẬP ĐOÀN)\s")
_ORGANS = re.compile(r"^(?:BAN (?:THƯỜNG TRỰC|THƯỜNG VỤ|CHẤP HÀNH)|BCH|BTT|BTV)$")
"""An organ of the body above it, whose name says nothing alone."""
_LOWER_BODIES = (
    "ỦY BAN", "UỶ BAN", "UBND ", "SỞ ", "BAN ", "HỘI ", "TRƯỜNG ", "CHI BỘ", "PHÒNG ", "ĐẢNG ỦY", "ĐẢNG UỶ", "ĐẢNG BỘ",
    "LIÊN ĐOÀN", "CÔNG ĐOÀN", "CÔNG TY", "XÍ NGHIỆP", "NHÀ MÁY", "CHI NHÁNH", "HỢP TÁC XÃ", "BỆNH VIỆN", "TRẠM ", "NGÂN HÀNG", "KHO BẠC", "CHI CỤC", "CỤC ", "VIỆN ", "HỌC VIỆN", "BỘ CHỈ HUY", "VĂN PHÒNG", "LIÊN MINH", "HẠT ", "ĐỘI ", "ĐOÀN ", "BCH ", "BTV ", "BTT ", "UBMTTQ", "TRUNG TÂM", "CÔNG AN", "CỤM ", "KHỐI ", "MẶT TRẬN", "HTX ", "CHI HỘI", "CHI ĐOÀN", "LIÊN ĐỘI", "QUỸ ", "BỆNH XÁ", "TYT ", "TTYT ",
)  # fmt: skip
"""How the name of a body begins that stands below another one; else it goes on with the line above."""
_COUNCILS = ("ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "UBND", "HỘI ĐỒNG NHÂN DÂN")
"""Bodies whose place stands on the line below."""


def bodies_of(cells: Sequence[str]) -> tuple[str, str]:
    """The body above, and the issuer: the lowest of the left column, whose name may take two lines."""
    names = _joined([cell for cell in cells if cell.isupper() and not _NO_BODY.match(cell)])  # fmt: skip
    is_organ = bool(names) and bool(_ORGANS.match(names[-1]))
    is_whole = bool(names) and not is_organ and (len(names) == 1 or names[-1].startswith(_LOWER_BODIES))  # fmt: skip
    lines = 3 if _is_placed(names) else 1 if is_whole else 2
    parent = names[-lines - 1] if len(names) > lines else ""
    is_body = parent.startswith(_LOWER_BODIES) or _HIGHER.match(parent)
    above = names[-lines - 2] if len(names) > lines + 1 else ""
    if above in _COUNCILS and _HIGHER.match(parent):
        parent = f"{above} {parent}"
    return parent if is_body else "", " ".join(names[-lines:])


def _is_placed(names: Sequence[str]) -> bool:
    """Whether the issuer's name ends with its commune and province, a line each."""
    is_council = len(names) > 2 and names[-3] in _COUNCILS
    return is_council and names[-1].startswith(("TỈNH ", "THÀNH PHỐ "))


def _joined(names: Sequence[str]) -> list[str]:
    """Set what is quoted in the name of a body, and goes over lines, in one with that name."""
    told: list[str] = []
    for name in names:
        quoted = told[-1] if told else ""
        is_open = quoted.count("“") > quoted.count("”") or quoted.count('"') % 2
        if told and (is_open or name.startswith(("“", '"'))):
            told[-1] = f"{quoted} {name}"
        else:
            told.append(name)
    return told
