"""News as the feed of a unit tells it: of what concerns many, its own line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from thidua.address.page import decision_address, ranking_address
from thidua.derive.dossier.award_book import DecisionDossier
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.ranking import RankingDossier
from thidua.export.feed.atom import Entry, paragraphs
from thidua.export.feed.entries import award_lines, place_line

Own = tuple[str, str, str]
"""The id of an entry, a unit, what the entry says of that unit."""


def unit_entries(
    body: BodyDossier, entries: Iterable[Entry]
) -> dict[str, tuple[Entry, ...]]:
    """Give the news of every unit that has any, by its id.

    A ranking of sixty units in sixty feeds would be told 3,600 times.
    """
    own = {(id, unit): html for id, unit, html in _own(body)}
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for unit in entry.units & body.units.keys():
            html = own.get((entry.id, unit), entry.html)
            found.setdefault(unit, []).append(replace(entry, html=html))
    return {unit: tuple(found[unit]) for unit in body.units if unit in found}


def _own(body: BodyDossier) -> Iterator[Own]:
    for key in body.sheets:
        ranking = body.results[key].ranking
        assert ranking
        yield from _places(ranking)
    for decision in body.awards.decisions:
        yield from _awards(decision)


def _places(ranking: RankingDossier) -> Iterator[Own]:
    here = ranking_address(ranking.name.key)
    for standing in ranking.standings:
        yield here, standing.unit, paragraphs([place_line(ranking, standing)])


def _awards(found: DecisionDossier) -> Iterator[Own]:
    here = decision_address(found.campaign.key.body, found.id)
    units = {award.unit.id: None for award in found.awards if award.unit}
    for unit in units:
        own = (award for award in found.awards if award.unit and award.unit.id == unit)
        yield here, unit, paragraphs(award_lines(found, own))
