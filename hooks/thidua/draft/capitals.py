"""Words that a document sets in capitals, as a person would write them (viết thường lại).

Names keep their capitals where they are known: from the document's own words in small
letters, from who issued it, from the lists of provinces and of names below. All else is
a guess that whoever imports is told of.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from thidua.draft.short_form import is_numeral, is_short
from thidua.read.office.fact.origin.province import CITIES, PROVINCES

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_OPENS = re.compile(r"(?:^|\s)[(\[]?[“‘«\"']$")
"""What stands before the first word of a quotation."""
_LONG = 4
"""Words of a run of capitals that is none by intent: “DÂN VẬN KHÉO” is."""
_STOP = re.compile(r"[^\s,]")
"""What parts a word from the one above so that its capital says nothing."""
_MOST, _LEAST = 6, 2
"""Words of a run that is looked for in the document."""
_NAMES = (
    "Đảng Cộng sản Việt Nam", "Việt Nam", "Hồ Chí Minh", "Bác Hồ", "Đảng", "Đảng bộ", "đảng viên", "Nhà nước", "Quốc hội", "Chính phủ",
    "Quốc khánh", "Tổ quốc", "Mặt trận Tổ quốc", "Hội đồng nhân dân", "Ủy ban nhân dân", "Đại hội", "Hội Liên hiệp Phụ nữ", "Hội Nông dân",
    "Hội Cựu chiến binh", "Đoàn Thanh niên", "thi đua", "khen thưởng", "Tết Nguyên đán", "Cách mạng tháng Tám",
)  # fmt: skip
"""Names that every paper writes so."""
_BODIES = (
    "xã", "phường", "thị trấn", "đặc khu", "tỉnh", "thành phố", "huyện", "thôn", "ấp", "bản", "tổ dân phố", "khu phố", "khu vực", "số", "các", "và",
    "Cụm thi đua", "Khối thi đua", "Hợp tác xã", "Nông nghiệp", "Dịch vụ", "Tổng hợp", "Bệnh viện", "Đa khoa", "Y tế", "Trung tâm", "Tiểu học",
    "Trung học cơ sở", "Trung học phổ thông", "Mầm non", "Mẫu giáo", "Giáo dục", "Đào tạo", "Công an", "Quân sự", "Ban Chỉ huy", "Ban Chỉ đạo",
    "Ban Chấp hành", "Ban Thường vụ", "Ban Thường trực", "Đảng ủy", "Ủy ban", "Chi bộ", "Chi đoàn", "Chi hội", "Phụ nữ", "Nông dân", "Hội Người cao tuổi",
    "Hội Chữ thập đỏ", "Hội Khuyến học", "Cộng sản", "Liên đoàn Lao động", "Công đoàn", "cơ sở", "Công ty", "Cổ phần", "Trách nhiệm hữu hạn",
    "Một thành viên", "Xí nghiệp", "Nhà máy", "Liên minh", "Chuyên môn", "Nội vụ", "Tài chính", "Xây dựng", "Tư pháp", "Khoa học", "Công nghệ", "Môi trường", "Kinh tế",
    "Văn hóa", "Xã hội", "Thể thao", "Du lịch", "Văn phòng",
)  # fmt: skip
"""Kinds of bodies and what they care for, in their names."""
_COMMON = ("Hòa Bình", "Bình Định")
"""Provinces whose names are words as well."""
_AREA = re.compile(
    r"\b(?P<kind>(?<!TÁC )XÃ(?! HỘI\b)|(?<!CÁC )PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TỈNH|THÔN|BẢN|ẤP|BUÔN|XÓM|KHU PHỐ|TỔ DÂN PHỐ)\s+(?P<name>(?!ỦY|ĐOÀN)[^\W\d_]+(?:\s[^\W\d_]+){0,3})$"
)
"""A place in capitals, at the end of a line of the head."""
Run: TypeAlias = tuple[str, ...]
Spelling: TypeAlias = Mapping[Run, str]
"""How runs of words are written, by the same in small letters."""


def spelling_of(texts: Iterable[str], above: Iterable[str]) -> dict[Run, str]:
    """Learn how names are written: from a document's `texts`, and from the lines `above` it."""
    counted: dict[Run, Counter[str]] = {}
    for text in texts:
        for run, written in _runs(text):
            counted.setdefault(run, Counter())[written] += 1
    learned = {run: max(forms, key=lambda form: (forms[form], form)) for run, forms in counted.items()}  # fmt: skip
    places = [name for name in (*CITIES, *PROVINCES) if name not in _COMMON]
    ruled = [f"tỉnh {name}" for name in _COMMON]
    named = (*_NAMES, *places, *ruled)
    told = {_key(name): name for name in _areas(above)}
    return {**told, **learned, **{_key(name): name for name in named}}


def in_small_letters(words: str, spelling: Spelling, *, is_name: bool = False) -> str:
    """Write capitals as a sentence, or as the name of a body, whose other words begin with one.

    Of a sentence whose other words are in small letters, only runs of capitals are changed
    that it begins with or that are long.
    """
    told: list[str] = []
    end = 0
    for start, behind in _shouted(words):
        told += [
            words[end:start],
            _lower(words, start, behind, spelling, is_name=is_name),
        ]
        end = behind
    return "".join([*told, words[end:]])


def _shouted(words: str) -> Iterator[tuple[int, int]]:
    """Give the runs of capitals that are to be changed; figures and signs may stand in them."""
    run: list[re.Match[str]] = []
    for token in (*re.finditer(r"\S+", words), None):
        if token and (token[0].isupper() or (run and token[0].lower() == token[0].upper())):  # fmt: skip
            run.append(token)
            continue
        loud = sum(word.isupper() for part in run for word in _WORD.findall(part[0]))
        if run and loud >= (_LONG if run[0].start() else 1):
            yield run[0].start(), run[-1].end()
        run = []


def _lower(words: str, start: int, behind: int, spelling: Spelling, *, is_name: bool) -> str:  # fmt: skip
    spelling = {**spelling, **{_key(name): name for name in _BODIES}} if is_name else spelling  # fmt: skip
    found = [*_WORD.finditer(words, start, behind)]
    told: list[str] = []
    end, at = start, 0
    while at < len(found):
        size, written = _known(words, found, at, spelling)
        first, last = found[at], found[at + size - 1]
        before = words[end : first.start()]
        plain = written or _alone(first[0], found[at - 1][0] if at else "", is_name=is_name)  # fmt: skip
        is_first = not first.start() or bool(_OPENS.search(words[: first.start()]))
        told += [before, plain[:1].upper() + plain[1:] if is_first else plain]
        end, at = last.end(), at + size
    return "".join([*told, words[end:behind]])


def name_in_small_letters(words: str, texts: Iterable[str] = ()) -> str:
    """Write the name of a body that stands in capitals; the document's `texts` may have it."""
    return in_small_letters(words, spelling_of(texts, [words]), is_name=True)


def _alone(word: str, before: str, *, is_name: bool) -> str:
    if is_short(word) or is_numeral(word, before):
        return word
    return word.capitalize() if is_name else word.lower()


def _known(words: str, found: Sequence[re.Match[str]], at: int, spelling: Spelling) -> tuple[int, str]:  # fmt: skip
    """The longest run from a place on whose spelling is known; one word and "" where none is."""
    longest = max(map(len, spelling), default=0)
    for size in range(min(longest, len(found) - at), 0, -1):
        part = found[at : at + size]
        run = words[part[0].start() : part[-1].end()]
        if written := spelling.get(_key(run)):
            return size, written
    return 1, ""


def _runs(text: str) -> Iterator[tuple[Run, str]]:
    """Give the runs of words inside sentences whose capitals say something."""
    found = [*_WORD.finditer(text)]
    starts = [not i or bool(_STOP.search(text[found[i - 1].end() : word.start()])) for i, word in enumerate(found)]  # fmt: skip
    is_odd = [word[0].isupper() and not is_short(word[0]) for word in found]
    for first in range(len(found)):
        for size in range(_LEAST, _MOST + 1):
            last = first + size
            if last > len(found) or any(is_odd[first:last]):
                break
            if not starts[first]:
                run = text[found[first].start() : found[last - 1].end()]
                yield _key(run), run


def _areas(lines: Iterable[str]) -> Iterator[str]:
    """Give the places that lines of a head end in, with what they are and alone."""
    for found in (found for line in lines if (found := _AREA.search(line))):
        name = found["name"].title()
        yield f"{found['kind'].lower()} {name}"
        yield from [name] if " " in name else []


def _key(words: str) -> Run:
    return tuple(words.casefold().replace("uỷ", "ủy").split())
