"""What has been published of a campaign's results, and when (tình trạng kết quả)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from thidua.derive.ranking.suffrage import is_void
from thidua.model.result.correction import ResultCorrection
from thidua.model.result.results import Results


class Outcome(Struct, frozen=True):
    """How far the results of a campaign have come."""

    held_until: date | None
    """Results exist and are kept back until this day."""
    has_ranking: bool
    ranked_on: date | None
    """The day on which the latest sheet was published; None without a ranking."""
    changed_on: date | None
    """The latest day of a sheet or a correction."""
    corrected_on: date | None
    """The latest day of a correction, of a sheet or beside it."""
    has_ballot: bool
    has_votes: bool
    """Whether units were voted for: minutes may tell of elections or the council alone."""
    is_void: bool
    """Whether too few came to vote for the ballot to count."""
    decisions: int
    decided_on: date | None
    """The day of the latest award decision, or of the latest end of an award."""
    withdrawn: ResultCorrection | None
    """The latest that took away what was published; None where none did."""

    @property
    def is_there(self) -> bool:
        """Whether there is a ranking, a ballot or an award to be seen."""
        return self.has_ranking or self.has_ballot or self.decisions > 0


def outcome_of(results: Results) -> Outcome:
    """Tell what has been published of a campaign."""
    ballot, scoring = results.ballot, results.scoring
    sheets = results.sheets.values()
    published = [sheet.published.on for sheet in sheets if sheet.published]
    corrected = [c.on for sheet in sheets for c in sheet.corrections]
    corrected += [told.correction.on for told in results.corrections]
    taken = [t.correction for t in results.corrections if t.correction.field == "all"]
    decisions = results.decisions.values()
    decided = [decision.on for decision in decisions]
    decided += [a.revoked.on for d in decisions for a in d.awarded if a.revoked]
    return Outcome(
        held_until=results.held_until,
        has_ranking=results.has_ranking,
        ranked_on=max(published, default=None) if results.has_ranking else None,
        changed_on=max([*published, *corrected], default=None),
        corrected_on=max(corrected, default=None),
        has_ballot=ballot is not None,
        has_votes=ballot is not None and bool(ballot.votes),
        is_void=bool(ballot and scoring and is_void(scoring.ballot, ballot)),
        decisions=len(results.decisions),
        decided_on=max(decided, default=None),
        withdrawn=taken[-1] if taken else None,
    )
