"""What is enacted with a plan and stands behind it (phụ lục, quy chế, danh sách, biểu)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.read.plan.lines.line import PlanLine
from thidua.read.plan.lines.sentence import ends_sentence

_KINDS = (
    "phụ lục|quy chế|quy định|danh sách|bảng|biểu|mẫu|điều lệ|thang điểm|bộ tiêu chí"
    "|tiêu chí|tiêu chuẩn|kế hoạch|hướng dẫn|chương trình|nội quy|phiếu|biên bản|đề cương"
    "|lịch|báo cáo|tờ trình|thông báo|nội dung|giấy|bản đăng ký|đề án|phương án|quy ước"
)
_TITLE = re.compile(rf"^(?:{_KINDS})\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"^(?P<label>(?:PHỤ LỤC|Phụ lục)(?: số| SỐ)?(?: (?:[IVX]+|\d{1,2}[a-z]?|[A-Z](?!\w)))?)"
    r"\s*(?:[.:–-]\s*|(?=\s|$))(?P<rest>.*)$"
)
_FORM = re.compile(
    r"^(?P<label>(?:MẪU|Mẫu|BIỂU|Biểu)(?: MẪU| mẫu)?(?: SỐ| số)?:? ?(?:\d{1,2}[a-z]?|[IVX]+)(?:[/-][A-ZĐ]+)*)"
    r"\s*(?:[.:–-]\s*|(?=\s|$))(?P<rest>.*)$"
)
"""A form that stands behind a document, each by its number."""
BEHIND = re.compile(
    r"^(?:\(|Kèm theo|Ban hành kèm|Về việc|V/v|Chào mừng|Lập thành tích)"
)
ENCLOSED = re.compile(
    r"\((?:ban hành )?kèm theo (?!phụ lục)[^()]*\bsố\b", re.IGNORECASE
)
"""What tells of which document something is an annex."""
SIGNED = re.compile(
    r"^(?:T[/.]?M\.?|K[/.]?T\.?|TL\.?|TUQ\.?|Q\.|P\.\s?(?=[CBTGH])|PHÓ|CHỦ|BÍ THƯ|TRƯỞNG|GIÁM ĐỐC|HIỆU TRƯỞNG|ỦY BAN"
    r"|UỶ BAN|CHÁNH|(?:CỤM|KHỐI) (?:PHÓ|TRƯỞNG)|CHỈ HUY|CHÍNH TRỊ VIÊN|CHÍNH ỦY|NGƯỜI |XÁC NHẬN|THỦ TRƯỞNG|ĐẠI DIỆN|HỘI ĐỒNG|BAN )"
)
SMALL_OFFICE = re.compile(
    r"(?:Phó )?(?:[Cc]hủ tịch|[Cc]hi hội trưởng|[Bb]í thư|[Tt]rưởng ban)(?: (?:UBND|hội|xã))?$"
)
"""An office that is typed in small letters, alone on its line."""
_HOLDS = re.compile(r"\b(?:TRƯỞNG|PHÓ|THƯ KÝ|BÍ THƯ|CHỦ NHIỆM)$")
_DATED = re.compile(r"^[^,;]{2,40}, ngày\s.{1,30}năm\s+20\d\d\.?$")
_SEAL = re.compile(
    r"^\(?\s*(?:đã ký|ký tên|ký|chữ ký|đóng dấu)\b.*$|^[.…_\s]+$", re.IGNORECASE
)
STAMP = re.compile(
    r"^(?:Ký bởi|Người ký|Cơ quan|Thời gian ký|Ngày ký|Email|Chức vụ|Signed by|Signature)\s*:"
)
"""What the stamp of a digital signature says above a document, or beside who signs."""
SIGNERS = 30
"""Lines that a signature has at most: those of a cluster sign together."""
BEHIND_SIGNATURE = re.compile(
    r"^(?:(?:[*+•-]\s*)?(?:Nơi (?:nhận|gửi)|NƠI (?:NHẬN|GỬI))|PHỤ LỤC|Phụ lục|MẪU|Mẫu|BIỂU|Biểu(?! dương))\b"
)
_RANK = re.compile(
    r"^(?:(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)(?: QNCN)?|(?:BS\.?CK\w*|ThS|TS|PGS|GS|BS|Bs|KS|CN)\.?)(?:\s+|(?<=\.)))+"
)
"""A rank of the forces or a degree before the name of who signs."""
_NAME = re.compile(
    r"^[^\W\d_]+(?:[’'`ʼ‘][^\W\d_]*|-[^\W\d_]+)?\.?(?:\s[^\W\d_]+(?:[’'`ʼ‘][^\W\d_]*|-[^\W\d_]+)?\.?){1,6}$"
)
"""A name may hold an apostrophe, and blanks behind it: H’Hen Niê, K’ Brêm."""


def annex_title(line: PlanLine, *, is_ended: bool) -> tuple[str, str] | None:
    """Give label and words of the title that begins an annex; None for other lines.

    `is_ended`: recipients or signature have been read; before that only “PHỤ LỤC” is one.
    """
    text = line.text
    if ends_sentence(text) and not text.endswith(":"):
        return None
    if is_ended and (form := form_title(line)):
        return form
    found = _NUMBERED.match(text)
    if found and (text.isupper() or line.is_marked or is_ended or not found["rest"]):
        label = found["label"]
        has_number = bool(
            re.search(
                r"(?:[IVX]+|\d\w?|\b[A-Z])$", label.partition(" ")[2].partition(" ")[2]
            )
        )
        return (label, found["rest"]) if has_number else ("", text)
    if not is_ended or not _TITLE.match(text):
        return None
    is_short = len(text.split()) <= 20 and text[:1].isupper()
    return ("", text) if text.isupper() or line.is_marked or is_short else None


def form_title(line: PlanLine) -> tuple[str, str] | None:
    """Give label and words of the title of a numbered form (mẫu, biểu); None for other lines."""
    found = _FORM.match(line.text)
    if not found or ends_sentence(line.text):
        return None
    is_title = line.text.isupper() or line.is_marked or not found["rest"]
    return (found["label"], found["rest"]) if is_title else None


def goes_on_title(line: PlanLine, title: PlanLine) -> bool:
    """Whether a line below the title of an annex belongs to it."""
    if line.text.isupper() or BEHIND.match(line.text):
        return True
    is_bare = _TITLE.fullmatch(title.text)
    is_near = is_bare or (not line.after_blank and line.number == title.number + 1)
    return is_near and not ends_sentence(line.text) and len(line.text.split()) <= 25


def is_signature(line: PlanLine) -> bool:
    """Whether a line behind the end of a plan is one of who signs it and in what office."""
    text = line.text
    if _SEAL.match(text) or (text.isupper() and not _TITLE.match(text)):
        return True
    if SIGNED.match(text) and len(text.split()) <= 12 and not ends_sentence(text):
        return True
    return is_person(text) or bool(SMALL_OFFICE.match(text))


def is_person(text: str) -> bool:
    """Whether a line is the name of somebody, with or without a rank."""
    name = _RANK.sub("", text)
    return bool(_NAME.match(name)) and name.istitle()


def signs(lines: Sequence[PlanLine]) -> bool:
    """Whether lines begin with who signs, and hold nothing else up to the recipients."""
    if (
        len(lines) > 1
        and _DATED.match(lines[0].text)
        and not _DATED.match(lines[1].text)
    ):
        return signs(lines[1:])
    if not lines or not (SIGNED.match(lines[0].text) or _signs_alone(lines)):
        return False
    for line in lines[:SIGNERS]:
        if BEHIND_SIGNATURE.match(line.text):
            return True
        if not is_signature(line):
            return False
    return len(lines) <= SIGNERS


def _signs_alone(lines: Sequence[PlanLine]) -> bool:
    """Whether a text ends with an office of any name, and who holds it."""
    return bool(_HOLDS.search(lines[0].text)) and is_person(lines[-1].text)
