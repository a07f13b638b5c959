"""Awards that were given: by nomination or without one, taken back or not; what they add up to."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import body
from tests.show import show
from thidua.say.honour import award_words


def test_awarded(case: Case) -> None:
    """The book of awards; each award in words; nominations with what became of them."""
    found = body(case.given)
    told = []
    for decision in found.awards.decisions:
        names = [exemplar.title for exemplar in decision.exemplars]
        told.append(
            f"# {decision.id} {decision.campaign.key} {decision.decision.number} {show(names)}"
        )
        for award in decision.awards:
            valid = "" if award.is_valid else " (not valid)"
            told += [
                f"{award.award.name} {show(award.unit)}{valid}",
                award_words(award),
            ]
    told += ["# statistics", show(found.awards.statistics), "# nominations"]
    for result in found.results.values():
        for nomination in result.nominations:
            given = nomination.given
            told.append(
                f"{nomination.nomination.candidate.name} {nomination.award.name} {show(nomination.unit)}: {given.decision_id if given else '-'}"
            )
        told.append(show({"consultation": result.consultation}))
    case.expect("\n".join(told))
