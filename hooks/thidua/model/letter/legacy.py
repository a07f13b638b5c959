"""Words in the letters of old fonts, and what they were (chữ TCVN3, VNI đọc thành chữ Latin).

TCVN3 (fonts “.Vn…”) taken for Latin gives “nh©n d©n”, VNI (fonts “VNI-…”) gives “nhaân daân”.
They are undone only where a word comes out that is Vietnamese.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from thidua.model.letter.single import Change, is_syllable, is_vietnamese

TCVN3 = dict(
    zip(
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
        strict=True,
    )
)
"""Letter by letter."""

_ONE = {
    "í": "í",
    "ì": "ì",
    "æ": "ỉ",
    "ó": "ĩ",
    "ò": "ị",
    "î": "ỵ",
    "ô": "ơ",
    "ö": "ư",
    "ñ": "đ",
}
_TONES = "ùøûõï"
_MARKED = {
    "a": "áàảãạ", "e": "éèẻẽẹ", "o": "óòỏõọ", "u": "úùủũụ", "y": "ýỳỷỹ", "ô": "ớờởỡợ", "ö": "ứừửữự",
}  # fmt: skip
_ROOFS, _ROOFED = "âáàåãä", {"a": "âấầẩẫậ", "e": "êếềểễệ", "o": "ôốồổỗộ"}
_BREVES, _BREVED = "êéèúüë", "ăắằẳẵặ"
_LOWER = (
    _ONE
    | {
        v + t: was
        for v, marked in _MARKED.items()
        for t, was in zip(_TONES, marked, strict=False)
    }
    | {
        v + t: was
        for v, marked in _ROOFED.items()
        for t, was in zip(_ROOFS, marked, strict=True)
    }
    | {f"a{t}": was for t, was in zip(_BREVES, _BREVED, strict=True)}
)
VNI = _LOWER | {vni.upper(): was.upper() for vni, was in _LOWER.items()}
VNI |= {vni.title(): was.upper() for vni, was in _LOWER.items() if len(vni) > 1}
"""A vowel and the sign behind it, together a letter; some letters by one sign."""
_VNI = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_SHORT = re.compile("[bcdđghklmnpqrstvx]{2,8}", re.IGNORECASE)
"""A short form: HĐND, QĐ."""
_GAP = re.compile(r"\s{2,}|\t")
_CODE = re.compile(r"[0-9/&-]")
_UNICODE = re.compile("[\u0100-\u024f\u1ea0-\u1ef9]")


class Legacy(Struct, frozen=True):
    """The letters of a kind of old fonts (bảng mã cũ)."""

    read: Callable[[str], str]
    """What a word was."""
    word: re.Pattern[str]
    sign: re.Pattern[str]
    """What stands in no Vietnamese word."""

    def tells(self, line: str) -> list[Change]:
        """Give the words with a sign that no Vietnamese word has, and that are one without it."""
        if not self.sign.search(line):
            return []
        found = (c for c in self.changes(line) if c.was and is_syllable(c.was))
        return [c for c in found if self.sign.search(c.found) and len(c.found) > 1]

    def words(self, line: str) -> int:
        """Count the words that are Vietnamese ones when they are read in these letters."""
        found = (m[0] for m in self.word.finditer(line) if not m[0].isascii())
        return sum(is_syllable(self.read(word)) for word in found)

    def changes(self, line: str) -> Iterator[Change]:
        """Give every word that is another, Vietnamese word when it is read in these letters."""
        for found in self.word.finditer(line):
            was = self.read(found[0])
            was = was.upper() if was != found[0] and _is_capital(line, found) else was
            is_word = is_syllable(was) or _SHORT.fullmatch(was) or was in "đĐ"
            if was != found[0] and is_word:
                yield Change(found.start(), found[0], was)


def _is_capital(line: str, found: re.Match[str]) -> bool:
    """Whether a word stands in capitals: TCVN3 has none of letters with a tone, KÕ HO¹CH.

    Its other letters tell it, or, where it has but one, those of the words beside it.
    """
    start = max((gap.end() for gap in _GAP.finditer(line, 0, found.start())), default=0)
    gap = _GAP.search(line, found.end())
    around = line[start : gap.start() if gap else len(line)].split()
    beside = [word.strip('“”".,:;()') for word in around]
    plain = [
        _plain(found[0]),
        "".join(_plain(w) for w in beside if not _CODE.search(w) and len(w) > 1),
    ]
    return next((letters.isupper() for letters in plain if len(letters) > 1), False)


def _plain(word: str) -> str:
    return "".join(letter for letter in word if letter.isascii() and letter.isalpha())


def is_mixed(line: str) -> bool:
    """Whether a line has letters that no old font has."""
    return bool(_UNICODE.search(line))


def _word(letters: str) -> re.Pattern[str]:
    return re.compile(f"(?<![^\\W\\d_])[A-Za-z{re.escape(letters)}]+(?![^\\W\\d_])")


def _signs(letters: str) -> re.Pattern[str]:
    signs = (c for c in letters if c.isprintable() and not c.isascii())
    return re.compile(
        f"[{re.escape(''.join(c for c in signs if not is_vietnamese(c)))}]"
    )


def _legacy(read: Callable[[str], str], letters: str) -> Legacy:
    return Legacy(read, _word(letters), _signs(letters))


LEGACIES = {
    "TCVN3": _legacy(lambda word: "".join(TCVN3.get(c, c) for c in word), "".join(TCVN3)),
    "VNI": _legacy(lambda word: _VNI.sub(lambda m: VNI[m[0]], word), "".join(sorted(set("".join(VNI))))),
}  # fmt: skip
"""By name."""
