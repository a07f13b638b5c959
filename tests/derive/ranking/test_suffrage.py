"""Votes that are needed, votes that are enough."""

from __future__ import annotations

from decimal import Decimal
from math import ceil

from hypothesis import given
from hypothesis import strategies as st

from thidua.derive.ranking.suffrage import came, needed_votes, nominated
from thidua.model.score.ballot import Ballot
from thidua.model.score.rule import BallotRule, Share
from thidua.model.score.scoring import Scoring

HALF = Share.model_validate({"of": "valid", "share": "0,5"})


def test_a_share_is_rounded_up() -> None:
    told = {"0,67": 24, "0,5": 17, "1": 5, "0,25": 8}
    assert [
        needed_votes(
            Share.model_validate({"of": "valid", "share": share}),
            Ballot(valid=valid, votes={}),
        )
        for share, valid in told.items()
    ] == [17, 9, 5, 2]


def test_who_was_present_came_whether_or_not_the_paper_came_back() -> None:
    counted = ({"present": 9, "returned": 8}, {"returned": 8}, {})
    assert [came(Ballot(votes={}, **told)) for told in counted] == [9, 8, None]


@given(st.integers(0, 10_000), st.integers(1, 100))
def test_the_number_needed_is_the_least_that_makes_the_share(
    valid: int, percent: int
) -> None:
    rule = Share.model_validate({"of": "valid", "share": f"{percent / 100:.2f}"})
    needed = needed_votes(rule, Ballot(valid=valid, votes={}))
    assert needed == ceil(Decimal(percent) * valid / 100)


def test_who_has_too_few_votes_is_not_nominated() -> None:
    ballot = Ballot(valid=17, votes={"a": 9, "b": 8, "c": 12})
    rule = BallotRule(method="Kín", voters="Đại biểu", threshold=HALF)
    scoring = Scoring.model_construct(ballot=rule)
    assert nominated(scoring, ballot, ["a", "b", "c", "d"]) == [("c", 12), ("a", 9)]
    free = Scoring.model_construct(ballot=None)
    assert nominated(free, ballot, ["b", "d"]) == [("b", 8)]


def test_one_vote_is_enough_where_no_rule_says_more() -> None:
    ballot = Ballot(votes={"a": 1, "b": 0, "d": 1, "c": 1})
    untold = BallotRule(method="Kín", voters="Đại biểu", threshold=HALF)
    for rule in (None, untold):  # of valid votes, which the ballot does not tell
        scoring = Scoring.model_construct(ballot=rule)
        assert nominated(scoring, ballot, ["d", "c", "b", "a"]) == [
            ("a", 1),
            ("c", 1),
            ("d", 1),
        ]
    assert needed_votes(HALF, ballot) is None
