"""Letters set right: what is sure, what is not, and that no line moves."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Case
from thidua.model.letter.legacy import TCVN3, VNI
from thidua.model.letter.repair import Mark, repaired
from thidua.model.letter.single import is_syllable

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
    return (
        f"{mark.line}:{mark.column} {mark.kind.name}: “{ascii_of(mark.found)}” → {was}"
    )


def ascii_of(text: str) -> str:
    """Show what cannot be seen by its number."""
    return "".join(
        c if c.isprintable() and not "\ue000" <= c <= "\uf8ff" else f"<{ord(c):04X}>"
        for c in text
    )


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


OLD = {
    "TCVN3": {was: sign for sign, was in TCVN3.items()},
    "VNI": {was: signs for signs, was in VNI.items() if not signs.istitle() or len(signs) == 1},
}  # fmt: skip


@pytest.mark.parametrize("name", OLD)
@given(SENTENCES)
def test_old_fonts_are_undone_or_told(name: str, text: str) -> None:
    """A text of two words that only an old font has comes back whole; no other changes unseen."""
    done = repaired(text.translate(str.maketrans(OLD[name])))
    assert done.text == text or not any(mark.kind.name in OLD for mark in done.mended)


def test_both_old_fonts_hold_every_letter() -> None:
    letters = {c for word in WORDS for c in word if not c.isascii()}
    assert {name: letters - set(back) for name, back in OLD.items()} == {
        "TCVN3": set(),
        "VNI": set(),
    }


@pytest.mark.parametrize("name", OLD)
@pytest.mark.parametrize(
    "seed", sorted(SEEDS.glob("*.txt")), ids=lambda seed: seed.stem
)
def test_a_real_plan_comes_back(name: str, seed: Path) -> None:
    """Every word of a real plan in an old font is read as it was."""
    plan = unicodedata.normalize("NFC", seed.read_text("utf-8"))
    text = "\n".join(line for line in plan.splitlines() if is_known(line, name))
    done = repaired(text.translate(str.maketrans(OLD[name])))
    assert done.text == text


def test_capitals_of_tcvn3_that_have_no_letter_of_their_own() -> None:
    """Typed with Caps Lock: letters with a tone stay small ones in the file."""
    typed = "KÕ HO¹CH\n     BÝ TH¦             ban th­êng vô\nSè: 09-KH/§TN\nHéi Phô n÷"
    meant = "KẾ HOẠCH\n     BÍ THƯ             ban thường vụ\nSố: 09-KH/ĐTN\nHội Phụ nữ"
    assert repaired(typed).text == meant


@pytest.mark.parametrize("name", OLD)
def test_a_letter_that_stands_alone(name: str) -> None:
    """Points, money, a comrade, the label of a point: đ is no word, and stands alone."""
    text = "đ/ Báo cáo chậm trừ 0,5đ/lần (đ/c Hà), thưởng 1.500.000đ cho những hộ đạt"
    assert repaired(text.translate(str.maketrans(OLD[name]))).text == text


def is_known(line: str, name: str) -> bool:
    """Whether a line holds only Vietnamese words whose letters the old font has, and ASCII."""
    words = re.findall(r"[^\W\d_]+", line)
    known = all(word.isascii() or is_syllable(word) for word in words)
    return known and all(c.isascii() or c in OLD[name] for c in line)
