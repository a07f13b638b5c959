"""Numbers that stand for a person (số của một người): papers, telephones, accounts, plates."""

from __future__ import annotations

import re

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
ACCOUNT, INSURANCE, TAX, PLATE, BIRTH = "số tài khoản", "số thẻ bảo hiểm", "mã số thuế cá nhân", "biển số xe", "ngày sinh"  # fmt: skip

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
        (ACCOUNT, rf"(?:tài khoản|STK|\bTK\b|số thẻ|thẻ ATM)(?:[^\d\n;]{{0,40}})(?P<v>\d(?:{_BY}\d){{5,18}}){_END}{_NO_AMOUNT}"),
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
BIRTH_YEARS = re.compile(rf"(?:sinh năm|năm sinh|\bSN|\bSn|\bsinh)\W{{0,3}}(?P<v>{_YEAR})\b(?!\s?[-–/])", re.IGNORECASE)  # fmt: skip
TAXES = re.compile(rf"(?:MST|mã số thuế)\W{{0,10}}(?:là)?\W{{0,3}}(?P<v>\d{{10}}(?:-\d{{3}})?|\d{{12}}){_END}", re.IGNORECASE)  # fmt: skip
"""Said of a person only where one is named beside it."""
