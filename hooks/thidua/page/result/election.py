"""Elections and pledges as pages show them (bầu cụm trưởng, ký giao ước)."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.derive.name import Issuer
from thidua.model.score.ballot import Ballot, Election
from thidua.page.part.fact import Fact
from thidua.say.vietnamese import day_words


def election_facts(ballot: Ballot | None, issuer: Issuer) -> Iterator[Fact]:
    """Tell who was elected for which year, and who signed the pledge."""
    for election in ballot.elections if ballot else ():
        elected = issuer.unit(election.elected).name
        count = _count(election, issuer)
        yield Fact(f"{election.office} năm {election.year}", elected, None, count)
    pledge = ballot.pledge if ballot else None
    if pledge:
        parties = [issuer.unit(unit).name for unit in pledge.parties]
        place = f" tại {pledge.place}" if pledge.place else ""
        yield Fact(
            f"Giao ước thi đua năm {pledge.year}",
            f"Ký ngày {day_words(pledge.on)}{place}, {len(parties)} bên: {', '.join(parties)}.",
        )


def _count(election: Election, issuer: Issuer) -> str:
    votes = sorted(election.votes.items(), key=lambda item: (-item[1], item[0]))
    told = [f"{issuer.unit(unit).name} {number}" for unit, number in votes]
    return f"Số phiếu: {', '.join(told)}." if told else ""
