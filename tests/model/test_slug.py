"""Names for addresses: Vietnamese without accents, the same however it was typed."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.model.slug import LONGEST, fold, folder_name, is_device, slugify

BASES = {
    "a": "àảãáạăằẳẵắặâầẩẫấậ", "d": "đ", "e": "èẻẽéẹêềểễếệ", "i": "ìỉĩíị",
    "o": "òỏõóọôồổỗốộơờởỡớợ", "u": "ùủũúụưừửữứự", "y": "ỳỷỹýỵ",
}  # fmt: skip
ACCENTED = {c: base for base, letters in BASES.items() for c in letters}
ACCENTED |= {c.upper(): base for c, base in list(ACCENTED.items())}


def test_there_are_134_accented_letters() -> None:
    assert len(ACCENTED) == 134


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("letter", sorted(ACCENTED))
def test_letter(letter: str, form: str) -> None:
    assert slugify(unicodedata.normalize(form, letter)) == ACCENTED[letter]


@given(st.text(st.sampled_from([*ACCENTED, *"abcxyz0189 -/.,“”"]), max_size=40))
def test_slug_is_safe_and_settled(text: str) -> None:
    """Only `[a-z0-9-]`, no hyphen at an end or twice; NFD and capitals change nothing."""
    slug = slugify(text)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug)
    assert slugify(slug) == slug
    assert slugify(unicodedata.normalize("NFD", text)) == slug
    assert slugify(text.upper()) == slug


@given(st.text(st.sampled_from([*ACCENTED, *"abc ,."]), max_size=40))
def test_folding_keeps_places(text: str) -> None:
    """Each letter folds to one: places in the folded text are places in the text."""
    assert len(fold(unicodedata.normalize("NFC", text))) == len(text)


def test_words() -> None:
    assert slugify("Đợt thi đua: Đối tượng") == "dot-thi-dua-doi-tuong"


def test_letters_of_old_fonts() -> None:
    assert slugify("Ðường Ðê, ð) khen thƣởng, NGƢỜI") == "duong-de-d-khen-thuong-nguoi"


@given(st.text(max_size=200))
def test_folders_can_be_made_anywhere(words: str) -> None:
    name = folder_name(words)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert len(name) <= LONGEST
    assert not is_device(name)


def test_long_words_that_differ_at_the_end_have_folders_of_their_own() -> None:
    long = "môi trường " * 12
    assert folder_name(long + "một") != folder_name(long + "hai")


def test_names_that_windows_keeps() -> None:
    kept = ("con", "NUL.yml", "com1", "aux.tar.gz")
    assert [is_device(name) for name in (*kept, "com", "cong", "thon-con")] == [
        True
    ] * 4 + [False] * 3
