"""What the council voted on a unit (biểu quyết): đạt, không đạt, hoãn."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from thidua.derive.ranking.suffrage import enough_of, needed_votes
from thidua.model.score.ballot import Ballot, CouncilTally
from thidua.model.score.rule import Base, CouncilVoteRule


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
    needed = enough_of(rule.threshold, cast) if of_papers else needed_votes(rule.threshold, ballot)  # fmt: skip
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
