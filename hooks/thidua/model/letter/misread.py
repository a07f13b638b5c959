"""Words whose UTF-8 was taken for Windows-1252 or 1258 (sai bảng mã: “XÃ£”), and what they were; undone only where every word is one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from thidua.model.letter.single import Change, is_vietnamese

_PUNCTUATION = "–—‘’“”…•≥≤→×°§«»·±²³™\u00a0"
_UNDEFINED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
_BYTES = {
    **{chr(n): n for n in range(256)},
    **{
        bytes([n]).decode("cp1252"): n for n in range(0x80, 0xA0) if n not in _UNDEFINED
    },
    "Ă": 0xC3,  # code page 1258, where 1252 has Ã
}
_CONT = "[" + re.escape("".join(c for c, n in _BYTES.items() if 0x80 <= n < 0xC0)) + "]"
_MISREAD = re.compile(f"[ÂÃĂÄÅÆ]{_CONT}|á[º»]{_CONT}|â[€†„‰]|Ì[€ƒ‰£\x81\x83\x89]")
"""A letter of two or three bytes, shown as two or three."""
_MAYBE = re.compile("(?<![a-zà-ỹđ])[ÂÃĂ][\u00a0’”…–—»:]")
"""What a heading may say, too: “XÃ” and a quotation mark."""
_CHUNK = re.compile(r"[^ \t]+")
_LOST_SPACE = re.compile(r"(?<=[^\W\d_])[ÃĂ] (?=[ \t\"'”.,;:)]|$)")


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
