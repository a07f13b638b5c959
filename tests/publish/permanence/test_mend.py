"""1,000 random edits of a plan: none changes what a published id means unseen."""

from __future__ import annotations

from datetime import date
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.derive.permanence.fingerprint import Fingerprint, fingerprint, says_the_same
from thidua.derive.permanence.lead import forwarded
from thidua.derive.permanence.past import past_of
from thidua.model.ledger import Ledger
from thidua.publish.permanence.loss import losses_of
from thidua.publish.permanence.mend import mended, recorded
from thidua.publish.permanence.standing import Standing
from thidua.publish.permanence.turn import ledger_words, turns_of
from thidua.read.plan.clauses import read_clauses

PAGE = "xa-a/ke-hoach/2025/thi-dua/"
DAY = date(2026, 11, 25)
WORDS = [
    "thôn",
    "trường",
    "gửi",
    "báo",
    "cáo",
    "đăng",
    "ký",
    "quý",
    "năm",
    "đường",
    "sạch",
    "tập",
    "thể",
    "cá",
    "nhân",
    "nộp",
    "khen",
    "5",
    "10",
    "không",
    "xã",
    "hộ",
]
Plan = tuple[tuple[str, ...], ...]
"""Sections of a plan, each with the words of its numbered clauses."""

sentence = st.lists(st.sampled_from(WORDS), min_size=3, max_size=9).map(" ".join)
section = st.lists(sentence, min_size=1, max_size=4).map(tuple)
plan = st.lists(section, min_size=1, max_size=3).map(tuple)


@st.composite
def edited(draw: st.DrawFn, old: Plan) -> Plan:
    """Swap, put in, take out, replace, or turn a plan round; numbers follow by themselves."""
    sections = [list(section) for section in old]
    for _ in range(draw(st.integers(1, 3))):
        part = draw(st.sampled_from(sections))
        at = draw(st.integers(0, len(part) - 1))
        match draw(st.sampled_from(["swap", "insert", "delete", "replace", "turn"])):
            case "swap":
                other = draw(st.integers(0, len(part) - 1))
                part[at], part[other] = part[other], part[at]
            case "insert":
                part.insert(at, draw(sentence))
            case "delete" if len(part) > 1:
                del part[at]
            case "replace":
                part[at] = draw(sentence)
            case _:
                sections.reverse()
    return tuple(tuple(part) for part in sections)


def words_of(plan: Plan) -> dict[str, Fingerprint]:
    """Read a plan as it would be typed: what its ids say."""
    lines = []
    for number, part in enumerate(plan):
        lines += [f"## {'I' * (number + 1)}. Phần {['một', 'hai', 'ba'][number]}", ""]
        for at, words in enumerate(part, 1):
            lines += [f"{at}. {words.capitalize()}.", ""]
    clauses = read_clauses("\n".join(lines)).clauses
    return {f"{PAGE}#{clause.id}": fingerprint(clause.text) for clause in clauses}


def standing(words: dict[str, Fingerprint], ledger: Ledger) -> Standing:
    """A site with that plan: the page keeps the ids that the ledger leads on or buries."""
    live = {key.partition("#")[2]: print_ for key, print_ in words.items()}
    past = past_of(ledger, PAGE, live)
    ids = {*live, *(f.id for f in past.gone)}
    ids |= {
        old for now, old_ids in past.aliases.items() if now in live for old in old_ids
    }
    return Standing({PAGE: ids}, set(), words, (), DAY)


@pytest.mark.slow
@settings(max_examples=1000, deadline=None)
@given(st.data())
def test_no_edit_changes_a_meaning_unseen(data: st.DataObject) -> None:
    ledger = Ledger.model_validate({})
    before = data.draw(plan)
    said: dict[str, Fingerprint] = {}
    ledger = recorded(ledger, standing(words_of(before), ledger))
    for _ in range(2):
        said |= {k: v for k, v in ledger_words(ledger).items() if k not in said}
        before = data.draw(edited(before))
        words = words_of(before)
        here = standing(words, ledger)
        unseen = {
            k
            for k, v in ledger_words(ledger).items()
            if words.get(k) is None or words[k].hash != v.hash
        }
        told = {turn.key for turn in turns_of(ledger, here)}
        assert unseen == told
        assert told or not losses_of(ledger, here)
        ledger = mended(ledger, here)
        after = standing(words, ledger)
        assert turns_of(ledger, after) == []
        assert losses_of(ledger, after) == []
        assert answers(ledger, words, said) == []


def answers(
    ledger: Ledger, words: dict[str, Fingerprint], said: dict[str, Fingerprint]
) -> list[str]:
    """Give the ids whose first readers would be led to other words and told nothing."""
    live = {key.partition("#")[2]: print_ for key, print_ in words.items()}
    past = past_of(ledger, PAGE, live)
    wrong = []
    for key, old in said.items():
        id = key.partition("#")[2]
        formers = [*chain(*past.earlier.values()), *past.gone]
        told = [former for former in formers if former.id == id]
        now = words.get(key) or words.get(forwarded(ledger.moved, key))
        is_same = now is not None and says_the_same(now, old)
        is_told = any(says_the_same(fingerprint(f.beginning), old) for f in told)
        if not is_same and not is_told:
            wrong.append(key)
    return wrong


def test_a_renamed_page_takes_its_clauses_along() -> None:
    words = words_of((("gửi báo cáo mỗi quý", "đăng ký đầu năm"),))
    ledger = recorded(
        Ledger.model_validate({}), standing(words, Ledger.model_validate({}))
    )
    there = {k.replace("thi-dua/", "thi-dua-moi/"): v for k, v in words.items()}
    ids = {key.partition("#")[2] for key in words}
    here = Standing({"xa-a/ke-hoach/2025/thi-dua-moi/": ids}, set(), there, (), DAY)
    assert [loss.address for loss in losses_of(ledger, here)] == [PAGE]
    by_hand = ledger.model_copy(
        update={"moved": {PAGE: "xa-a/ke-hoach/2025/thi-dua-moi/"}}
    )
    assert (losses_of(by_hand, here), turns_of(by_hand, here)) == ([], [])
    update = mended(ledger, here)
    assert update.moved == by_hand.moved
    assert update.changes == ()
