"""What votes give, of a ballot and in the council (suy tôn, biểu quyết): how many are needed, who has them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from math import ceil, floor

from msgspec import Struct

from thidua.model.score.ballot import Ballot, CouncilTally
from thidua.model.score.rule import BallotRule, Base, CouncilVoteRule, Share
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


def is_void(rule: BallotRule | None, ballot: Ballot) -> bool:
    """Whether too few came for the ballot to count, as far as its minutes tell."""
    needed = needed_votes(rule.quorum, ballot) if rule and rule.quorum else None
    number = came(ballot)
    return needed is not None and number is not None and number < needed


def came(ballot: Ballot) -> int | None:
    """How many came: who was present, else whose paper came back."""
    return ballot.returned if ballot.present is None else ballot.present


def nominated(
    scoring: Scoring, ballot: Ballot, units: Iterable[str]
) -> list[tuple[str, int]]:
    """Give those of the units that have votes enough, with their votes, most first.

    Nobody where too few came to vote.
    """
    if is_void(scoring.ballot, ballot):
        return []
    rule = scoring.ballot.threshold if scoring.ballot else None
    least = (needed_votes(rule, ballot) if rule else None) or 1
    votes = [(unit, ballot.votes.get(unit, 0)) for unit in units]
    enough = [(unit, number) for unit, number in votes if number >= least]
    return sorted(enough, key=lambda item: (-item[1], by_number(item[0])))


def by_number(id_: str) -> str:
    """Order ids of units and groups with figures as numbers: thon-2 stands before thon-10."""
    return re.sub(r"\d+", lambda figures: figures[0].zfill(9), id_)


class Vote(StrEnum):
    """What came of a vote (kết quả biểu quyết)."""

    PASSED = "passed"
    FAILED = "failed"
    POSTPONED = "postponed"


class CouncilVote(Struct, frozen=True):
    """A vote on one unit, and how many votes were enough."""

    vote: Vote
    tally: CouncilTally
    needed: int


def council_vote(
    rule: CouncilVoteRule | None, ballot: Ballot | None, unit: str
) -> CouncilVote | None:
    """Give what was voted on a unit; None where nobody voted, or too few to count.

    With a threshold of 2/3 of nine members, six who agree pass a unit, and six who would
    wait postpone it; else it failed.
    """
    tally = ballot.council_votes.get(unit) if ballot else None
    if rule is None or ballot is None or tally is None or not _is_quorate(rule, ballot):
        return None
    of_papers = rule.threshold.of in (Base.RETURNED, Base.VALID)
    cast = tally.agree + tally.disagree + tally.postpone
    needed = (
        enough_of(rule.threshold, cast)
        if of_papers
        else needed_votes(rule.threshold, ballot)
    )
    if needed is None:
        return None
    if tally.agree >= needed:
        vote = Vote.PASSED
    else:
        vote = Vote.POSTPONED if tally.postpone >= needed else Vote.FAILED
    return CouncilVote(vote, tally, needed)


def _is_quorate(rule: CouncilVoteRule, ballot: Ballot) -> bool:
    """Whether enough came, as far as the minutes tell."""
    least = needed_votes(rule.quorum, ballot) if rule.quorum else None
    return least is None or ballot.present is None or ballot.present >= least
