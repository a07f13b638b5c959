"""Elections and pledges as pages show them (bầu cụm trưởng, ký giao ước)."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.portal import CampaignEntry
from thidua.model.score.ballot import Election
from thidua.page.part.fact import Fact
from thidua.page.scope import Scope
from thidua.say.vietnamese import day_words


def election_facts(entry: CampaignEntry, scope: Scope) -> Iterator[Fact]:
    """Tell who was elected for which year, and who signed the pledge."""
    ballot = entry.results.ballot
    for election in ballot.elections if ballot else ():
        elected = scope.unit_name(entry.body, election.elected)
        count = _count(election, entry, scope)
        yield Fact(f"{election.office} năm {election.year}", elected, None, count)
    pledge = ballot.pledge if ballot else None
    if pledge:
        parties = [scope.unit_name(entry.body, unit) for unit in pledge.parties]
        place = f" tại {pledge.place}" if pledge.place else ""
        yield Fact(
            f"Giao ước thi đua năm {pledge.year}",
            f"Ký ngày {day_words(pledge.on)}{place}, {len(parties)} bên: {', '.join(parties)}.",
        )


def _count(election: Election, entry: CampaignEntry, scope: Scope) -> str:
    votes = sorted(election.votes.items(), key=lambda item: (-item[1], item[0]))
    told = [f"{scope.unit_name(entry.body, unit)} {number}" for unit, number in votes]
    return f"Số phiếu: {', '.join(told)}." if told else ""
