"""What belongs to a person and not on a page (dữ liệu cá nhân), as it looks in a text.

Numbers are known by their form or by the word before them; a day of birth, illness, poverty,
where somebody lives are said of a person only where a name stands in the same sentence.
Source: Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from thidua.model.personal.person import names_a_person

_BY = r"[ .\-–]?"
_START = r"(?<![\w/])(?<!\d[.,\-–])(?<!\d )"
_END = r"(?![\w/])(?![.,\-–]\d)(?! \d)"
_DIGITS = rf"\d(?:{_BY}\d)"
_NO_AMOUNT = (
    r"(?!\s*(?:đồng|VNĐ|VND|tỷ|triệu|nghìn|ngàn|người|lượt|hồ sơ|trường hợp|thẻ|%))"
)
_PAPERS = r"(?:CCCD|CMND|CMTND|CMT|căn cước|chứng minh (?:nhân dân|thư)|định danh|giấy tờ tùy thân)"
_CITIZEN = r"0(?:0[1-9]|[1-8]\d|9[0-6])"
"""A province, as the first three of twelve digits."""
_BANKS = (
    r"(?:Vietcombank|VCB|Agribank|BIDV|Vietin ?bank|MB ?bank|MB|Techcombank|TCB|ACB|Sacombank|VP ?bank|TP ?bank"
    r"|HD ?bank|LP ?bank|SHB|VIB|MSB|OCB|SeA ?bank|Momo|ngân hàng)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19[2-9]\d|20[0-2]\d)"
_DATE = rf"(?:{_DAY}\s?[/.\-]\s?{_MONTH}\s?[/.\-]\s?{_YEAR}|{_DAY}\s+tháng\s+{_MONTH}\s+năm\s+{_YEAR})"
_BORN = r"(?:sinh ngày|sinh vào ngày|ngày sinh|ngày tháng năm sinh|ngày,? tháng,? năm sinh|\bsinh|\bSN|\bNS|\bDOB)"
_SPELLED = r"(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín)"

IDENTITY, PASSPORT, PHONE, MAIL = (
    "số căn cước",
    "số hộ chiếu",
    "số điện thoại",
    "hộp thư",
)
ACCOUNT, INSURANCE, TAX, PLATE, BIRTH = (
    "số tài khoản",
    "số thẻ bảo hiểm",
    "mã số thuế cá nhân",
    "biển số xe",
    "ngày sinh",
)

_MOBILE = (
    rf"{_START}(?P<p>(?:\(\+?84\)|\+84|0084|84)[ .\-]?(?:\(0\))?[ .\-]?|\(?[0Oo])[35789]\)?(?:"
    # in one piece, or in groups that one sign parts
    r"[\dOo]{8}(?!\d)|\d(?P<s>[ .\-–])\d{2}(?P=s)\d{3}(?P=s)\d{2}|\d(?P<a>[ .\-–])\d{3}(?P=a)\d{4}"
    r"|\d{2}\)?(?P<b>[ .\-–])\d{3}(?P=b)?\d{3}|\d{2}\)?(?P<c>[ .\-–])\d{2}(?P=c)\d{2}(?P=c)\d{2}"
    r"|\d{2}\)?(?P<d>[ .\-–])\d{4}(?P=d)?\d{2}|(?P<e>[.\-– ])\d{2}(?P=e)\d{2}(?P=e)\d{2}(?P=e)\d{2}"
    r"|\d(?P<f>[ .\-–])\d{7}|\d(?P<g>[ .\-–])\d{4}(?P=g)\d{3}|\d{3}(?P<h>[ .\-–])\d{5}|\d{4}(?P<i>[ .\-–])\d{4}"
    rf"|\d(?P<k>[ .\-–])\d{{3}}(?P=k)\d{{2}}(?P=k)\d{{2}}|\d\) ?\d{{7}}){_END}"
)
_LANDLINE = (
    rf"{_START}(?:\(?\+?84\)?[ .\-]?|\(?0)2\d{{1,2}}\)?(?:[ .\-–]?\d){{7,8}}{_END}"
)
_CALLED = r"(?:điện thoại|ĐT|SĐT|DĐ|di động|zalo|hotline|liên hệ|liên lạc|số máy|gọi|tel|phone|nhắn)"

NUMBERS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (what, re.compile(pattern, re.IGNORECASE))
    for what, pattern in (
        (IDENTITY, rf"{_PAPERS}\D{{0,30}}(?P<v>{_DIGITS}{{8,11}}){_END}{_NO_AMOUNT}"),
        (PASSPORT, r"(?:hộ chiếu|passport|\bHC)\W{0,3}(?:phổ thông|công vụ|ngoại giao)?\W{0,3}(?:số)?\W{0,15}(?P<v>[A-Z] ?\d{7,8})\b"),
        (PHONE, _MOBILE),
        (PHONE, rf"{_START}0(?P<s>[ .\-–])[35789](?:(?P=s)\d){{8}}{_END}"),
        (PHONE, _LANDLINE),
        (PHONE, rf"{_CALLED}\W{{0,6}}(?:số|riêng|di động|cá nhân|theo|qua|về|của \w+)?\W{{0,4}}(?P<v>(?:\+?84|0)(?:[ .\-–]?\d){{8,10}})(?!\d){_NO_AMOUNT}"),
        (PHONE, r"(?:zalo\.me|wa\.me|t\.me|tel:|sms:|viber://\S*?)/?(?P<v>\+?\d{9,12})\b"),
        (PHONE, rf"\+(?!84)\d{{1,3}}(?:[ .\-]?\d){{7,12}}{_END}"),
        (PHONE, rf"(?:{_SPELLED}[\s,.\-]+){{8,10}}{_SPELLED}(?!\s*(?:mươi|trăm|nghìn|phẩy))"),
        (MAIL, r"(?<![\w.+-])(?P<v>[\w+-][\w.+-]*\s?(?:@|\(at\)|\[at\]|\(a\)|\[@\]|\(@\)| a còng )\s?[\w-]+(?:(?:\.| chấm |\(dot\)|\[dot\])[\w-]+)+)"),
        (ACCOUNT, rf"(?:tài khoản|STK|\bTK\b|số thẻ|thẻ ATM)(?:[^\d\n;]{{0,40}})(?P<v>(?:\d{{3}}[A-Z]{{1,2}})?\d(?:{_BY}\d){{5,18}}){_END}{_NO_AMOUNT}"),
        (ACCOUNT, rf"\b{_BANKS}\W{{0,4}}(?:số|STK|TK|số TK)?\W{{0,4}}(?P<v>\d(?:{_BY}\d){{7,15}}){_END}{_NO_AMOUNT}"),
        (INSURANCE, rf"(?:BHYT|BHXH|bảo hiểm (?:y tế|xã hội))(?:[^\d\n;]{{0,25}})(?P<v>\d(?:{_BY}\d){{9,14}}){_END}{_NO_AMOUNT}"),
        (INSURANCE, rf"(?<![\w/])(?P<v>(?-i:[A-Z]{{2}}){_BY}[1-5]{_BY}\d(?:{_BY}\d){{11}}){_END}"),
        (TAX, rf"(?:MST|mã số thuế)\s*(?:cá nhân|TNCN|thu nhập cá nhân|của (?:ông|bà|anh|chị|em))(?:[^\d\n;]{{0,40}})(?P<v>\d(?:{_BY}\d){{9,12}}){_END}"),
        (PLATE, r"(?<![\w/])(?P<v>(?:1[1-9]|[2-9]\d)[ \-]?(?-i:[A-ZĐ]{1,2})\d?[ \-]{0,3}\d{3}\.\d{2})(?![\w/])"),
        (PLATE, r"(?<![\w/])(?P<v>(?:1[1-9]|[2-9]\d)(?-i:[A-HK-NPR-Z])\d?-\d{5})(?![\w/])"),
        (PLATE, r"(?:biển (?:số|kiểm soát|xe)|BKS|\bBS)\W{0,3}(?:xe|kiểm soát|đăng ký)?\W{0,8}(?P<v>\d{2}[ \-]?(?-i:[A-ZĐ]{1,2})\d?[ .\-]{0,3}\d{2,3}\.?\d{2})"),
        (IDENTITY, rf"{_START}(?P<v>{_CITIZEN}{_BY}\d{_BY}\d{{2}}{_BY}\d(?:{_BY}\d){{5}}){_END}{_NO_AMOUNT}"),
    )
)  # fmt: skip
"""What is meant, and how it looks; the group `v` is the value where words stand before it."""

BIRTHS = re.compile(rf"{_BORN}\W{{0,4}}(?:ngày\s+)?(?P<v>{_DATE})", re.IGNORECASE)
BIRTH_YEARS = re.compile(
    rf"(?:sinh năm|năm sinh|\bSN|\bSn|\bsinh)\W{{0,3}}(?P<v>{_YEAR})\b(?!\s?[-–/])",
    re.IGNORECASE,
)
TAXES = re.compile(
    rf"(?:MST|mã số thuế)\W{{0,10}}(?:là)?\W{{0,3}}(?P<v>\d{{10}}(?:-\d{{3}})?|\d{{12}}){_END}",
    re.IGNORECASE,
)
"""Said of a person only where one is named beside it."""

_SAID = tuple(
    (what, re.compile(pattern, re.IGNORECASE))
    for what, pattern in (
        ("bệnh tật", r"\b(?:HIV|AIDS|ung thư|tâm thần|khuyết tật|động kinh|tự kỷ|trầm cảm|lao phổi|viêm gan|tiểu đường|đái tháo đường|suy thận|chạy thận|đột quỵ|tai biến|bại liệt|mù lòa|câm điếc|thiểu năng|mắc bệnh|bị bệnh|bệnh (?:nan y|hiểm nghèo|tim|thận|phổi|gan|nặng)|chất độc da cam|nhiễm)"),
        ("nghiện ngập", r"\b(?:nghiện|cai nghiện|sử dụng (?:trái phép )?(?:chất )?ma t[úu]y|nát rượu|cờ bạc)"),
        ("hoàn cảnh nghèo khó", r"\b(?:hộ nghèo|cận nghèo|diện nghèo|thoát nghèo|gia cảnh khó khăn|hoàn cảnh (?:đặc biệt )?khó khăn|bảo trợ xã hội)"),
        ("tiền án", r"\b(?:tiền án|tiền sự|mãn hạn tù|án treo|chấp hành xong (?:án|hình phạt))"),
        ("địa chỉ nhà", r"(?:số nhà|nhà số|ngõ|ngách|hẻm)\W{0,3}\d|(?:hộ khẩu|thường trú|tạm trú|cư trú|trú)\s+(?:tại|ở)\b|\bđịa chỉ(?: nhà)?\s*:"),
    )
)  # fmt: skip
_FIVE = re.compile(r"\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d")
_OTHERWISE = ("@", "(at)", "[at]", "(a)", "còng", "không", "chín", "một")
"""How a number or an address is written without figures, or without its sign."""
_HINTS = (
    "sinh", "sn", "ns", "mst", "mã số thuế", "hiv", "aids", "ung thư", "tâm thần", "khuyết tật", "động kinh", "tự kỷ", "trầm cảm",
    "lao phổi", "viêm gan", "tiểu đường", "đái tháo", "thận", "đột quỵ", "tai biến", "bại liệt", "mù lòa", "câm điếc", "thiểu năng",
    "bệnh", "da cam", "nhiễm", "nghiện", "ma t", "rượu", "cờ bạc", "nghèo", "khó khăn", "bảo trợ", "tiền án", "tiền sự", "tù", "án",
    "hình phạt", "nhà", "ngõ", "ngách", "hẻm", "hộ khẩu", "trú", "địa chỉ",
)  # fmt: skip
"""What stands in every text that may say something of a person."""
_SHORTEST = 7
"""Letters of the shortest value: a plate."""
_SENTENCE = re.compile(r"[^!?;\n]+?(?:[.!?;](?=\s|$)|\n|$)")
_OFFICE_MAIL = re.compile(r"\.gov\.vn$", re.IGNORECASE)
_STILL = str.maketrans("０１２３４５６７８９\u00a0\u2011\u2010\u2024", "0123456789 --.")


class Personal(Struct, frozen=True):
    """One personal value of a text (một giá trị)."""

    at: int
    end: int
    what: str
    is_certain: bool
    """Whether its form leaves no doubt; a person must look at the others."""


def personal_values(text: str) -> Iterator[Personal]:
    """Give each personal value of a text, in its order; what lies inside another is one with it."""
    end = 0
    if len(text) < _SHORTEST:
        return
    for found in sorted(
        _all(text.translate(_STILL)),
        key=lambda one: (one.at, not one.is_certain, -one.end),
    ):
        if found.at >= end or not found.is_certain:
            end = max(end, found.end) if found.is_certain else end
            yield found


def masked(text: str) -> str:
    """Hide what is certain: `09…78`, `n…@xa.gov.vn`."""
    told, end = [], 0
    for found in personal_values(text):
        if found.is_certain or found.what == MAIL:
            told += [text[end : found.at], hidden(text[found.at : found.end])]
            end = found.end
    return "".join([*told, text[end:]])


def hidden(value: str) -> str:
    """Show so much of a value that its owner knows it."""
    name, at, host = value.partition("@")
    if at:
        return f"{name[:1]}…@{host}"
    begin = value[:4] if value.startswith("+") else value[:2]
    return f"{begin}…{value[-2:]}" if len(value) > 6 else "…"


def _all(text: str) -> Iterator[Personal]:
    low = text.lower()
    if _FIVE.search(text) or any(sign in low for sign in _OTHERWISE):
        for what, pattern in NUMBERS:
            for found in pattern.finditer(text):
                at, end = found.span("v" if "v" in pattern.groupindex else 0)
                is_office = what == MAIL and bool(_OFFICE_MAIL.search(found[0]))
                yield Personal(at, end, what, not is_office)
    if any(hint in low for hint in _HINTS) and names_a_person(text):
        for sentence in _SENTENCE.finditer(text):
            if names_a_person(sentence[0]):
                yield from _of_person(sentence[0], sentence.start())


def _of_person(sentence: str, start: int) -> Iterator[Personal]:
    """What is personal only beside a name."""
    for what, pattern in ((BIRTH, BIRTHS), (BIRTH, BIRTH_YEARS), (TAX, TAXES)):
        for found in pattern.finditer(sentence):
            at, end = found.span("v")
            yield Personal(start + at, start + end, what, True)
    for what, pattern in _SAID:
        if said := pattern.search(sentence):
            yield Personal(
                start + said.start(),
                start + said.end(),
                f"{what} của một người có tên",
                False,
            )
