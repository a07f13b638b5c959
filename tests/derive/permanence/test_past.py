"""Ids that clauses were published under before, and what ids of today stood for."""

from __future__ import annotations

from datetime import date

from thidua.derive.permanence.fingerprint import fingerprint
from thidua.derive.permanence.past import Former, Past, past_of
from thidua.model.ledger import Ledger

PAGE = "xa/ke-hoach/2025/thi-dua/"
DAY = date(2026, 11, 25)


def past(moved: dict[str, str], changes: list[dict[str, str]], **live: str) -> Past:
    told = [{"on": "2026-11-25", "page": PAGE, **change} for change in changes]
    ledger = Ledger.model_validate({"moved": moved, "changes": told})
    words = {id.replace("_", "-"): fingerprint(text) for id, text in live.items()}
    return past_of(ledger, PAGE, words)


def test_only_what_moved_within_the_page_is_led_on() -> None:
    moved = {
        f"{PAGE}#i-1": f"{PAGE}#ii-1",
        f"{PAGE}#i-2": f"{PAGE}#ii-1",
        f"{PAGE}#i-3": f"{PAGE}#ii-3",
        f"{PAGE}#i-4": PAGE,
        f"{PAGE}#i-5": "xa/ke-hoach/2026/thi-dua/#i-5",
        "xa/ke-hoach/2024/thi-dua/#i-6": f"{PAGE}#i-6",
        "xa/ke-hoach/2024/thi-dua/": PAGE,
        "xa/khac/#x": "xa/khac/#y",
    }
    assert past(moved, []) == Past({"ii-1": ("i-1", "i-2"), "ii-3": ("i-3",)}, {}, ())
    assert past({}, []) == Past({}, {}, ())


def test_an_id_with_other_words_says_what_it_stood_for() -> None:
    old = str(fingerprint("Gửi báo cáo mỗi quý"))
    change = {"id": "i-1", "what": "moved", "words": old, "to": f"{PAGE}#i-2"}
    told = Former("i-1", DAY, "Gửi báo cáo mỗi quý", f"{PAGE}#i-2")
    assert past({}, [change], i_1="Đăng ký") == Past({}, {"i-1": (told,)}, ())
    assert past({}, [change], i_1="Gửi báo cáo mỗi quý") == Past({}, {}, ())


def test_a_mended_slip_is_not_told() -> None:
    change = {"id": "i-1", "what": "mended", "words": str(fingerprint("Báo cao"))}
    assert past({}, [change], i_1="Báo cáo") == Past({}, {}, ())


def test_an_id_that_is_gone_keeps_its_place() -> None:
    change = {"id": "i-3", "what": "withdrawn", "words": str(fingerprint("Bãi bỏ"))}
    told = Former("i-3", DAY, "Bãi bỏ", None)
    assert past({}, [change], i_1="Đăng ký") == Past({}, {}, (told,))


def test_a_page_tells_what_its_old_name_stood_for() -> None:
    """Its plan was changed, then renamed: who comes by the old address finds all that was told."""
    old = "xa/ke-hoach/2025/ten-cu/"
    words = str(fingerprint("Gửi báo cáo mỗi quý"))
    changes = [
        {"page": old, "id": "i-1", "what": "amended", "words": words},
        {"page": old, "id": "i-2", "what": "moved", "words": words, "to": f"{old}#i-3"},
        {"page": "xa/ke-hoach/2025/khac/", "id": "i-1", "what": "withdrawn"},
    ]
    moved = {f"{old}#i-2": f"{PAGE}#i-3", old: "xa/giua/", "xa/giua/": PAGE}
    told = Former("i-1", DAY, "Gửi báo cáo mỗi quý", None)
    aliases = {"i-3": ("i-2",)}
    found = past(moved, changes, i_1="Đăng ký", i_3="Gửi báo cáo mỗi quý")
    assert found == Past(aliases, {"i-1": (told,)}, ())


def test_words_on_a_page_that_was_taken_away_are_gone() -> None:
    there = "xa/ke-hoach/2025/khac/"
    words = str(fingerprint("Gửi báo cáo"))
    changes = [
        {"id": "i-2", "what": "moved", "words": words, "to": f"{there}#i"},
        {"page": there, "what": "withdrawn"},
    ]
    told = Former("i-2", DAY, "Gửi báo cáo", None)
    assert past({}, changes, i_1="Đăng ký").gone == (told,)
    back = [*changes, {"page": there, "what": "returned"}]
    assert past({}, back, i_1="Đăng ký").gone[0].to == f"{there}#i"


def test_what_is_no_clause_is_told_elsewhere() -> None:
    """A milestone keeps no words; one that is there again would have its anchor twice."""
    changes = [{"id": "moc-so-ket", "what": "withdrawn"}]
    assert past({}, changes, i_1="Đăng ký") == Past({}, {}, ())


def test_an_id_of_the_page_itself_comes_before_that_of_another() -> None:
    old = "xa/ke-hoach/2025/ten-cu/"
    moved = {f"{PAGE}#i-9": f"{PAGE}#i-1", f"{old}#i-9": f"{PAGE}#i-2", old: PAGE}
    assert past(moved, [], i_1="Đăng ký", i_2="Gửi").aliases == {"i-1": ("i-9",)}


def test_a_slip_counts_only_where_nobody_followed_the_words() -> None:
    """Words that went to another clause may be mended there; those that were changed are told."""
    old = str(fingerprint("Gửi báo cáo mỗi quý về Ủy ban nhân dân xã"))
    mended = "Gửi báo cao mỗi quý về Ủy ban nhân dân xã"
    followed = {"id": "i-2", "what": "moved", "words": old, "to": f"{PAGE}#i-3"}
    amended = {"id": "i-1", "what": "amended", "words": old}
    told = Former("i-1", DAY, "Gửi báo cáo mỗi quý về Ủy ban nhân dân xã", None)
    moved = {f"{PAGE}#i-2": f"{PAGE}#i-3"}
    found = past(moved, [followed, amended], i_1=mended, i_3=mended)
    assert found == Past({"i-3": ("i-2",)}, {"i-1": (told,)}, ())


def test_the_own_line_of_a_page_goes_before_that_of_an_old_name() -> None:
    old = "xa/ke-hoach/2026/ten-cu/"
    moved = {f"{old}#i-2": f"{PAGE}#i-3", f"{PAGE}#i-2": f"{PAGE}#i-4", old: PAGE}
    found = past(moved, [], i_3="Đăng ký", i_4="Báo cáo")
    assert found == Past({"i-4": ("i-2",)}, {}, ())


def test_what_stands_behind_a_slip_is_told() -> None:
    slip = {"id": "i-1", "what": "mended", "words": str(fingerprint("Báo cao"))}
    gone = {"id": "i-3", "what": "withdrawn", "words": str(fingerprint("Bãi bỏ"))}
    told = Former("i-3", DAY, "Bãi bỏ", None)
    assert past({}, [slip, gone], i_1="Báo cáo").gone == (told,)


def test_an_id_without_words_is_of_a_clause_where_the_ledger_knows_it() -> None:
    """Nobody kept the words; a milestone that is gone is no clause."""
    changes = [
        {"on": "2026-11-25", "page": PAGE, "id": i, "what": "withdrawn"}
        for i in ("i-3", "moc-1")
    ]
    ledger = Ledger.model_validate({"addresses": {PAGE: ["i-3"]}, "changes": changes})
    assert past_of(ledger, PAGE, {}).gone == (Former("i-3", DAY, "", None),)
