"""Single letters and signs that stand for others, or for nothing (chữ lạ, ký tự ẩn), and how they are set right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

_WORD = re.compile(r"[^\W\d_]+")
TWINS = {
    "\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ",
    "\u01a2": "Ư", "\u01a3": "ư",
}  # fmt: skip
"""Icelandic eth, African d, the letter gha: as old fonts have drawn đ and ư.

Old PDFs hold them: nobody sees a difference, and no search finds the word.
"""
_TWIN = re.compile(f"[{''.join(TWINS)}]")
_TWINS = str.maketrans(TWINS)
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_STYLED = re.compile(
    "[\U0001d400-\U0001d7ff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ufb00-\ufb06]+"
)
_BREAK = re.compile("[\v\f\x85\u2028\u2029]")
_BLANK = re.compile("[\u2800\u3164\uffa0\u115f\u1160]")
_HIDDEN = re.compile(
    "[\u200b\u2060\ufeff\u034f\u180e\x1f]|(?<![^\\w\\s])[\u200c\u200d]|[\u200c\u200d](?![^\\w\\s])"
)
_HYPHEN = re.compile("(\\w?)([\u00ad\x1e])([\\w ]?)")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_BULLET = re.compile("^[ \t>]*(?:[-*+] +)?([\ue000-\uf8ff])(?=[ \t\u00a0]|\\w)")
_SIGNS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf076": "❖", "\uf0e0": "→",
    "\uf02d": "-", "\uf02b": "+", "\uf06f": "□", "\uf0a8": "□", "\uf071": "□", "\uf06e": "■", "\uf06c": "●",
}  # fmt: skip
"""Bullets of Word, by their place in the fonts Symbol and Wingdings."""
_LETTERED = {
    "Ø": "➢",
    "§": "▪",
    "ü": "✓",
    "Ÿ": "•",
    "þ": "✓",
    "¨": "□",
    "v": "❖",
    "q": "□",
}
"""The same bullets copied out as the letters that those places have in any other font."""
LETTERED = re.compile(
    f'^[ \t>]*(?:[-*+] +)?([{"".join(_LETTERED)}])(?<!§(?=\\s\\d{{1,3}}\\s))[ \t\u00a0]+(?=[“"(]?([^\\W_]))',
    re.MULTILINE,
)
"""A line that may begin with one: a capital or a figure stands behind it; “§ 3 Việc” is a number of other lands."""
HOMOGLYPHS = str.maketrans(
    "аеорсухіјѕһԁАВЕЅІЈКМНОРСТУХοιναρυΑΒΕΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijshdABESIJKMHOPCTYXoivapuABEHIKMNOPTYX",
)
"""Cyrillic and Greek letters that look like Latin ones."""
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_GLIDING = (
    "ai|ao|au|ay|âu|ây|eo|êu|ia|iêu|iu|oai|oao|oay|oeo|oi|ôi|ơi"
    "|ua|uây|ui|uôi|uơ|uyu|ưa|ưi|ươi|ươu|ưu|yêu"
)
"""Rhymes that end there."""
_VOWELS = "a|e|ê|i|o|oa|oe|ô|ơ|u|uê|uy|ư|y"
_BEFORE_ENDS = f"{_VOWELS}|ă|â|iê|oă|oo(?=ng|c)|uâ|uô|uyê|ươ|yê"
_SOFT = "(?:a|ê|i|y|oa|uê|uy)(?:ch|nh)"
_RHYME = f"{_GLIDING}|{_VOWELS}|(?:{_BEFORE_ENDS})(?:ng|[cmnpt])|{_SOFT}"
_SYLLABLE = re.compile(
    rf"(?:ngh|ng|nh|ph|th|tr|ch|gh|gi|kh|qu|[bcdđghklmnprstvx])?(?:{_RHYME})|gin?|khuya"
)
_LETTER = re.compile("[A-Za-zÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]")


def twins(line: str) -> Iterator[Change]:
    """Give words with a twin of a Vietnamese letter: U+00D0, U+00F0, U+01A3."""
    if not _TWIN.search(line):
        return
    for found in _WORD.finditer(line):
        if _TWIN.search(found[0]):
            was = unicodedata.normalize("NFC", untwinned(found[0]))
            is_sure = (
                is_syllable(was) or (was.isupper() and len(was) <= 12) or len(was) == 1
            )
            yield Change(found.start(), found[0], was if is_sure else None)


def homoglyphs(line: str) -> Iterator[Change]:
    """Give Latin words with a Greek or Cyrillic letter inside, and labels of one letter."""
    if not _FOREIGN.search(line):
        return
    for found in _WORD.finditer(line):
        is_label = found[0] in "асеА" and line[found.end() : found.end() + 1] in (
            ")",
            ".",
        )
        if is_label or (_FOREIGN.search(found[0]) and re.search("[A-Za-z]", found[0])):
            was = found[0].translate(HOMOGLYPHS)
            yield Change(
                found.start(), found[0], was if all(map(is_vietnamese, was)) else None
            )


def styled(line: str) -> Iterator[Change]:
    """Give letters drawn bold or wide by a sign of their own, and letters drawn as one."""
    for found in _STYLED.finditer(line):
        was = unicodedata.normalize("NFKC", found[0])
        yield Change(found.start(), found[0], was if was.isprintable() else None)


def unseen(line: str) -> Iterator[Change]:
    """Give signs without width, blanks that are letters, breaks that are no line's end."""
    for pattern, was in ((_HIDDEN, ""), (_BLANK, " "), (_BREAK, " ")):
        yield from (Change(m.start(), m[0], was) for m in pattern.finditer(line))


def hyphens(line: str) -> Iterator[Change]:
    """Give soft hyphens: a dash to a list or a number, nothing inside a word."""
    for found in _HYPHEN.finditer(line):
        before, sign, after = found.groups()
        yield Change(found.start(2), sign, _hyphen(line, found.start(2), before, after))


def _hyphen(line: str, at: int, before: str, after: str) -> str | None:
    if line[at] == "\x1e" or (not before and after == " "):
        return "-"
    if not before or not after or after == " ":
        return ""
    if before.isdigit() or after.isdigit():
        return "-"
    left = re.search(r"[^\W\d_]*$", line[max(0, at - 20) : at])
    right = re.match(r"[^\W\d_]*", line[at + 1 : at + 21])
    word = f"{left[0] if left else ''}{right[0] if right else ''}"
    return "" if is_syllable(word) or (word.isascii() and word.islower()) else None


def private(line: str) -> Iterator[Change]:
    """Give signs of no alphabet: before a line they are bullets, elsewhere some are known."""
    lettered = LETTERED.match(line)
    if lettered and (lettered[2].isupper() or lettered[2].isdigit()):
        yield Change(lettered.start(1), lettered[1], _LETTERED[lettered[1]])
    first = _BULLET.match(line)
    for found in _PRIVATE.finditer(line):
        is_bullet = first and found.start() == first.start(1)
        was = _SIGNS.get(found[0], "•" if is_bullet else None)
        yield Change(found.start(), found[0], was)


def lost(line: str) -> Iterator[Change]:
    """Give places where a letter was lost: U+FFFD stands for any."""
    return (Change(m.start(), m[0], None) for m in re.finditer("\ufffd+", line))


class Change(Struct, frozen=True):
    """Letters as they stand, and what they were meant to be."""

    at: int
    """Where they begin in the line, counted from 0."""
    found: str
    was: str | None
    """None where that is not sure: the letters stay."""


def changed(line: str, changes: Iterable[Change]) -> str:
    """Make the sure changes, of which none may overlap."""
    parts, end = [], 0
    for change in sorted(changes, key=lambda change: change.at):
        if change.was is not None and change.at >= end:
            parts += [line[end : change.at], change.was]
            end = change.at + len(change.found)
    return "".join([*parts, line[end:]])


def untwinned(text: str) -> str:
    """Set Vietnamese letters for their twins; places in the text stay."""
    return text.translate(_TWINS) if _TWIN.search(text) else text


def is_vietnamese(letter: str) -> bool:
    """Whether a letter, composed, is one of the Vietnamese alphabet or of English."""
    return bool(_LETTER.fullmatch(letter))


@lru_cache(10_000)
def is_syllable(word: str) -> bool:
    """Whether a word could be Vietnamese: onset, rhyme, one tone, capitals as words have them."""
    if not (word.islower() or word.isupper() or word.istitle()):
        return False
    parts = unicodedata.normalize("NFD", word.lower())
    if sum(parts.count(tone) for tone in _TONES) > 1:
        return False
    plain = "".join(c for c in parts if c not in _TONES)
    return bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", plain)))
