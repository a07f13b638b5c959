"""The first places, and that the list of winners and the table beside it say the same."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import body
from tests.show import show
from thidua.page.result.ballot import ballot_view
from thidua.page.result.winner import winner_groups
from thidua.say.ranking.place import medal_words, winner_words


def test_podium(case: Case) -> None:
    """The podium; the winners in words and as rows; the table by points and by ballot."""
    found = body(case.given)
    (campaign,) = found.campaigns
    (ranking,) = found.rankings
    podium = ranking.podium
    view = ballot_view(ranking.ballot, ranking.scoring, found.issuer, podium)
    medals = {s.unit: medal_words(ranking, s) for s in ranking.standings if s.rank}
    by_ballot = "ballot" if podium.is_by_ballot else "points"
    told = [
        f"{podium.decided_by.value}, by {by_ballot}",
        show(podium.groups),
        "# winners",
        *winner_words(campaign),
        show(tuple(winner_groups(campaign.podium, campaign.winners.__getitem__))),
        "# medals",
        show(medals),
        "# table",
        show(view) if view else "no ballot",
    ]
    case.expect("\n".join(told))
