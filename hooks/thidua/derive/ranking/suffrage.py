"""What a ballot gives (suy tôn): how many votes are needed, and who has them."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor

from thidua.model.score.ballot import Ballot
from thidua.model.score.rule import Share
from thidua.model.score.scoring import Scoring


def needed_votes(rule: Share, ballot: Ballot) -> int | None:
    """The least whole number that is enough; None where the ballot does not tell.

    At least 2/3 of nine are six; more than half of eight are five, of nine five.
    """
    whole: int | None = getattr(ballot, rule.of)
    return None if whole is None else enough_of(rule, whole)


def enough_of(rule: Share, whole: int) -> int:
    """The least number of so many that is enough."""
    exact = rule.part * whole
    return ceil(exact) if rule.more_than is None else floor(exact) + 1


def nominated(
    scoring: Scoring, ballot: Ballot, units: Iterable[str]
) -> list[tuple[str, int]]:
    """Give those of the units that have votes enough, with their votes, most first."""
    rule = scoring.ballot.threshold if scoring.ballot else None
    least = (needed_votes(rule, ballot) if rule else None) or 1
    votes = [(unit, ballot.votes.get(unit, 0)) for unit in units]
    enough = [(unit, number) for unit, number in votes if number >= least]
    return sorted(enough, key=lambda item: (-item[1], item[0]))
