"""Slips that are mended do not add up to another meaning."""

from __future__ import annotations

from thidua.derive.permanence.charge import origins_of
from thidua.derive.permanence.fingerprint import Fingerprint, fingerprint
from thidua.derive.permanence.trace import trace
from thidua.model.ledger import Fate, Ledger

PAGE = "xa/ke-hoach/2025/thi-dua/"
FIRST, SECOND = "một hai ba bốn năm", "một hai ba bốn sáu"
THIRD = "một hai ba tám sáu"


def origins(*changes: dict[str, str]) -> dict[str, Fingerprint]:
    told = [{"on": "2026-11-25", "page": PAGE, **change} for change in changes]
    return origins_of(Ledger.model_validate({"changes": told}).changes)


def change(id: str, what: str, words: str, to: str = "") -> dict[str, str]:
    there = {"to": f"{PAGE}#{to}"} if to else {}
    return {"id": id, "what": what, "words": str(fingerprint(words)), **there}


def test_the_first_words_are_kept() -> None:
    first = {f"{PAGE}#i-1": fingerprint(FIRST)}
    assert origins(change("i-1", "mended", FIRST)) == first
    twice = (change("i-1", "mended", FIRST), change("i-1", "mended", SECOND))
    assert origins(*twice) == first
    assert origins(*twice, change("i-1", "amended", THIRD)) == {}


def test_words_that_move_take_their_origin_along() -> None:
    """Two that change places do not meet."""
    swap = (
        change("i-1", "moved", SECOND, "i-2"),
        change("i-2", "moved", "khác", "i-1"),
    )
    assert origins(change("i-1", "mended", FIRST), *swap) == {
        f"{PAGE}#i-2": fingerprint(FIRST),
        f"{PAGE}#i-1": fingerprint("khác"),
    }


def test_slip_upon_slip_is_another_meaning() -> None:
    key = f"{PAGE}#i-1"
    old, new = {key: fingerprint(SECOND)}, {key: fingerprint(THIRD)}
    first = {key: fingerprint(FIRST)}
    assert [told.fate for told in trace(old, new, {})] == [Fate.MENDED]
    assert [told.fate for told in trace(old, new, {}, first)] == [Fate.AMENDED]


def test_what_is_told_again_of_another_page_changes_no_origin() -> None:
    mended = change("i-1", "mended", FIRST)
    elsewhere = {**change("i-1", "amended", THIRD), "page": "xa/ke-hoach/2025/khac/"}
    again = change("i-1", "amended", THIRD)
    first = {f"{PAGE}#i-1": fingerprint(FIRST)}
    assert origins(elsewhere, mended, again) == first
    assert origins(mended, again) == {}


def test_an_id_that_only_led_to_words_brings_no_origin() -> None:
    mended = change("i-1", "mended", FIRST)
    led = change("i-9", "moved", SECOND, "i-1")
    assert origins(mended, led) == {f"{PAGE}#i-1": fingerprint(FIRST)}
