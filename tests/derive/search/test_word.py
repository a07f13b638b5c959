"""Words of a text: what finds them, how they are spelled."""

from __future__ import annotations

from tests.conftest import Case
from thidua.derive.search.word import clean, words


def test_word(case: Case) -> None:
    told = []
    for text in case.given:
        found = " ".join(f"{word.key}/{word.spelling}" for word in words(text))
        told.append(f"{clean(text)!r}: {found}")
    case.expect("\n".join(told))
