"""Where words that stand at several places are followed to: the nearest of them."""

from __future__ import annotations

import pytest

from thidua.derive.permanence.fingerprint import fingerprint
from thidua.derive.permanence.trace import trace
from thidua.model.ledger import Fate

HERE, THERE = "xa/ke-hoach/2025/a/#", "xa/ke-hoach/2025/b/#"
LONG = "Các thôn gửi báo cáo mỗi quý về Văn phòng xã"
SHORT = "Gửi báo cáo quý"
SECTION = "Tổ chức thực hiện"


def followed(words: str, *places: str) -> tuple[Fate | None, str | None]:
    """Where the words of I.1 went, which stand at some places now; section I stands as II."""
    old = {f"{HERE}i": SECTION, f"{HERE}i-1": words}
    new = {f"{HERE}ii": SECTION, **dict.fromkeys(places, words)}
    before, now = (
        {at: fingerprint(w) for at, w in told.items()} for told in (old, new)
    )
    found = trace(before, now, {})[1]
    return found.fate, found.to


@pytest.mark.parametrize(
    ("words", "places", "nearest"),
    [
        (LONG, [f"{THERE}i-1", f"{HERE}iii-1", f"{HERE}ii-4"], f"{HERE}ii-4"),
        (LONG, [f"{THERE}i-1", f"{HERE}iii-1"], f"{HERE}iii-1"),
        (LONG, [f"{THERE}i-1"], f"{THERE}i-1"),
        (SHORT, [f"{THERE}i-1", f"{HERE}iii-1"], f"{HERE}iii-1"),
    ],
)
def test_below_the_same_clause_then_on_the_page_then_elsewhere(
    words: str, places: list[str], nearest: str
) -> None:
    assert followed(words, *places) == (Fate.MOVED, nearest)
    assert followed(words, *reversed(places)) == (Fate.MOVED, nearest)


def test_few_words_are_not_followed_to_another_page() -> None:
    assert followed(SHORT, f"{THERE}i-1") == (Fate.WITHDRAWN, None)
