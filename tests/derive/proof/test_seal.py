"""Seals: what breaks them, what does not; corrections undone give back the first sheet."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.derive.proof.seal import before, seal_of, value_of, version_on, versions
from thidua.model.proof.seal import Correction
from thidua.model.score.sheet import ScoreSheet
from thidua.model.time.today import Today
from thidua.say.ranking.correction import correction_words

SHEET = ScoreSheet.model_validate(
    {
        "unit": "thon-1", "group": "thon", "state": "draft",
        "lines": {"1.1": {"target": "100", "actual": "120", "final": "18,5"}},
    }
)  # fmt: skip


def test_what_is_not_said_of_the_unit_does_not_break_the_seal() -> None:
    moved = SHEET.model_copy(update={"state": "final"})
    assert seal_of(moved) == seal_of(SHEET)


def test_idle_noughts_do_not_break_the_seal() -> None:
    line = {"target": "100,0", "actual": "120,00", "final": "18,50"}
    same = ScoreSheet.model_validate(
        {"unit": "thon-1", "group": "thon", "lines": {"1.1": line}}
    )
    assert seal_of(same) == seal_of(SHEET)


@given(st.sampled_from(["target", "actual", "final"]), st.integers(1, 10_000))
def test_any_other_figure_breaks_the_seal(field: str, number: int) -> None:
    told = {"target": "100", "actual": "120", "final": "18,5"}
    changed = {**told, field: f"{number / 100:.2f}"}
    sheet = ScoreSheet.model_validate(
        {"unit": "thon-1", "group": "thon", "lines": {"1.1": changed}}
    )
    is_same = sheet.lines == SHEET.lines
    assert (seal_of(sheet) == seal_of(SHEET)) == is_same


@given(
    st.lists(
        st.tuples(st.sampled_from(["target", "actual", "final"]), st.integers(0, 99)),
        max_size=5,
    )
)
def test_corrections_can_be_undone(changes: list[tuple[str, int]]) -> None:
    """Correct a sheet again and again: each version comes back, the first the last."""
    sheet, made = SHEET, [seal_of(SHEET)]
    for field, number in changes:
        old = str(getattr(sheet.lines["1.1"], field))
        line = sheet.lines["1.1"].model_dump(exclude_defaults=True)
        line[field] = str(number)
        told = sheet.model_dump(exclude_defaults=True)
        told["lines"] = {"1.1": line}
        told["corrections"] = [
            *told.get("corrections", []),
            {
                "on": "05/01/2026",
                "code": "1.1",
                "field": field,
                "old": old,
                "new": str(number),
                "reason": "đếm sót",
                "sha256": "0" * 64,
                "confirmed_by": ["a", "b"],
            },
        ]
        sheet = ScoreSheet.model_validate(told)
        made.append(seal_of(sheet))
    assert [seal_of(version) for version, _ in versions(sheet)] == made[::-1]


def test_a_value_that_was_not_there_can_be_undone() -> None:
    correction = Correction.model_validate(
        {
            "on": "05/01/2026",
            "code": "1.1",
            "field": "target",
            "old": None,
            "new": "100",
            "reason": "bỏ sót",
            "sha256": "0" * 64,
            "confirmed_by": ["a", "b"],
        }
    )
    assert before(SHEET, correction).lines["1.1"].target is None


CORRECTED = ScoreSheet.model_validate(
    {
        "unit": "thon-1", "group": "thon", "lines": {"1.1": {"target": "100", "final": "20"}},
        "corrections": [
            {"on": on, "code": "1.1", "field": field, "old": old, "new": new, "reason": "sót", "sha256": "0", "confirmed_by": ["a", "b"]}
            for on, field, old, new in (("05/01/2026", "final", "18,5", "19"), ("05/01/2026", "target", None, "100"), ("07/01/2026", "final", "19", "20"))
        ],
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("day", "target", "final", "made"),
    [
        (date(2026, 1, 4), None, "18.5", 0),
        (date(2026, 1, 5), "100", "19", 2),
        (date(2026, 1, 6), "100", "19", 2),
        (date(2026, 1, 7), "100", "20", 3),
    ],
)
def test_corrections_of_later_days_are_undone(
    day: date, target: str | None, final: str, made: int
) -> None:
    shown = version_on(CORRECTED, Today(day))
    line = shown.lines["1.1"]
    told = (str(line.target) if line.target is not None else None, str(line.final))
    assert (*told, len(shown.corrections)) == (target, final, made)


def test_a_line_that_was_not_there_can_be_undone() -> None:
    bare = CORRECTED.model_copy(update={"lines": {}})
    undone = before(bare, CORRECTED.corrections[0])
    assert str(undone.lines["1.1"].final) == "18.5"


@pytest.mark.parametrize(
    ("field", "old", "now", "words"),
    [
        ("periods.dot-1.final", "28", "29", "kỳ dot-1, điểm cuối"),
        ("periods.dot-2.faults.muon", "3", "2", "kỳ dot-2, lỗi muon"),
        ("others.tang", "5", "6", "số đo tang"),
    ],
)
def test_what_stands_deeper_in_a_line_can_be_undone(
    field: str, old: str, now: str, words: str
) -> None:
    """A figure of one period, a fault, another measure: each is corrected by its way."""
    periods = {"dot-1": {"final": "29"}, "dot-2": {"faults": {"muon": "2"}}}
    lines = {"1.1": {"periods": periods, "others": {"tang": "6"}}}
    sheet = ScoreSheet.model_validate({"unit": "thon-1", "lines": lines})
    made = CORRECTED.corrections[0].model_copy(
        update={"field": field, "old": old, "new": now}
    )
    undone = before(sheet, made)
    assert (value_of(sheet, made), value_of(undone, made)) == (now, old)
    again = made.model_copy(update={"old": now})
    assert seal_of(before(undone, again)) == seal_of(sheet)
    assert correction_words(made) == f"Tiêu chí 1.1, {words}: {old} → {now}"


def test_a_way_that_leads_nowhere_undoes_nothing_of_the_kind() -> None:
    """The check tells the field; nothing breaks before."""
    made = CORRECTED.corrections[0].model_copy(update={"field": "final.actual"})
    assert before(CORRECTED, made).lines["1.1"].final == CORRECTED.lines["1.1"].final


def test_a_value_is_told_as_a_seal_writes_it() -> None:
    asked = CORRECTED.corrections
    assert [value_of(CORRECTED, correction) for correction in asked] == [
        "20",
        "100",
        "20",
    ]
    other = asked[0].model_copy(update={"code": "9"})
    assert value_of(CORRECTED, other) is None
    unknown = asked[0].model_copy(update={"field": "actual"})
    assert value_of(CORRECTED, unknown) is None


def test_a_seal_is_what_it_always_was() -> None:
    """Seals of published sheets stand in data: another way to make them breaks them all."""
    sheet = ScoreSheet.model_validate(
        {
            "unit": "thon-1",
            "group": "thon",
            "eligible": "false",
            "ineligible": {"code": "vi-pham"},
            "lines": {
                "1.1": {"target": "100,50", "actual": "true"},
                "1.2": {"plus": "2", "marks": ["1", "2,50"], "reason": "Đếm"},
            },
        }
    )
    assert (
        seal_of(sheet)
        == "e162899d4ecace80dab1236bfa7695d50b168098feda853487d59af15c8425ff"
    )


@pytest.mark.parametrize("field", ["plus", "periods.quy-4.final"])
def test_a_line_or_period_that_was_not_there_can_be_undone(field: str) -> None:
    """The seal tells whether it stood there empty or not at all."""
    line, others = {"periods": {"quy-3": {"final": "9"}}}, {"1.1": {"target": "100"}}
    told = {"unit": "thon-1", "group": "thon", "lines": {**others, "2": line}}
    if field == "plus":
        told["lines"] = others
    corrected = (
        {"plus": "1"}
        if field == "plus"
        else {"periods": {"quy-3": {"final": "9"}, "quy-4": {"final": "8"}}}
    )
    first = seal_of(ScoreSheet.model_validate(told))
    made = {
        "on": "05/01/2026",
        "code": "2",
        "field": field,
        "old": None,
        "new": "1",
        "reason": "bỏ sót",
        "sha256": "0" * 64,
        "confirmed_by": ["a", "b"],
    }
    sealed = {"on": "01/01/2026", "sha256": first, "confirmed_by": ["a", "b"]}
    lines = {**others, "2": corrected}
    sheet = ScoreSheet.model_validate(
        {**told, "lines": lines, "published": sealed, "corrections": [made]}
    )
    assert [seal_of(version) for version, _ in versions(sheet)][1] == first


@pytest.mark.parametrize(
    ("written", "old", "new", "words"),
    [
        ("18,5", "17.5", "18,5", "17,5 → 18,5"),
        ("true", "false", "true", "không → có"),
    ],
)
def test_values_are_told_as_officials_write_them(
    written: str, old: str, new: str, words: str
) -> None:
    """A figure of a sheet is told with its comma, what was reached or not in a word."""
    line = {"1.1": {"actual": written}}
    sheet = ScoreSheet.model_validate({"unit": "a", "group": "b", "lines": line})
    made = Correction.model_construct(code="1.1", field="actual", old=old, new=new)
    assert value_of(sheet, made) == new
    assert correction_words(made) == f"Tiêu chí 1.1, thực hiện: {words}"
