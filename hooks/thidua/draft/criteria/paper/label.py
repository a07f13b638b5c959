"""How rows of a criteria set are numbered (số thứ tự): I, A, 1, 1.1, a), – and what stands above what."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from thidua.model.slug import fold
from thidua.read.plan.label.numeral import CAPITALS, letter_slug, ordinal, roman_number

LOOSE = 40
"""The rank of a row that has no number, below all that have."""
_PART, _LETTER, _ROMAN, _ARTICLE, _NUMBER = 0, 1, 2, 3, 4
_SMALL, _INNER, _DASH, _PLUS = 20, 25, 30, 31
_PART_WORDS = r"(?P<part>(?i:phần|mục|chương|nhóm)\s+(?:(?i:thứ)\s+)?(?:[IVX]+|\d{1,2}|[A-H]|(?i:nhất|hai|ba|tư|bốn|năm|sáu)\b))"
_ARTICLE_WORDS = r"(?P<article>(?i:điều|tiêu chí|nội dung)\s+(?:(?i:số)\s+)?\d{1,2})"
_TARGET_WORDS = r"(?P<target>(?i:chỉ tiêu)\s+(?:(?i:số)\s+)?\d{1,2})"
_ALONE = re.compile(
    rf"{_PART_WORDS}\W*|{_ARTICLE_WORDS}\W*|{_TARGET_WORDS}\W*"
    r"|(?P<capital>[A-ZĐ]|[IVX]+)\s*[.)]?"
    r"|\((?P<inner>\d{1,2})\)"
    r"|(?P<number>\d{1,2}(?:[.,]\d{1,2}){0,4})\s*[.)]?"
    r"|\(?(?P<small>[a-zđ])\s*[.)]?"
    r"|(?P<sign>[-–—+•*])"
)
_BEFORE = re.compile(
    rf"{_PART_WORDS}(?:\s*[.:)–-]\s*|\s+(?=[^\W\d_])|\s*$)"
    rf"|{_ARTICLE_WORDS}\s*[.:)–-]\s*|{_TARGET_WORDS}\s*[.:)–-]\s*"
    r"|(?P<capital>(?:[A-ZĐ]|[IVX]+)(?=\s*(?:[.)/:]|[-–]\s))|[IVX]+(?=\s+[^\W\d_]{2}))(?:\s*[.)/:–-])*\s*"
    r"|\((?P<inner>\d{1,2})\)\s*"
    r"|(?P<number>\d{1,2}(?:\.\d{1,2}){0,4}(?=\s*[.)/:](?!\d)|[-–]\s+[^\W\d_]|\s+(?!điểm|đ\b|%)))(?P<stop>[-–](?=\s)|(?:\s*[.)/:]-?)*)\s*"
    r"|\(?(?P<small>[a-zđ])\s*[.)]\s*"
    r"|(?P<sign>[-–—+•*])\s*(?=[^\W_])"
)


class Label(Struct, frozen=True):
    """What a row is numbered with (số)."""

    text: str = ""
    """As it may stand in a code: I, 1.1, a; "" for a dash and for none."""
    rank: int = LOOSE
    """Less stands above more."""

    @property
    def is_section(self) -> bool:
        """Whether only what holds others is numbered so."""
        return self.rank <= _ARTICLE

    @property
    def is_numbered(self) -> bool:
        """Whether it is a number, or stands above numbers: no letter, no dash."""
        return self.rank < _SMALL

    @property
    def is_whole(self) -> bool:
        """Whether a number tells its way itself: 1.2."""
        return _NUMBER < self.rank < _SMALL


def label_alone(cell: str) -> Label | None:
    """Read the cell that holds nothing but a number; None where it is none."""
    found = _ALONE.fullmatch(cell.strip())
    return _label(found) if found else None


def label_before(words: str) -> tuple[Label, str]:
    """Part a number from the words that follow it; none has rank `LOOSE`."""
    found = _BEFORE.match(words)
    label = _label(found) if found else None
    rest = words[found.end() :].strip() if found else ""
    if found is None or label is None:
        return Label(), words
    is_bare = bool(found["number"]) and not found["stop"] and not label.is_whole
    is_words = bool(rest) and not (is_bare and not rest[0].isupper())
    return (label, rest) if is_words else (Label(), words)


def _label(found: re.Match[str]) -> Label | None:
    if part := found["part"]:
        word = part.split()[-1]
        return Label(str(ordinal(word) or fold(word).upper()), _PART)
    if article := found["article"]:
        return Label(str(int(article.split()[-1])), _ARTICLE)
    if target := found["target"]:
        return Label(str(int(target.split()[-1])), _NUMBER)
    if capital := found["capital"]:
        is_roman = roman_number(capital) is not None
        return Label(
            letter_slug(capital.lower()).upper(), _ROMAN if is_roman else _LETTER
        )
    if number := found["number"]:
        text = ".".join(str(int(step)) for step in re.split("[.,]", number))
        return Label(text, _NUMBER + text.count("."))
    if inner := found["inner"]:
        return Label(str(int(inner)), _INNER)
    if small := found["small"]:
        return Label(letter_slug(small), _SMALL)
    return Label("", _PLUS if found["sign"] == "+" else _DASH)


def told_apart(labels: Iterable[Label]) -> list[Label]:
    """Take I behind H for a letter; of letters and Roman figures, what comes first stands above."""
    told, before = list[Label](), ""
    for label in labels:
        at = CAPITALS.find(before) if before else -1
        if label.rank == _ROMAN and at >= 0 and CAPITALS[at + 1 : at + 2] == label.text:
            label = Label(label.text, _LETTER)
        before = label.text if label.rank == _LETTER else before
        told.append(label)
    tops = [label.rank for label in told if label.rank in (_LETTER, _ROMAN)]
    if not tops or tops[0] == _LETTER:
        return told
    swap = {_LETTER: _ROMAN, _ROMAN: _LETTER}
    return [Label(each.text, swap.get(each.rank, each.rank)) for each in told]
