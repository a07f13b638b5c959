"""What a ballot gives (suy tôn): how many votes are needed, and who has them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING

from thidua.model.score.ballot import Ballot
from thidua.model.score.rule import Share
from thidua.model.score.scoring import Scoring


def needed_votes(rule: Share, ballot: Ballot) -> int | None:
    """The least whole number that makes the share; None where the ballot does not tell."""
    whole: int | None = getattr(ballot, rule.of)
    if whole is None:
        return None
    return int((rule.share * whole).to_integral_value(ROUND_CEILING))


def nominated(
    scoring: Scoring, ballot: Ballot, units: Iterable[str]
) -> list[tuple[str, int]]:
    """Give those of the units that have votes enough, with their votes, most first."""
    rule = scoring.ballot.threshold if scoring.ballot else None
    least = (needed_votes(rule, ballot) if rule else None) or 1
    votes = [(unit, ballot.votes.get(unit, 0)) for unit in units]
    enough = [(unit, number) for unit, number in votes if number >= least]
    return sorted(enough, key=lambda item: (-item[1], item[0]))
