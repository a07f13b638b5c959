"""Letters that a scanner took for others, set right where only one can stand (OCR).

Each is told. A letter in another number is only named: “O2” may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from thidua.model.letter.repair import Kind, Mark

_F = r"[\dlIoO]"
_FIGURES = str.maketrans({"l": "1", "I": "1", "o": "0", "O": "0"})
_DAYS = re.compile(
    rf"(?<![\w/])(?:{_F}{{1,2}}([/.-]){_F}{{1,2}}\1{_F}{{4}}(?!\w)|ngày\s+{_F}{{1,2}}\s+tháng\s+{_F}{{1,2}}\s+năm\s+{_F}{{4}}(?!\w))"
)
_CLAUSE = re.compile(
    rf"^\s*(?=[^\d\n]*\d){_F}{{1,2}}(?:\.{_F}{{1,2}})+\.?(?=\s)", re.MULTILINE
)
_FIRST = re.compile(r"^\s*l(?P<mark>[./)])(?=\s)", re.MULTILINE)
_NUMBER = re.compile(
    rf"(?:^|(?<=\s))S[6oóôõ]\s*:\s*(?={_F}+[a-z]?(?:/20\d\d)?[/-][A-ZĐ])", re.MULTILINE
)
_CODE = re.compile(
    rf"\b[Ss]ố\s*:?\s*(?=[lIoO]*\d){_F}{{1,4}}(?=\s?[/-]\s?(?:20|[A-ZĐ]{{2}}))"
)
_YEAR = re.compile(r"(?<!\w)(?:(?<=năm )|(?<=[-–/])|(?!2\d\dl))2[0oO][\dlIoO]{2}(?!\w)")
"""200l may be litres."""
_SECTION = re.compile(
    r"^\s*(?P<roman>(?!\d+\.)[IVX1lTHYỊ|]{1,5})\.(?=\s+(?P<title>.+)$)", re.MULTILINE
)
_STROKES = str.maketrans(
    {"1": "I", "l": "I", "T": "I", "|": "I", "Ị": "I", "H": "II", "Y": "V"}
)
"""What is printed as strokes: II is read as 1T, IT, H, 11."""
_ROMANS = " I II III IV V VI VII VIII IX X XI XII XIII XIV XV"
_DASH = re.compile(r"^(\s*)~(?=\s)", re.MULTILINE)
_WORD = re.compile(
    r"(?<!ô )(?<!iêu )(?<!ành )\b[Tt]hị(?=\s+đua\b)|(?<!Ô )\bTHỊ(?=\s+ĐUA\b)|(?<!(?:nh|ng|ao) )\b[Đđ]ẳng(?=\s+(?:bộ|[uủ][yỷ]|viên)\b)"
)
"""“thị đua” says nothing, but behind “đô”; no more does “Đẳng bộ”, but behind “bình”."""
_RIGHT = str.maketrans("ịỊẳ", "iIả")
_CHAIR = re.compile(r"\b(PH[OÓ] )?CH[UỦ] T[IỊ]CH\b")
_ODD = re.compile(r"(?<![\w.,/-])(?:O\d|\dO|l\d|O\d\d|\d\dO)(?![\w])")


def unscanned(text: str) -> tuple[str, tuple[Mark, ...]]:
    """Set figures right; give the marks of what was changed, and of what may be wrong."""
    marks: list[Mark] = []
    for pattern, mend in _MENDS:
        changed = _changed(text, pattern, mend)
        marks += [_mark(text, at, found, was) for at, found, was in changed]
        for at, found, was in reversed(changed):
            text = text[:at] + was + text[at + len(found) :]
    marks += [
        _mark(text, found.start(), found[0], None) for found in _ODD.finditer(text)
    ]
    return text, tuple(sorted(marks, key=lambda mark: (mark.line, mark.column)))


def _changed(
    text: str, pattern: re.Pattern[str], mend: Callable[[re.Match[str]], str]
) -> list[tuple[int, str, str]]:
    told = ((found.start(), found[0], mend(found)) for found in pattern.finditer(text))
    return [each for each in told if each[1] != each[2]]


def _figures(found: re.Match[str]) -> str:
    """The figures of a day or a label; the words between them stay."""
    return re.sub(
        rf"(?<!\w){_F}+(?!\w)", lambda part: part[0].translate(_FIGURES), found[0]
    )


def _first(found: re.Match[str]) -> str:
    """A letter l that begins a list of numbers: a 2 with the same mark follows, no k stands above."""
    mark = re.escape(found["mark"])
    text = found.string
    before, after = text[: found.start()], text[found.end() :]
    is_letter = re.search(rf"^\s*k{mark}\s", before, re.MULTILINE)
    follows = re.search(rf"^\s*2{mark}\s", after, re.MULTILINE)
    is_again = re.search(
        rf"^\s*1{mark}\s", after[: follows.start()] if follows else "", re.MULTILINE
    )
    return (
        found[0] if is_letter or not follows or is_again else found[0].replace("l", "1")
    )


def _section(found: re.Match[str]) -> str:
    """The number of a section, whose title is in capitals: one or two more than the one above, or I."""
    if found["roman"].translate(_STROKES) == found["roman"]:
        return found[0]  # read as it is printed, as most are
    told = {
        m.start(): m["roman"].translate(_STROKES)
        for m in _SECTION.finditer(found.string)
        if m["title"].isupper()
    }
    above = [roman for at, roman in told.items() if at < found.start()]
    roman = told.get(found.start(), "")
    is_next = above and roman in _ROMANS.partition(f" {above[-1]} ")[2].split()[:2]
    is_first = not above and roman == "I" and "II" in told.values()
    is_sure = is_next or is_first
    return found[0].replace(found["roman"], roman) if is_sure else found[0]


_MENDS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_DAYS, _figures),
    (_YEAR, _figures),
    (_CLAUSE, _figures),
    (_FIRST, _first),
    (_NUMBER, lambda _: "Số: "),
    (_CODE, _figures),
    (_SECTION, _section),
    (_DASH, lambda found: f"{found[1]}-"),
    (re.compile(r"\b[bB]/[©€¢C](?=\))"), lambda _: "b/c"),
    (_WORD, lambda found: found[0].translate(_RIGHT)),
    (_CHAIR, lambda found: "PHÓ CHỦ TỊCH" if found[1] else "CHỦ TỊCH"),
)


def _mark(text: str, at: int, found: str, was: str | None) -> Mark:
    begun = text.rfind("\n", 0, at) + 1
    blanks = len(found) - len(found.lstrip())
    line = text.count("\n", 0, at + blanks) + 1
    return Mark(line, at - begun + 1, Kind.SCANNED, found.strip(), was and was.strip())
