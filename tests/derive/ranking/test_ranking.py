"""Places: golden cases for every way to part units, laws that hold for any sheets."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from tests.conftest import Case
from thidua.derive.ranking.ranking import Standing, Status, ranking
from thidua.derive.score.participant import with_unscored
from thidua.derive.score.total import unit_totals
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet
from thidua.say.ranking.reason import Reasons

UNITS = [f"thon-{number}" for number in range(1, 9)]


def test_ranking(case: Case) -> None:
    """Rank, unit, total and the sentence that tells why."""
    scoring = Scoring.model_validate(case.given["scoring"])
    sheets = [
        ScoreSheet.model_validate({"unit": unit, "group": "thon", **sheet})
        for unit, sheet in case.given["sheets"].items()
    ]
    ballot = case.given.get("ballot")
    everyone = with_unscored(scoring, sheets)
    totals = {total.unit: total for total in unit_totals(scoring, everyone)}
    standings = ranking(
        scoring,
        everyone,
        totals,
        Ballot.model_validate(ballot) if ballot else None,
    )
    reasons = Reasons(scoring, {s.unit: s.unit.upper() for s in standings})
    told = [reasons.precedence()]
    for standing in standings:
        ranked = [s for s in standings if s.group == standing.group and s.rank]
        why = reasons.of(standing, ranked) if standing.rank else ""
        rank = (
            f"{standing.rank}{'=' if standing.tied else ''}" if standing.rank else "-"
        )
        short = [f"{b.section} {b.points}/{b.maximum}" for b in standing.below]
        told.append(
            f"{rank} {standing.unit} {standing.result.total} {standing.status}: {', '.join(filter(None, [why, *short]))}"
        )
    case.expect("\n".join(told))


points = st.integers(0, 6).map(str)
lines = st.fixed_dictionaries(
    {
        "1.1": st.one_of(
            st.fixed_dictionaries({"final": points}),
            st.just({"assigned": "false"}),
            st.just({}),
        ),
        "2.1": st.fixed_dictionaries({"final": points}),
        "2.2": st.fixed_dictionaries({"plus": points, "minus": points}),
    }
)
sheets = st.dictionaries(
    st.sampled_from(UNITS),
    st.tuples(st.sampled_from(["thon", "truong"]), lines, st.booleans()),
    min_size=1,
)
votes = st.dictionaries(st.sampled_from(UNITS), st.integers(0, 3).map(str))
bases = st.permutations(["points", "votes", "section:i", "fewer_penalties"]).flatmap(
    lambda order: st.integers(1, 4).map(lambda number: order[:number])
)

SCORING: dict[str, Any] = {
    "total_max": "100",
    "decimals": "2",
    "bonus_cap": "4",
    "penalty_cap": "6",
    "sections": [
        {
            "id": "i", "name": "Một", "max": "6",
            "criteria": [{"code": "1.1", "name": "a", "max": "6"}],
        },
        {
            "id": "ii", "name": "Hai", "max": "6",
            "criteria": [
                {"code": "2.1", "name": "b", "max": "6"},
                {"code": "2.2", "name": "c", "max": "6", "type": "bonus_penalty", "plus": "1", "minus": "2"},
            ],
        },
    ],
}  # fmt: skip


def _ranked(
    found: dict[str, Any], counted: dict[str, str], order: list[str], units: list[str]
) -> list[Standing]:
    scoring = Scoring.model_validate({**SCORING, "rank_by": order})
    records = [
        ScoreSheet.model_validate(
            {
                "unit": unit,
                "group": found[unit][0],
                "lines": found[unit][1],
                **(
                    {}
                    if found[unit][2]
                    else {"eligible": "false", "ineligible": {"code": "x"}}
                ),
            }
        )
        for unit in units
    ]
    totals = {total.unit: total for total in unit_totals(scoring, records)}
    return ranking(scoring, records, totals, Ballot.model_validate({"votes": counted}))


@given(sheets, votes, bases, st.randoms())
def test_the_order_of_sheets_changes_nothing(
    found: dict[str, Any], counted: dict[str, str], order: list[str], random: Any
) -> None:
    units = list(found)
    shuffled = random.sample(units, len(units))
    assert _ranked(found, counted, order, units) == _ranked(
        found, counted, order, shuffled
    )


@given(sheets, votes, bases)
def test_rank_is_one_more_than_the_units_ahead(
    found: dict[str, Any], counted: dict[str, str], order: list[str]
) -> None:
    standings = _ranked(found, counted, order, list(found))
    ranked = [s for s in standings if s.status is Status.RANKED]
    for standing in ranked:
        peers = [s for s in ranked if s.group == standing.group]
        ahead = sum(_key(peer) > _key(standing) for peer in peers)
        level = sum(_key(peer) == _key(standing) for peer in peers)
        assert (standing.rank, standing.tied) == (1 + ahead, level > 1)


@given(sheets, votes, bases)
def test_no_unit_is_lost_and_only_whole_sheets_are_ranked(
    found: dict[str, Any], counted: dict[str, str], order: list[str]
) -> None:
    standings = _ranked(found, counted, order, list(found))
    assert sorted(s.unit for s in standings) == sorted(found)
    for standing in standings:
        _, told, is_eligible = found[standing.unit]
        whole = told["1.1"] != {}
        expected = (
            Status.INELIGIBLE
            if not is_eligible
            else Status.RANKED
            if whole
            else Status.UNSCORED
        )
        assert standing.status is expected
        assert (standing.rank is None) == (expected is not Status.RANKED)


@given(sheets)
def test_total_is_points_of_the_assigned_maximum(found: dict[str, Any]) -> None:
    """Worked out here a second time, from the sheet alone."""
    for standing in _ranked(found, {}, ["points"], list(found)):
        _, told, _ = found[standing.unit]
        if standing.result.total is None:
            continue
        given_points = [Decimal(told["2.1"]["final"])]
        most = Decimal(6)
        if "final" in told["1.1"]:
            given_points.append(Decimal(told["1.1"]["final"]))
            most += 6
        bonus = min(Decimal(told["2.2"]["plus"]), Decimal(4))
        penalty = min(2 * Decimal(told["2.2"]["minus"]), Decimal(6))
        total = sum(given_points) * 100 / most + bonus - penalty
        assert standing.result.total == total.quantize(Decimal("0.01"), ROUND_HALF_UP)


_TWO: dict[str, Any] = {
    unit: ("thon", {"1.1": {"final": "5"}, "2.1": {"final": "5"}, "2.2": {"plus": "0", "minus": "0"}}, True)
    for unit in UNITS[:2]
}  # fmt: skip


@given(sheets, votes, bases)
@example(_TWO, {}, ["points", "votes", "section:i"])
@example(_TWO, {UNITS[0]: "2"}, ["points", "votes", "section:i"])
def test_a_trail_is_level_until_it_decides(
    found: dict[str, Any], counted: dict[str, str], order: list[str]
) -> None:
    """Where nobody was voted for, votes are no basis: no trail tells of them."""
    asked = [basis for basis in order if basis != "votes" or counted]
    for standing in _ranked(found, counted, order, list(found)):
        steps = standing.trail
        assert [step.basis for step in steps] == asked[: len(steps)]
        if standing.rank and standing.rank > 1 and not standing.tied:
            assert all(step.is_level for step in steps[:-1])
            assert not steps[-1].is_level


@given(sheets, st.integers(0, 5))
def test_as_many_points_for_all_change_no_place(
    found: dict[str, Any], more: int
) -> None:
    """The same points for everybody, within the maximum of what everybody is set."""
    plain = {
        unit: (group, {"1.1": told["1.1"], "2.1": {"final": told["2.1"]["final"]}}, ok)
        for unit, (group, told, ok) in found.items()
        if "final" in told["1.1"] and int(told["2.1"]["final"]) + more <= 6
    }
    raised = {
        unit: (
            group,
            {**told, "2.1": {"final": str(int(told["2.1"]["final"]) + more)}},
            ok,
        )
        for unit, (group, told, ok) in plain.items()
    }
    before, after = (
        _ranked(some, {}, ["points"], list(some)) for some in (plain, raised)
    )
    places, others = (
        [(s.unit, s.rank, s.tied) for s in ranked] for ranked in (before, after)
    )
    assert places == others


def _key(standing: Standing) -> list[Decimal]:
    return [
        -value if basis == "fewer_penalties" else value
        for basis, value in standing.values.items()
    ]
