"""The fingerprint of a clause's words (dấu của lời): whether they changed, and how much.

Three things, written as one line: a hash of all words, a sketch of one sign a word, and
the first words, for people. Spaces, capitals and signs between words do not count; figures
and the signs inside them do. A citation names another hash (mã lời), of the words as they stand.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from msgspec import Struct

from thidua.model.amendment.version import Version
from thidua.model.plan.clause import Clause

BEGINNING = 80
"""So many letters of the words are kept for people to read."""
ALIKE = 0.8
"""From here on two texts are one with slips mended."""
_TOKEN = re.compile(r"\d+(?:[.,/:-]\d+)*|[^\W\d_]+|[%<>=≤≥]")
_WORD_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_NUMBER_SIGNS = "0123456789"
_TURNS = {"không", "chưa", "cấm", "trừ", "miễn", "thôi", "bỏ", "chỉ"}
"""Words that turn a sentence round: one more or less is never a slip."""
_WEIGHTY = re.compile(r"[0-9=-]")
SHORT = 8
"""So many signs of a hash stand in a citation."""


class Fingerprint(Struct, frozen=True):
    """What is kept of words."""

    hash: str
    """Sixteen hex digits of SHA-256 over the words."""
    sketch: str
    """A sign a word: letters for words, figures for numbers, "-" for a negation."""
    beginning: str

    def __str__(self) -> str:
        return f"{self.hash} {self.sketch} {self.beginning}"


def fingerprint(words: str) -> Fingerprint:
    """Take the fingerprint of words."""
    tokens = _TOKEN.findall(unicodedata.normalize("NFC", words).casefold())
    digest = hashlib.sha256(" ".join(tokens).encode()).hexdigest()
    sketch = "".join(_sign(token) for token in tokens)
    return Fingerprint(digest[:16], sketch, _beginning(words))


def read_fingerprint(text: str) -> Fingerprint:
    """Read a fingerprint as the ledger holds it."""
    digest, sketch, beginning = text.split(" ", 2)
    return Fingerprint(digest, sketch, beginning)


def clause_words(clause: Clause) -> str:
    """Give the words of a clause's own paragraph, title and run-in included, or its cells."""
    if clause.rows:
        return " | ".join(cell for row in clause.rows for cell in row)
    if clause.text.startswith(clause.heading):
        return clause.text
    return f"{clause.heading} {clause.text}"


def likeness(one: Fingerprint, other: Fingerprint) -> float:
    """Say how much two texts are alike: 0 to 1, by words or, where short, by letters."""
    if one.hash == other.hash:
        return 1.0
    by_word = _ratio(one.sketch, other.sketch)
    if len(one.beginning) >= BEGINNING or len(other.beginning) >= BEGINNING:
        return by_word
    by_letter = _ratio(one.beginning.casefold(), other.beginning.casefold())
    return max(by_word, by_letter)


def says_the_same(one: Fingerprint, other: Fingerprint) -> bool:
    """Whether two texts differ by slips alone: no figure, no negation changed."""
    weight = (_WEIGHTY.findall(one.sketch), _WEIGHTY.findall(other.sketch))
    return weight[0] == weight[1] and likeness(one, other) >= ALIKE


@lru_cache(maxsize=65_536)
def _sign(token: str) -> str:
    """Give the sign of a word; words come again and again."""
    if token in _TURNS:
        return "-"
    if not token[0].isalnum():
        return "="
    signs: Sequence[str] = _NUMBER_SIGNS if token[0].isdecimal() else _WORD_SIGNS
    return signs[hashlib.sha256(token.encode()).digest()[0] % len(signs)]


def _beginning(words: str) -> str:
    line = " ".join(words.replace("<", "‹").replace(">", "›").split())
    return line if len(line) < BEGINNING else f"{line[: BEGINNING - 1].rstrip()}…"


def _ratio(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= ALIKE else 0.0


def clause_hash(clause: Clause) -> str:
    """Sixteen hex digits of SHA-256 over label and words, signs and capitals included.

    Only blanks do not count: where a line of the file ends is no word of the plan.
    """
    cells = " | ".join(cell for row in clause.rows for cell in row)
    words = " ".join(f"{clause.label} {cells or clause.text}".split())
    text = unicodedata.normalize("NFC", words)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def version_hashes(version: Version) -> Mapping[str, str]:
    """Give the hash of every clause of a version, by id."""
    return {clause.id: clause_hash(clause) for clause in version.clauses.walk()}
