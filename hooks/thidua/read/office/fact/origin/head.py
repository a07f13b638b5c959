"""The head of a document: number, symbol, day, place, issuer, kind, title (thể thức, NĐ 30/2020)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from thidua.read.office.fact.origin.province import province_above
from thidua.read.office.fact.place_and_day import day_and_place
from thidua.read.plan.head import KINDS

_NUMBER = re.compile(
    r"(?:Số|SỐ)\s*:?\s*(?P<number>\d+[a-z]?(?:/20\d\d(?=\s*/))?|[.…_]+)?\s*[/–-]?\s*(?P<symbol>[A-ZĐƯ]{2,}[\wĐđ]*(?:(?:\s?[-–/&]\s?|\.)[A-ZĐ][\wĐđ]*)*)?"
)
_NUMBER_LINE = re.compile(r"S[ốỐ]\s*(?::|\d*\s*[-–/])")
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_COLUMNS = re.compile(r"\t|\s{3,}|\s\|\s?")
_NO_BODY = re.compile(
    r"^(?:CỘNG H|ĐẢNG CỘNG SẢN VIỆT NAM|SỐ\s*(?::|\d+\s*[-/])|\(?(?:BẢN )?DỰ THẢO|HỎA TỐC|THƯỢNG KHẨN|KHẨN|(?:CÔNG VĂN )?ĐẾN$|SAO (?:Y|LỤC)\b|TRÍCH SAO|BẢN (?:SAO|CHÍNH)$|MẬT|TỐI MẬT|ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$)"
)
_HIGHER = re.compile(r"^(?:TỈNH|THÀNH PHỐ|HUYỆN|BỘ|TỔNG|TẬP ĐOÀN)\s")
_PLACE = re.compile(
    r"^(?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ (?:XÃ|TRẤN)|QUẬN|HUYỆN|TỈNH|THÀNH PHỐ)\s(?!ỦY|UỶ|ĐOÀN (?!KẾT))"
)
_ORGANS = re.compile(r"^(?:BAN (?:THƯỜNG TRỰC|THƯỜNG VỤ|CHẤP HÀNH)|BCH|BTT|BTV)$")
"""An organ of the body above it, whose name says nothing alone."""
_LOWER_BODIES = re.compile(
    r"(?:ỦY|UỶ) BAN|UBMTTQ|XÍ NGHIỆP|NHÀ MÁY|HỢP TÁC XÃ|BỆNH (?:VIỆN|XÁ)|NGÂN HÀNG|KHO BẠC|HỌC VIỆN|BỘ CHỈ HUY|VĂN PHÒNG|TRUNG TÂM|MẶT TRẬN"
    r"|(?:HUYỆN|QUẬN|TỈNH|THỊ|THÀNH) (?:ỦY|UỶ|ĐOÀN)|ĐẢNG (?:ỦY|UỶ|BỘ)|CHI (?:BỘ|NHÁNH|CỤC|HỘI|ĐOÀN)|LIÊN (?:ĐOÀN|MINH|ĐỘI)|CÔNG (?:ĐOÀN|TY|AN)"
    r"|(?:UBND|SỞ|TỔ|BAN|HỘI|TRƯỜNG|PHÒNG|TRẠM|CỤC|VIỆN|HẠT|ĐỘI|ĐOÀN|BCH|BTV|BTT|CỤM|KHỐI|HTX|QUỸ|T?TYT|BCHQS|BCĐ|BQL|ĐỒN|ĐÀI|BHXH|BẢO TÀNG|THƯ VIỆN) "
)
"""How the name of a body begins that stands below another one; else it goes on with the line above."""
_COUNCILS = ("ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "UBND", "HỘI ĐỒNG NHÂN DÂN")
"""Bodies whose place stands on the line below."""
_DRAFT = re.compile(r"^\(?(?:bản )?dự thảo\b", re.IGNORECASE)
_DRAFTED = re.compile(r"\s*\((?:bản )?dự thảo[^()]*\)$", re.IGNORECASE)
_APART = re.compile(
    r"(?P<number>^[\s*#|]*Số\s*:|^[\s*#|]*Số(?=\s+[-–/]))\s+|(?P<day>,\s*ngày|tháng)\s{3,}(?=tháng|năm|\d)"
)
"""Blanks for a number or a day that is written in by hand; they part no columns."""
_BESIDE = re.compile(
    r"(?<=\S)\s+(?=CỘNG H[ÒO][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do)"
)
"""Where the right column begins, however narrow the gap in the text of a PDF."""
_NATION = re.compile(r"CỘNG H[ÒO][AÀ] XÃ HỘI CHỦ NGHĨA(?: VIỆT(?: NAM)?)?$")
KIND = re.compile(rf"^((?:{KINDS})(?: LIÊN TỊCH| PHỐI HỢP)?)(?:\s+(?P<rest>.+))?$")
ENACTING = re.compile(
    r"^(?:(?:PHÓ )?CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|HIỆU TRƯỞNG|(?:CỤM |KHỐI )?TRƯỞNG(?: CỤM| KHỐI| BAN)?|BAN (?:THƯỜNG VỤ|CHẤP HÀNH)|THƯỜNG TRỰC)(?=\s|$)"
)
"""The office that enacts a decision, above its grounds, before the name of its body."""
_OFFICE_ALONE = re.compile(
    r"\W*(?:$|(?:ỦY BAN|UỶ BAN|UBND|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|TỈNH|TRƯỜNG|HỘI|LIÊN|CÔNG TY|SỞ|CỤM|KHỐI)\b)"
)
"""What may stand behind it: nothing, or its body; “CHỦ TỊCH HỒ CHÍ MINH” goes on with a title."""
ABOUT = re.compile(r"^(?:V/v|Về việc)\s*:?\s*")
"""Begins what a letter or a decision is about."""


_DAY_LINE = re.compile(r"[^,\d“]{2,40},\s*ngày\s.{1,12}tháng\s.{1,12}năm\s*20\d\d\.?$")


class Head(Struct, frozen=True):
    """What the head of a document says; "" and None where it says nothing."""

    number: str = ""
    symbol: str = ""
    day: date | None = None
    place: str = ""
    issuer: str = ""
    kind: str = ""
    title: str = ""
    parent: str = ""
    """The body above the issuer, as it is printed above it."""
    is_draft: bool = False
    """The document calls itself a draft (dự thảo)."""
    province: str = ""
    """The province that stands above the issuer, in its name or with the place."""


def head_of(lines: Sequence[str]) -> Head:
    """Read the lines of a head as they stand, two columns side by side."""
    lines = [_columns(line.replace("\u00a0", " ")) for line in lines]
    cells = [
        " ".join(cell.strip(" |*#").split())
        for line in lines
        for cell in _COLUMNS.split(line)
    ]
    cells = [
        cell for cell in cells if cell and not re.fullmatch(r"[-–—_*.…=~\\\s]+", cell)
    ]
    cells = [*_without_nation(cells)]
    at = next((i for i, cell in enumerate(cells) if KIND.match(cell)), None)
    above = cells if at is None else cells[:at]
    number, symbol = _number(lines)
    day, place = day_and_place(
        [_NUMBER.sub("\t", line, count=1) if "Số" in line else line for line in lines]
    )
    kind, title = title_of(cells, at)
    parent, issuer = _bodies(above)
    is_draft = any(map(_DRAFT.match, above)) or bool(_DRAFTED.search(title))
    title = _DRAFTED.sub("", title)
    province = province_above(above)
    return Head(
        number, symbol, day, place, issuer, kind, title, parent, is_draft, province
    )


def _columns(line: str) -> str:
    """Part what stands side by side on a line by a tab; blanks that a pen fills part nothing."""
    line = _TAG.sub(" ", _LINE_BREAK.sub("\t", line))
    closed = _APART.sub(lambda found: f"{found['number'] or found['day']} ", line)
    return _BESIDE.sub("\t", closed)


def _without_nation(cells: Sequence[str]) -> Iterator[str]:
    """Leave out the name of the state, which a narrow column sets in two lines."""
    is_open = False
    for cell in cells:
        if is_open and cell in ("NAM", "VIỆT NAM"):
            is_open = False
        elif _NATION.match(cell):
            is_open = not cell.endswith("VIỆT NAM")
        else:
            yield cell


def _number(lines: Sequence[str]) -> tuple[str, str]:
    """Number and symbol; a number alone is that of a stamp where another one has a symbol."""
    told = list[tuple[str, str]]()
    for line in lines:
        begins = line.strip(" \t*#|").startswith(("Số", "SỐ"))
        found = _NUMBER.search(line) if begins else None
        if found and (found["symbol"] or (found["number"] and ":" in found[0])):
            symbol = re.sub(r"\s", "", found["symbol"] or "")
            told.append(((found["number"] or "").strip(".…_"), symbol))
    return next((each for each in told if each[1]), told[0] if told else ("", ""))


def _bodies(cells: Sequence[str]) -> tuple[str, str]:
    """The body above, and the issuer: the lowest of the left column, whose name may take two lines."""
    numbered = next(
        (i for i, cell in enumerate(cells) if _NUMBER_LINE.match(cell)), None
    )
    names = _names(cells[:numbered]) or _names(cells)
    is_organ = bool(names) and bool(_ORGANS.match(names[-1]))
    is_alone = len(names) == 1 or (names and _LOWER_BODIES.match(names[-1]))
    is_whole = is_alone and not is_organ
    is_placed = _is_placed(names) or (is_organ and bool(_PLACE.match(names[-2:][0])))
    lines = 3 if is_placed else 1 if is_whole else 2
    parent = names[-lines - 1] if len(names) > lines else ""
    is_body = _LOWER_BODIES.match(parent) or _HIGHER.match(parent)
    above = names[-lines - 2] if len(names) > lines + 1 else ""
    is_council = above in _COUNCILS or above.startswith("HỘI ĐỒNG THI ĐUA")
    if is_council and _HIGHER.match(parent):
        parent = f"{above} {parent}"
    return parent if is_body else "", " ".join(names[-lines:])


def _names(cells: Sequence[str]) -> list[str]:
    """What is in capitals, and may be the name of a body; what stands below the number is a stamp."""
    return _joined(
        [cell for cell in cells if cell.isupper() and not _NO_BODY.match(cell)]
    )


def _is_placed(names: Sequence[str]) -> bool:
    """Whether the issuer's name ends with its commune and province, a line each."""
    is_council = len(names) > 2 and names[-3] in _COUNCILS
    return is_council and names[-1].startswith(("TỈNH ", "THÀNH PHỐ "))


def _joined(names: Sequence[str]) -> list[str]:
    """Set what is quoted in the name of a body, and goes over lines, in one with that name.

    So are bodies that issue together (SỞ A - / SỞ B), and those that one is of (CÁC …).
    """
    told: list[str] = []
    for name in names:
        quoted = told[-1] if told else ""
        is_open = quoted.count("“") > quoted.count("”") or quoted.count('"') % 2
        is_open = is_open or quoted.endswith((" -", " –"))
        if told and (is_open or name.startswith(("“", '"', "CÁC "))):
            told[-1] = f"{quoted} {name}"
        else:
            told.append(name)
    return told


def title_of(cells: Sequence[str], at: int | None) -> tuple[str, str]:
    """Read the kind and the title, of the cells of a head; `at` is that of the kind, None where none has one."""
    if at is None:
        return "", " ".join(_about(cells))
    found = KIND.match(cells[at])
    assert found
    rest = found["rest"] or ""
    first = cells[at] if rest.upper().startswith("NĂM ") else rest
    title = [*filter(None, [first]), *_until_end(cells[at + 1 :])]
    title = title or [*_about(cells[:at])]
    words = " ".join(title).rstrip(" ,;.").removeprefix("V/v").lstrip(" :")
    return found[1].capitalize(), words


def _about(cells: Sequence[str]) -> Iterator[str]:
    """What a letter is about (V/v), with the lines that go on with it in small letters."""
    begun = False
    for cell in cells:
        if not begun and ABOUT.match(cell):
            begun = True
            yield ABOUT.sub("", cell)
        elif begun and cell[:1].islower():
            yield cell
        elif begun:
            return


def _until_end(cells: Sequence[str]) -> list[str]:
    """The title goes on to whom the document is addressed, what it is sent with, or who enacts; place and day may stand in it."""
    told: list[str] = []
    for cell in cells:
        is_office = ENACTING.match(cell) and _OFFICE_ALONE.match(ENACTING.sub("", cell))
        is_other = cell.isupper() and told and not told[-1].isupper()
        is_sent = cell.startswith(("Kính gửi", "(Kèm theo", "(Ban hành kèm"))
        if is_sent or is_other or (told and is_office):
            break
        told += [] if told and _DAY_LINE.match(cell) else [cell]
    return told
