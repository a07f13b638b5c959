"""What a Vietnamese syllable looks like (âm tiết): what tells words from a jumble of letters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

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
