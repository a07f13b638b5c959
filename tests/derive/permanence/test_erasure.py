"""A ledger without the addresses of somebody who asked not to be told of."""

from __future__ import annotations

from thidua.derive.permanence.erasure import held_of, is_erased, without
from thidua.model.ledger import Ledger

PAGE, OTHER = "xa-a/dien-hinh/2024/ba-vi-du/", "xa-a/dien-hinh/2024/to-quet-duong/"
WORDS = "0123456789abcdef AB Quét"


def ledger() -> Ledger:
    return Ledger.model_validate(
        {
            "moved": {
                "xa-a/cu-cua-ba/": PAGE,
                f"{PAGE}#viec": OTHER,
                "xa-a/cu/": OTHER,
            },
            "addresses": {PAGE: [], OTHER: [], "xa-a/cu-cua-ba/": []},
            "anchors": {PAGE: ["viec"], OTHER: ["viec"]},
            "files": [f"{PAGE}anh.webp", f"{OTHER}anh.webp"],
            "words": {PAGE: {"i": WORDS}, OTHER: {"i": WORDS}},
            "changes": [
                {"on": "2025-01-01", "page": PAGE, "what": "withdrawn"},
                {
                    "on": "2025-01-01",
                    "page": "xa-a/cu/",
                    "id": "i",
                    "what": "moved",
                    "to": PAGE,
                },
                {"on": "2025-01-01", "page": OTHER, "what": "mended"},
            ],
        }
    )


def test_every_part_forgets() -> None:
    salts = iter(f"{number:08x}" for number in range(100))
    kept = without(ledger(), [PAGE], lambda: next(salts))
    assert kept.model_dump(exclude={"erased"}) == Ledger.model_validate(
        {
            "moved": {"xa-a/cu/": OTHER},
            "addresses": {OTHER: []},
            "anchors": {OTHER: ["viec"]},
            "files": [f"{OTHER}anh.webp"],
            "words": {OTHER: {"i": WORDS}},
            "changes": [{"on": "2025-01-01", "page": OTHER, "what": "mended"}],
        }
    ).model_dump(exclude={"erased"})
    gone = (PAGE, "xa-a/cu-cua-ba/", f"{PAGE}#viec", f"{PAGE}anh.webp")
    assert [is_erased(address, kept) for address in gone] == [True] * 4
    assert not is_erased(OTHER, kept)
    assert held_of(kept, [PAGE]) == ()
    assert not any("ba-vi-du" in mark or "cu-cua-ba" in mark for mark in kept.erased)


def test_nothing_is_forgotten_that_nobody_asked_for() -> None:
    assert without(ledger(), ["xa-a/dien-hinh/2024/khac/"], lambda: "") is not None
    assert without(ledger(), [], lambda: "") == ledger()
