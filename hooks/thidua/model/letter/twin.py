"""Letters that old fonts and other alphabets have in place of Vietnamese ones (chữ lẫn hình).

Old PDFs hold U+01A3 where they show ư, and U+00D0, U+00F0 where they show Đ, đ: nobody
sees a difference, and no search finds the word. Each twin is one letter for one letter.
"""

from __future__ import annotations

import re

TWINS = {
    "\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ",
    "\u01a2": "Ư", "\u01a3": "ư",
}  # fmt: skip
"""Icelandic eth, African d, the letter gha: as old fonts have drawn đ and ư."""

HOMOGLYPHS = str.maketrans(
    "аеорсухіјѕһԁАВЕЅІЈКМНОРСТУХοιναρυΑΒΕΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijshdABESIJKMHOPCTYXoivapuABEHIKMNOPTYX",
)
"""Cyrillic and Greek letters that look like Latin ones."""

_TWINS = str.maketrans(TWINS)
_TWIN = re.compile(f"[{''.join(TWINS)}]")


def untwinned(text: str) -> str:
    """Set Vietnamese letters for their twins; places in the text stay."""
    return text.translate(_TWINS) if _TWIN.search(text) else text
