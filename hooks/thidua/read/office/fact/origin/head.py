"""The head of a document: number, symbol, day, place, issuer, kind, title (thể thức, NĐ 30/2020)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct

from thidua.read.office.fact.day import day_of
from thidua.read.office.fact.origin.signature import RECIPIENTS, province_above
from thidua.read.office.fact.origin.title import KIND, title_of

_NUMBER = re.compile(
    r"(?:Số|SỐ)\s*:?\s*(?P<number>\d+[a-z]?(?:/20\d\d(?=\s*/))?|[.…_]+)?\s*[/–-]?\s*(?P<symbol>[A-ZĐƯ]{2,}[\wĐđ]*(?:(?:\s?[-–/&]\s?|\.)[A-ZĐ][\wĐđ]*)*)?"
)
_NUMBER_LINE = re.compile(r"S[ốỐ]\s*(?::|\d*\s*[-–/])")
_PLACE_AND_DAY = re.compile(
    r"(?P<place>[^\W\d_](?:[^,;|]{1,40}(?=,)|[^,;|\d]{1,30}?(?=\s+ngày\s+\d))),?\s*[Nn]gày\s*(?P<day>\d{1,2}|[….\s]*)\s*tháng\s*(?P<month>\d{1,2}|[….\s]*)\s*năm\s*(?P<year>\d{4}|[….\s]*)"
)
_PLACE_AND_FIGURES = re.compile(
    r"^(?P<place>[^\W\d_][^,;|\d]{1,30}),\s*(?:[Nn]gày\s*)?(?P<day>\d{1,2})\s*(?P<sign>[/.-])\s*(?P<month>\d{1,2})\s*(?P=sign)\s*(?P<year>\d{4})$"
)
_DAY_ALONE = re.compile(
    r"^(?P<place>)[Nn]gày\s*(?P<day>\d{1,2})\s*tháng\s*(?P<month>\d{1,2})\s*năm\s*(?P<year>\d{4})$"
)
_YEAR = re.compile(r"(?:năm )?20\d\d$")
"""What a narrow column sets below the day and the month."""
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
    r"|(?:UBND|SỞ|TỔ|BAN|HỘI|TRƯỜNG|PHÒNG|TRẠM|CỤC|VIỆN|HẠT|ĐỘI|ĐOÀN|BCH|BTV|BTT|CỤM|KHỐI|HTX|QUỸ|T?TYT) "
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
_NATION_RESTS = ("NAM", "VIỆT NAM")


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
        if is_open and cell in _NATION_RESTS:
            is_open = False
        elif _NATION.match(cell):
            is_open = not cell.endswith("VIỆT NAM")
        else:
            yield cell


def _number(lines: Sequence[str]) -> tuple[str, str]:
    """Number and symbol; a number alone is that of a stamp where another one has a symbol."""
    told = list[tuple[str, str]]()
    for line in lines:
        found = (
            _NUMBER.search(line)
            if line.strip(" \t*#|").startswith(("Số", "SỐ"))
            else None
        )
        if found and (found["symbol"] or (found["number"] and ":" in found[0])):
            symbol = re.sub(r"\s", "", found["symbol"] or "")
            told.append(((found["number"] or "").strip(".…_"), symbol))
    return next((each for each in told if each[1]), told[0] if told else ("", ""))


def day_and_place(lines: Iterable[str]) -> tuple[date | None, str]:
    """Read the day and the place of a document, of the lines where they may stand."""
    cells = [
        RECIPIENTS.sub("", cell.strip(" |*")).strip()
        for line in lines
        for cell in re.split(r"\t|\s\|\s?|\s{3,}(?=[^\W\d_]+[^,]*,\s*ngày)", line)
    ]
    told = filter(None, cells)
    broken = [f"{cell} {year}" for cell, year in pairwise(told) if _YEAR.match(year)]
    dated = (
        _PLACE_AND_DAY.search(cell)
        or _PLACE_AND_FIGURES.search(cell)
        or _DAY_ALONE.search(cell)
        for cell in (*broken, *cells)
    )
    found = next(filter(None, dated), None)
    if found is None:
        return None, ""
    return day_of(found["day"], found["month"], found["year"]), " ".join(
        found["place"].split()
    )


def _bodies(cells: Sequence[str]) -> tuple[str, str]:
    """The body above, and the issuer: the lowest of the left column, whose name may take two lines."""
    numbered = next(
        (i for i, cell in enumerate(cells) if _NUMBER_LINE.match(cell)), None
    )
    names = _names(cells[:numbered]) or _names(cells)
    is_organ = bool(names) and bool(_ORGANS.match(names[-1]))
    is_whole = (
        bool(names)
        and not is_organ
        and (len(names) == 1 or _LOWER_BODIES.match(names[-1]))
    )
    is_placed = _is_placed(names) or (is_organ and bool(_PLACE.match(names[-2:][0])))
    lines = 3 if is_placed else 1 if is_whole else 2
    parent = names[-lines - 1] if len(names) > lines else ""
    is_body = _LOWER_BODIES.match(parent) or _HIGHER.match(parent)
    above = names[-lines - 2] if len(names) > lines + 1 else ""
    if (above in _COUNCILS or above.startswith("HỘI ĐỒNG THI ĐUA")) and _HIGHER.match(
        parent
    ):
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
