"""Votes of the council: so many of the members, of those who came, of the papers."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.derive.ranking.suffrage import Vote, council_vote
from thidua.model.score.ballot import Ballot
from thidua.model.score.rule import CouncilVoteRule

NINE = {"members": "9", "present": "8"}


def voted(
    threshold: dict[str, str],
    tally: dict[str, str],
    body: dict[str, str] = NINE,
    quorum: dict[str, str] | None = None,
) -> Vote | None:
    rule: dict[str, Any] = {"method": "Kín", "threshold": threshold}
    if quorum:
        rule["quorum"] = quorum
    ballot = {**body, "votes": {}, "council_votes": {"thon-1": tally}}
    found = council_vote(
        CouncilVoteRule.model_validate(rule), Ballot.model_validate(ballot), "thon-1"
    )
    return found.vote if found else None


@pytest.mark.parametrize(
    ("of", "how", "agree", "vote"),
    [
        ("members", {"share": "2/3"}, "6", Vote.PASSED),
        ("members", {"share": "2/3"}, "5", Vote.FAILED),
        ("members", {"share": "0,67"}, "6", Vote.FAILED),
        ("present", {"share": "2/3"}, "6", Vote.PASSED),
        ("present", {"share": "2/3"}, "5", Vote.FAILED),
        ("present", {"more_than": "1/2"}, "4", Vote.FAILED),
        ("present", {"more_than": "1/2"}, "5", Vote.PASSED),
        ("present", {"share": "50%"}, "4", Vote.PASSED),
        ("members", {"more_than": "1/2"}, "5", Vote.PASSED),
    ],
)
def test_what_is_enough(of: str, how: dict[str, str], agree: str, vote: Vote) -> None:
    assert voted({"of": of, **how}, {"agree": agree}) is vote


def test_papers_are_those_of_the_unit() -> None:
    half = {"of": "valid", "more_than": "1/2"}
    assert voted(half, {"agree": "3", "disagree": "2"}) is Vote.PASSED
    assert voted(half, {"agree": "3", "disagree": "3"}) is Vote.FAILED
    waiting = {"agree": "4", "disagree": "2", "postpone": "2"}
    assert voted(half, waiting) is Vote.FAILED


def test_a_unit_may_be_postponed() -> None:
    rule = {"of": "members", "share": "2/3"}
    assert voted(rule, {"agree": "2", "postpone": "6"}) is Vote.POSTPONED
    assert voted(rule, {"agree": "3", "postpone": "5"}) is Vote.FAILED


def test_too_few_who_came_decide_nothing() -> None:
    rule, quorum = {"of": "present", "share": "1/2"}, {"of": "members", "share": "2/3"}
    few = {"members": "9", "present": "5"}
    assert voted(rule, {"agree": "5"}, few, quorum) is None
    assert voted(rule, {"agree": "5"}, {"members": "9", "present": "6"}, quorum)


def test_nothing_is_decided_of_an_unknown_whole() -> None:
    assert voted({"of": "members", "share": "1/2"}, {"agree": "9"}, {}) is None


@given(st.integers(1, 500), st.integers(1, 50), st.integers(2, 50))
def test_at_least_and_more_than_part_at_the_very_share(
    members: int, part: int, whole: int
) -> None:
    """Of as many as make the share exactly, at least is enough and more than is not."""
    if part >= whole:
        return
    share, body = f"{part}/{whole}", {"members": str(members * whole)}
    exact = {"agree": str(members * part)}
    assert voted({"of": "members", "share": share}, exact, body) is Vote.PASSED
    assert voted({"of": "members", "more_than": share}, exact, body) is Vote.FAILED
