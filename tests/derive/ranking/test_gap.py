"""What parts two units: golden cases, and that the told parts make the whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Case
from tests.invented import body
from thidua.derive.ranking.contrast import ContrastRow
from thidua.derive.ranking.gap import Gap, gap_between
from thidua.derive.score.total import unit_totals
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet


def test_gap(case: Case) -> None:
    """Each unit, its rivals, what was won and lost; then what else parts the totals."""
    (ranking,) = body(case.given).rankings
    rows = (row for contrast in ranking.contrasts for row in contrast.rows)
    case.expect("\n".join(line for row in rows for line in _told(row)))


def _told(row: ContrastRow) -> Iterator[str]:
    standing = row.standing
    yield f"{standing.unit}: rank {standing.rank}, total {standing.result.total}"
    for rivalry in row.rivalries:
        gap = rivalry.gap
        rivals = ", ".join(rivalry.rivals)
        yield f"  {rivals} {gap.other} (rank {rivalry.rank}): {gap.difference:+}"
        yield f"    {_criteria(gap)}"


def _criteria(gap: Gap) -> str:
    told = [f"{x.code} {x.difference:+}" for x in (*gap.lost, *gap.won)]
    told += [f"{rest.cause} {rest.difference:+}" for rest in gap.rests]
    apart = f"; only one was given {', '.join(gap.apart)}" if gap.apart else ""
    return f"{' '.join(told) or 'nothing'}{apart}"


SECTIONS = [
    {
        "id": "i", "name": "Một", "max": "18",
        "criteria": [
            {"code": "1.1", "name": "a", "max": "6"},
            {"code": "1.2", "name": "b", "max": "6", "type": "no_target"},
            {"code": "1.3", "name": "c", "max": "6", "type": "linear", "up": "1", "down": "1"},
            {"code": "1.4", "name": "d", "max": "3", "type": "bonus_penalty", "plus": "1", "minus": "2"},
        ],
    }
]  # fmt: skip
few = st.integers(0, 9).map(str)
sheet = st.fixed_dictionaries(
    {
        "1.1": st.one_of(
            st.fixed_dictionaries({"final": st.sampled_from(["0", "2,125", "5,5"])}),
            st.just({"assigned": "false"}),
        ),
        "1.2": st.fixed_dictionaries({"actual": few}),
        "1.3": st.one_of(
            st.fixed_dictionaries({"actual": few, "target": st.just("5")}),
            st.just({"assigned": "false"}),
        ),
        "1.4": st.fixed_dictionaries({"plus": few, "minus": few}),
    }
)
cap = st.sampled_from([None, "0", "2", "5"])


def _gap(sheets: list[dict[str, Any]], total_max: str, caps: list[str | None]) -> Gap:
    scoring = Scoring.model_validate(
        {
            "total_max": total_max,
            "bonus_cap": caps[0],
            "penalty_cap": caps[1],
            "sections": SECTIONS,
        }
    )
    records = [
        ScoreSheet.model_validate({"unit": f"thon-{n}", "lines": lines})
        for n, lines in enumerate(sheets, 1)
    ]
    own, other = unit_totals(scoring, records)
    return gap_between(own, other, scoring.total_max)


@given(
    st.lists(sheet, min_size=2, max_size=2),
    st.sampled_from(["18", "100"]),
    st.lists(cap, min_size=2, max_size=2),
)
def test_what_is_told_adds_up_to_what_is_shown(
    sheets: list[dict[str, Any]], total_max: str, caps: list[str | None]
) -> None:
    gap = _gap(sheets, total_max, caps)
    told = [x.difference for x in (*gap.lost, *gap.won)]
    rests = [rest.difference for rest in gap.rests]
    assert sum([*told, *rests], Decimal(0)) == gap.difference
    assert Decimal(0) not in [*told, *rests]


@given(st.lists(sheet, min_size=2, max_size=2))
def test_without_scale_and_caps_criteria_alone_make_the_difference(
    sheets: list[dict[str, Any]],
) -> None:
    for lines in sheets:
        lines["1.1"] = {"final": "2,5"}
        lines["1.3"] = {"actual": "4", "target": "5"}
    gap = _gap(sheets, "18", [None, None])
    assert (gap.apart, gap.rests) == ((), ())
    assert sum((x.difference for x in gap.criteria), Decimal(0)) == gap.difference


@given(
    st.lists(sheet, min_size=2, max_size=2),
    st.sampled_from(["18", "100"]),
    st.lists(cap, min_size=2, max_size=2),
)
def test_what_one_won_the_other_lost(
    sheets: list[dict[str, Any]], total_max: str, caps: list[str | None]
) -> None:
    gap, turned = _gap(sheets, total_max, caps), _gap(sheets[::-1], total_max, caps)
    assert turned.difference == -gap.difference
    assert [(x.code, -x.difference) for x in turned.won] == [
        (x.code, x.difference) for x in gap.lost
    ]
    assert [(r.cause, -r.difference) for r in turned.rests] == [
        (r.cause, r.difference) for r in gap.rests
    ]
