"""Letters set right: what is sure, what is not, and that no line moves."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Case
from thidua.model.letter.encoding import _TCVN3
from thidua.model.letter.repair import Mark, repaired
from thidua.model.letter.syllable import is_syllable

SEEDS = Path(__file__).parent.parent / "seeds"
WORDS = sorted(
    word
    for path in SEEDS.glob("*.txt")
    for word in set(path.read_text("utf-8").lower().split())
    if word.isalpha() and not word.isascii() and (is_syllable(word) or word == "hđnd")
)
"""Words of real plans, each with a Vietnamese letter."""
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=3, max_size=12).map(" ".join)


def test_repair(case: Case) -> None:
    told = []
    for text in case.given:
        done = repaired(text)
        told.append(ascii_of(done.text))
        told += [f"  {_told(mark)}" for mark in (*done.mended, *done.doubtful)]
    case.expect("\n".join(told))


def _told(mark: Mark) -> str:
    was = "?" if mark.was is None else f"“{ascii_of(mark.was)}”"
    return f"{mark.line}:{mark.column} {mark.kind.name}: “{ascii_of(mark.found)}” → {was}"  # fmt: skip


def ascii_of(text: str) -> str:
    """Show what cannot be seen by its number."""
    return "".join(c if c.isprintable() and not "\ue000" <= c <= "\uf8ff" else f"<{ord(c):04X}>" for c in text)  # fmt: skip


@given(st.text(max_size=300))
def test_lines_stay_lines(text: str) -> None:
    assert repaired(text).text.count("\n") == text.count("\n")


@given(SENTENCES)
def test_what_is_right_stays(text: str) -> None:
    assert repaired(text) == (unicodedata.normalize("NFC", text), (), ())


@given(SENTENCES, st.integers(1, 3))
def test_misread_utf8_is_undone(text: str, times: int) -> None:
    misread = text
    for _ in range(times):
        misread = "".join(_as_windows(octet) for octet in misread.encode())
    assert repaired(misread).text == text


def _as_windows(octet: int) -> str:
    return bytes([octet]).decode("cp1252", "replace").replace("\ufffd", chr(octet))


@given(SENTENCES)
def test_tcvn3_is_undone_or_told(text: str) -> None:
    """A text of two words that only TCVN3 has comes back whole; no other text changes unseen."""
    back = {was: sign for sign, was in _TCVN3.items()}
    done = repaired(text.translate(str.maketrans(back)))
    assert done.text == text or not any(mark.kind.name == "TCVN3" for mark in done.mended)  # fmt: skip
