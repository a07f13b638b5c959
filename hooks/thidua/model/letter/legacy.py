"""Words in the letters of old fonts, and what they were (chữ TCVN3, VNI đọc thành chữ Latin).

TCVN3 (fonts “.Vn…”) taken for Latin gives “nh©n d©n”, VNI (fonts “VNI-…”) gives “nhaân daân”.
They are undone only where a word comes out that is Vietnamese, and so is UTF-8 taken for
Windows-1252 or 1258 (sai bảng mã: “XÃ£”), where every word does.
"""

from __future__ import annotations

import re
import unicodedata
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
_PUNCTUATION = "–—‘’“”…•≥≤→×°§«»·±²³™\u00a0"
_UNDEFINED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
_BYTES = {chr(n): n for n in range(256)}
_BYTES |= {
    bytes([n]).decode("cp1252"): n for n in range(0x80, 0xA0) if n not in _UNDEFINED
}
_BYTES["Ă"] = 0xC3  # code page 1258, where 1252 has Ã
_CONT = "[" + re.escape("".join(c for c, n in _BYTES.items() if 0x80 <= n < 0xC0)) + "]"
_MISREAD = re.compile(f"[ÂÃĂÄÅÆ]{_CONT}|á[º»]{_CONT}|â[€†„‰]|Ì[€ƒ‰£\x81\x83\x89]")
"""A letter of two or three bytes, shown as two or three."""
_MAYBE = re.compile("(?<![a-zà-ỹđ])[ÂÃĂ][\u00a0’”…–—»:]")
"""What a heading may say, too: “XÃ” and a quotation mark."""
_CHUNK = re.compile(r"[^ \t]+")
_LOST_SPACE = re.compile(r"(?<=[^\W\d_])[ÃĂ] (?=[ \t\"'”.,;:)]|$)")


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


def misread(line: str) -> Iterator[Change]:
    """Give what was UTF-8 before it was misread; a heading that may be right stays."""
    if not _is_misread(line):
        return
    found = [(m, _decoded(m[0])) for m in _CHUNK.finditer(line) if not m[0].isascii()]
    changes = [Change(m.start(), m[0], was) for m, was in found if was]
    if any(_is_misread(change.found) for change in changes):
        lost = _LOST_SPACE.finditer(line)
        yield from changes
        yield from (Change(m.start(), m[0], "à") for m in lost)


def still_misread(line: str) -> Iterator[Change]:
    """Give the first place of a line that looks misread, when what is sure was undone."""
    if _is_misread(line) and (found := _MISREAD.search(_MAYBE.sub("  ", line))):
        yield Change(found.start(), found[0], None)


def _is_misread(text: str) -> bool:
    return bool(_MISREAD.search(_MAYBE.sub("", text)))


def _decoded(chunk: str) -> str:
    """Undo up to three misreadings of a run of letters; "" where none makes words of it."""
    was = chunk
    for _ in range(3):
        try:
            was = bytes(_BYTES[c] for c in was).decode("utf-8")
        except (KeyError, UnicodeDecodeError):
            break
    was = unicodedata.normalize("NFC", was)
    return was if was != chunk and _is_sound(was) else ""


def _is_sound(text: str) -> bool:
    letters = (c for c in text if c.isalpha())
    signs = [c for c in text if not c.isascii() and not c.isalpha()]
    return all(map(is_vietnamese, letters)) and all(c in _PUNCTUATION for c in signs)
