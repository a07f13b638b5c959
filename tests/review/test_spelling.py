"""Syllables: what Vietnamese has is never told, what it cannot have is."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from thidua.review.word.spelling import _WORD, is_spelt

RIGHT = """
giữ giải gì già giếng giặt gìn quốc quyết quả quý quí quần khuyến khuỷu khuya nghiệm nghề ngã
hòa hoà thúy thuý ủy uỷ thuở rượu hươu chiều ước được cửa của mùa mía nghĩa kỷ kĩ yếu yểm oách ngoặc
gia giá giã giạ quà quạ quế giời giúp giường quyển quýt
xoong boong cuống buồn tuần khuân tiếng điểm khoảng tuyển nguyễn bướm kênh ghép cụ cá ngủ
"""
WRONG = """
nghành ngiêm kông gê ngệ cìm trươc hoac cac bich đuợc đựơc trứơc cuả mìên thưỏng nguời thuởng
báocáo qủa gía qúa gỉam gỉai thiđua trỉến chiêú muôí toáng̣
"""
SEEDS = sorted(Path("tests/seeds").glob("*.txt"))


def test_what_is_right_passes() -> None:
    assert [word for word in RIGHT.split() if not is_spelt(word)] == []


@pytest.mark.parametrize("word", WRONG.split())
def test_what_cannot_be_is_told(word: str) -> None:
    assert not is_spelt(word)


def test_our_own_words_pass() -> None:
    """All words in small letters of the guides."""
    files = Path("content/huong-dan").glob("*.md")
    words = chain.from_iterable(_WORD.findall(f.read_text("utf-8")) for f in files)
    ours = {w for w in words if w.islower() and not w.isascii() and len(w) > 1}
    assert sorted(w for w in ours if w.isalpha() and not is_spelt(w)) == []
