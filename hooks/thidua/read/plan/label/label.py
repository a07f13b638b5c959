"""The labels of clauses: what they look like and what level they give.

The level comes from the label alone, never from `#` marks (FORMATS.md, "Labels"). Some
shapes are labels only where the whole text numbers so (`reading.py`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import IntEnum

from msgspec import Struct
from msgspec.structs import replace

from thidua.read.plan.label.numeral import (
    CAPITALS,
    letter_slug,
    ordinal,
    place_in_alphabet,
    roman,
    roman_number,
)
from thidua.read.plan.lines.line import plain
from thidua.read.plan.lines.sentence import starts_upper


class Level(IntEnum):
    """Levels of a plan's text (cấp của điều khoản), the highest first."""

    PHAN = 0
    CHUONG = 1
    MUC = 2
    DIEU = 3
    KHOAN = 4
    TIEU_KHOAN = 5
    DIEM = 6
    SO = 7
    """A number inside a clause that has a number or a letter: (1), or 1. begun anew."""
    GACH = 8
    CONG = 9

    @property
    def slug(self) -> str:
        return self.name.lower().replace("_", "-")


class Style(Struct, frozen=True):
    """How a text numbers its clauses (cách đánh số), judged over all its lines."""

    bare_numbers: bool = False
    """`1 Bến sạch`: no number of the text has a dot."""
    bare_romans: bool = False
    bare_articles: bool = False
    """`Điều 1 Tặng`."""
    capital_parts: bool = False
    """`A.` stands above `I.` or `1.`: it is a part, not a point."""
    numbered_parts: bool = False
    """`Phần I` stands above `A.`."""
    top: Level = Level.PHAN
    """The highest level used; what is lower stands below something."""


class Label(Struct, frozen=True):
    """A label as printed (nhãn), its level, and its number at that level."""

    level: Level
    printed: str
    numbers: tuple[int, ...]
    """One number; several for a dotted label: 2.1 is (2, 1). None for dashes."""
    rest: str
    """What stands behind the label, inline Markdown kept."""
    slug: str = ""
    """What the label adds to a clause id; dashes are counted elsewhere."""
    suffix: str = ""
    """The letter of a clause put in later: 1.2a."""
    above: int = 0
    """The number of the section that the label repeats: I.1 says that I stands above."""
    is_weak: bool = False
    """Its shape is also one of plain words (`1,` `1-` `1 `): it must follow and begin."""
    is_title: bool = False
    """Its line is set as a title."""
    mark: str = ""
    """What parts it from its words and is no part of it: the colon of “Điều 1: Mục đích”."""

    @property
    def shape(self) -> str:
        """What stands around the number: one list is set in one shape."""
        return re.sub(r"\w+", "n", self.printed) + ("#" if self.is_title else "")


_LEAD = r"^(?P<mark>[*_]{0,3})"
_TAIL = r"(?P<close>[*_]{0,3})\s*(?P<rest>.*)$"
_BOTH = r"\s?(?:\\?\./|/\\?\.|\\?\.[-–](?=\s)|/[-–](?=\s|[^\W\d]))"
"""Two marks together: 1./ 1/. 1.- 1/-"""
_STRONG = rf"(?:{_BOTH}|\s?(?:\\?[.)]|/))"
_WEAK = r"(?P<weak>\s?,|\s?[-–](?!\s*$))"
_SOFT = r"(?P<colon>\s?:)"
_BARE_END = r"(?P<bare>(?=\s|$))"
"""No mark at all: what follows must begin like a title."""
_BULLETS = "-–—−‐‑•●▪■□○◦·‣∙➢➤➔➜→⇒►▶▸»✓✔✅☑❖◆◇★☆\ue000-\uf8ff\U0001f300-\U0001faff"


def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(_LEAD + rf"(?P<label>{pattern})" + _TAIL)


_SHAPES: Sequence[tuple[Level, re.Pattern[str]]] = [
    (Level.PHAN, _shape(rf"(?:PHẦN|Phần)\s+(?P<n>[IVXLCⅠ-Ⅿ]+|\d+|[A-ZĐ](?!\w)|thứ \w+|THỨ \w+)(?:[./)]|{_SOFT}|\s[-–](?=\s)|(?=\W|$))")),
    (Level.CHUONG, _shape(rf"(?:CHƯƠNG|Chương)\s+(?P<n>[IVXLCⅠ-Ⅿ]+|\d+)(?:[./)]|{_SOFT}|\s[-–](?=\s)|(?=\W|$))")),
    (Level.MUC, _shape(rf"(?:MỤC|Mục)\s+(?P<n>\d{{1,2}}|[IVXLⅠ-Ⅿ]+)(?:[./)]|{_SOFT}|\s[-–](?=\s)|{_BARE_END})")),
    (Level.DIEU, _shape(rf"(?:ĐIỀU|Điều)\s+(?P<n>\d{{1,3}})(?P<suffix>[a-zđ]?)(?:\s?\\?[./)]|{_SOFT}|\s?[-–](?=\s))")),
    (Level.KHOAN, _shape(rf"(?:BƯỚC|Bước)\s+(?P<n>\d{{1,2}})(?:\s?[./)]|{_SOFT}|\s[-–](?=\s))")),
    (Level.TIEU_KHOAN, _shape(r"(?P<above>[IVXLC]+|[A-ZĐ])\.(?P<n>\d{1,2}(?:\.\d{1,2})*)(?:\\?[.)/]|(?=\s))")),
    (Level.MUC, _shape(rf"(?P<n>[IVXLC]+|[Ⅰ-Ⅿ]+)(?:{_STRONG}|{_WEAK})")),
    (Level.TIEU_KHOAN, _shape(rf"(?P<n>\d{{1,3}}(?:\.\d{{1,2}})+)(?P<suffix>[a-zđ]?)(?:{_BOTH}|\\?[.)/]|[-–](?=\s)|(?=[\s*_]|[^\W\d]))")),
    (Level.KHOAN, _shape(rf"(?P<n>\d{{1,3}})(?P<suffix>[a-zđ]?)(?:{_BOTH}|\s?\\?[.)](?!\d)|\s?/(?!\d|\s+\d+(?!\d*(?:%|\s+[^\W\d])))|{_WEAK}(?!\d|\s+\d+(?!\d*(?:%|\s+[^\W\d]))))")),
    (Level.SO, _shape(r"\((?P<n>\d{1,3})\)")),
    (Level.DIEM, _shape(rf"(?:\((?P<n1>[a-zđ])\)|(?P<n2>[a-zđA-ZĐ])\s?\\?\)|(?P<n3>[a-zđ])(?:{_BOTH}|\s?(?:\\?\.(?=\s|[^\W\d_a-z])|/(?!\d)|[-–](?=\s))|(?P<weak>\s?,(?=\s)(?!\s+[a-zđ]\b))))")),
    (Level.GACH, _shape(rf"(?P<n>\\?[{_BULLETS}]\ufe0f?|\*(?=\s))")),
    (Level.CONG, _shape(r"(?P<n>\\?\+|o(?=\s+\S))")),
]  # fmt: skip
_CAPITAL = _shape(
    rf"(?P<n>[A-ZĐ])(?!/[A-Z]\b|\.[MT]\b|(?<=P)\.\s?(?:CHỦ TỊCH|BÍ THƯ|TRƯỞNG|GIÁM ĐỐC|HIỆU TRƯỞNG))(?:{_BOTH}|\s?\\?[.)/]|\s?[-–](?=\s))"
)
_BARE = {
    "bare_numbers": (Level.KHOAN, _shape(rf"(?P<n>\d{{1,3}}){_BARE_END}")),
    "bare_romans": (Level.MUC, _shape(rf"(?P<n>[IVXLⅠ-Ⅿ]+){_BARE_END}")),
    "bare_articles": (Level.DIEU, _shape(rf"(?:ĐIỀU|Điều)\s+(?P<n>\d{{1,3}}){_BARE_END}")),
}  # fmt: skip
_LISTING = re.compile(r"^(?:[IVXLC]+|\d{1,3})(?:\.\d+)*\s*(?:[,;]|và\b|đến\b|của\b|$)")
"""What stands behind a number that only begins a row of numbers: “I, II và III”."""
_SYMBOL = re.compile(r"^\d{1,4}[-/](?:\d|[A-ZĐ]{2,}[-/])")
"""The number of a document, not of a clause: 01-KL/TW, 05/KH-UBND."""
_FOREIGN = re.compile(
    r"^[*_]{0,3}(?P<n>(?!v\.\s?v)\(?[ivx]{1,4}[.)]|\(?[a-zđ](?:\.\d{1,2}[.)]|\d{1,2}\))|\[\d{1,2}\]|[①-⑳⑴-⒇❶-❿]|§\s?\d{1,3})\s*\S"
)
"""Labels of other lands' papers: they number, and no clause here has them."""


def read_label(source: str, style: Style = Style()) -> Label | None:
    """Read the label that a line begins with, whether or not it is one here."""
    part = _CAPITAL.match(source) if style.capital_parts else None
    if part and part["rest"] and part["n"] not in "IVX":
        label = _label(Level.PHAN, part)
        below = replace(label, numbers=(0, *label.numbers)) if label else None
        return below if style.numbered_parts else label
    for level, shape in _SHAPES:
        if found := shape.match(source):
            label = _label(level, found)
            if label and (label.rest or level <= Level.MUC):
                return label
    return read_bare(source, style)


def read_bare(source: str, style: Style) -> Label | None:
    """Read a label that bears no mark behind its number, where the text numbers so."""
    for name, (level, shape) in _BARE.items():
        if getattr(style, name) and (found := shape.match(source)):
            return _label(level, found, is_weak=True)
    return None


def foreign_label(source: str) -> str | None:
    """Give a label in a style that plans do not use: ii), a.1), [2], ②."""
    found = _FOREIGN.match(source)
    return found["n"] if found else None


def _label(
    level: Level, found: re.Match[str], *, is_weak: bool = False
) -> Label | None:
    groups = found.groupdict()
    written = next(w for n in ("n", "n1", "n2", "n3") if (w := groups.get(n)))
    written = unicodedata.normalize("NFKC", written.replace("\\", ""))
    numbers = _numbers(level, written)
    rest = _rest(found)
    is_weak = is_weak or bool(groups.get("weak"))
    if numbers is None or not _may_begin(rest, found, is_weak=is_weak):
        return None
    above = groups.get("above") or ""
    if above and len(numbers) == 1:
        level = Level.KHOAN
    printed = found["label"].removesuffix(groups.get("colon") or "\0")
    return Label(
        level,
        " ".join(printed.replace("\\", "").split()),
        numbers,
        rest,
        _slug(level, found["label"], written, numbers) + (groups.get("suffix") or ""),
        groups.get("suffix") or "",
        (roman_number(above) or CAPITALS.find(above) + 1) if above else 0,
        is_weak,
        mark=(groups.get("colon") or "").strip(),
    )


def _may_begin(rest: str, found: re.Match[str], *, is_weak: bool) -> bool:
    """Whether what stands behind a mark that words use too begins like a clause."""
    if (is_weak and _LISTING.match(rest)) or _SYMBOL.match(found.string):
        return False
    if found.groupdict().get("bare") is not None:
        return starts_upper(plain(rest)) or not rest
    is_slash = found["label"].endswith("/") and not found["close"]
    is_glued = not found.string[found.end("label") :][:1].isspace()
    return not is_slash or not is_glued or starts_upper(rest)


def _slug(level: Level, label: str, written: str, numbers: tuple[int, ...]) -> str:
    match level:
        case Level.PHAN if written in CAPITALS and not roman_number(written):
            return f"phan-{letter_slug(written.lower())}"
        case Level.PHAN if not label.lower().startswith("phần"):
            return f"phan-{letter_slug(written.lower())}"
        case Level.PHAN | Level.CHUONG | Level.DIEU:
            return f"{level.slug}-{numbers[-1]}"
        case Level.MUC if written.isdecimal():
            return f"muc-{numbers[-1]}"
        case Level.MUC:
            return roman(numbers[-1]).lower()
        case Level.SO:
            return f"s{numbers[-1]}"
        case Level.DIEM:
            return letter_slug(written.lower())
        case _:
            return str(numbers[-1]) if numbers else ""


def _numbers(level: Level, written: str) -> tuple[int, ...] | None:
    if level >= Level.GACH:
        return ()
    if level == Level.DIEM:
        return (place_in_alphabet(written.lower()),)
    if level == Level.TIEU_KHOAN:
        return tuple(int(part) for part in written.split("."))
    if written.isdecimal():
        return (int(written),)
    number = roman_number(written) or ordinal(written)
    if number is None and level == Level.PHAN:
        number = CAPITALS.find(written) + 1 or None
    return None if number is None else (number,)


def _rest(found: re.Match[str]) -> str:
    """Give back the emphasis that opened before the label and closes behind it."""
    opened, closed, rest = found["mark"], found["close"], str(found["rest"]).strip()
    if opened and not closed and opened in rest:
        return opened + rest
    if closed and not opened:
        return closed + rest
    return rest
