"""Words that stay in capitals: short forms (UBND, THCS), Roman numbers (khóa XIV)."""

from __future__ import annotations

import re

from thidua.model.slug import fold

_SYLLABLE = re.compile(
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_PLAIN = re.compile(r"[A-ZĐ]+")
_NUMERAL = re.compile(r"(?=[IVXLC])(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})")
_COUNTED = ("thứ", "khóa", "khoá", "quý", "kỳ", "hạng", "loại", "phần", "chương", "mục", "nhóm", "khối", "cấp", "vùng", "bậc", "lần")  # fmt: skip
"""Words behind which VI is six."""


def is_short(word: str) -> bool:
    """Whether letters in capitals are no syllable: UBND, OCOP, MTTQ."""
    is_plain = len(word) > 1 and bool(_PLAIN.fullmatch(word))
    return is_plain and not _SYLLABLE.fullmatch(fold(word))


def is_numeral(word: str, before: str) -> bool:
    """Whether a word is a Roman number: by its length, or behind what is counted."""
    is_one = bool(_NUMERAL.fullmatch(word))
    return is_one and (len(word) > 2 or before.lower() in _COUNTED)
