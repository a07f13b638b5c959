"""Seals: what breaks them, what does not; corrections undone give back the first sheet."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thidua.derive.proof.seal import before, seal_of, versions
from thidua.model.score.sheet import Correction, ScoreSheet

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


@given(st.lists(st.tuples(st.sampled_from(["target", "actual", "final"]), st.integers(0, 99)), max_size=5))  # fmt: skip
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
                "on": "05/01/2026", "code": "1.1", "field": field, "old": old, "new": str(number),
                "reason": "đếm sót", "sha256": "0" * 64, "confirmed_by": ["a", "b"],
            },
        ]  # fmt: skip
        sheet = ScoreSheet.model_validate(told)
        made.append(seal_of(sheet))
    assert [seal_of(version) for version, _ in versions(sheet)] == made[::-1]


def test_a_value_that_was_not_there_can_be_undone() -> None:
    correction = Correction.model_validate(
        {
            "on": "05/01/2026", "code": "1.1", "field": "target", "old": None, "new": "100",
            "reason": "bỏ sót", "sha256": "0" * 64, "confirmed_by": ["a", "b"],
        }
    )  # fmt: skip
    assert before(SHEET, correction).lines["1.1"].target is None
