"""What belongs to a person and not on a page (dữ liệu cá nhân), as it looks in a text.

Numbers are known by their form or by the word before them; illness and poverty are said of
a person only where a name stands in the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.problem import Grade, Place, Problem
from thidua.read.source.front_matter import Words

RULE = "du-lieu-ca-nhan"
REMEDY = "bỏ đi, trừ khi người ấy đã đồng ý bằng văn bản và trang thật sự cần"

_DIGITS = r"\D{0,25}\d(?:[ .-]?\d)"
_NUMBERS = tuple(
    (what, re.compile(pattern, re.IGNORECASE))
    for what, pattern in (
        ("số căn cước", rf"(?:CCCD|căn cước|CMND|chứng minh (?:nhân dân|thư)|định danh cá nhân){_DIGITS}{{8,11}}|(?<![\w.,/-])0\d\d(?:[ .]?\d{{3}}){{3}}(?![\w/-])"),
        ("số hộ chiếu", r"hộ chiếu\W{0,15}[A-Z]\d{7,8}"),
        ("số điện thoại riêng", r"(?<![\w.,/-])(?:0|\+84[ .]?)[35789]\d(?:[ .-]?\d){7}(?![\w/-])"),
        ("số tài khoản", r"(?:tài khoản|STK)(?:[^\d\n]{0,40})\d(?:[ .-]?\d){7,18}"),
        ("số thẻ bảo hiểm", rf"(?:BHYT|BHXH|bảo hiểm (?:y tế|xã hội)){_DIGITS}{{9,14}}|\b[A-Z]{{2}}[ .-]?\d(?:[ .-]?\d){{12}}\b"),
        ("ngày sinh", r"(?:sinh (?:ngày|năm)|ngày sinh|năm sinh|\bSN)\W{0,4}(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19|20)\d\d"),
        ("địa chỉ nhà", r"(?:số nhà|nhà số|ngõ|ngách|hẻm)\W{0,3}\d|(?:hộ khẩu|thường trú|tạm trú|trú)\s+(?:tại|ở)\b"),
        ("biển số xe", r"biển (?:số|kiểm soát)\W{0,10}\d{2}"),
        ("hộp thư riêng", r"[\w.+-]+@(?:gmail|yahoo|hotmail|outlook|icloud)\.\w+"),
    )
)  # fmt: skip
_HINT = re.compile(r"[\d@]|trú|hộ khẩu", re.IGNORECASE)
"""What every value of those has somewhere: most texts have none of it."""
_NAMED = re.compile(r"\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Cc]ụ|[Bb]ác|[Cc]ô|[Cc]hú)\s+[A-ZĐÀ-Ỹ][a-zà-ỹđ]*")  # fmt: skip
_SAID = (
    ("bệnh tật", re.compile(r"\b(?:HIV|AIDS|ung thư|tâm thần|khuyết tật|động kinh|tự kỷ|trầm cảm|lao phổi|viêm gan|tiểu đường|nghiện|mắc bệnh|bệnh nan y|chất độc da cam)", re.IGNORECASE)),
    ("hộ nghèo", re.compile(r"\b(?:hộ nghèo|cận nghèo|diện nghèo)", re.IGNORECASE)),
    ("tiền án", re.compile(r"\b(?:tiền án|tiền sự|mãn hạn tù|án treo)", re.IGNORECASE)),
)  # fmt: skip
_SENTENCE = re.compile(r"[^.!?;\n]+")


def personal_values(text: str) -> Iterator[tuple[int, str]]:
    """Give each personal value of a text: where it begins, what it is."""
    for what, pattern in _NUMBERS if _HINT.search(text) else ():
        yield from ((found.start(), what) for found in pattern.finditer(text))
    for sentence in _SENTENCE.finditer(text) if _NAMED.search(text) else ():
        if _NAMED.search(sentence[0]):
            for what, pattern in _SAID:
                if found := pattern.search(sentence[0]):
                    yield (
                        sentence.start() + found.start(),
                        f"{what} của một người có tên",
                    )


def personal_words(words: Words, file: str) -> Iterator[Problem]:
    """Tell every personal value in the words of a page; the value itself is not said again."""
    for number, line in enumerate(words.markdown.split("\n"), words.first_line):
        for column, what in dict.fromkeys(personal_values(line[:20_000])):
            place = Place(file, number, column + 1)
            yield Problem(place, message_of(what), REMEDY, grade=Grade.ATTENTION, rule=RULE)  # fmt: skip


def message_of(what: str) -> str:
    """Say what was seen."""
    return f"có lẽ là {what}"
