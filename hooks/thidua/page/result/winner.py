"""Who came first, second, third (Nhất, Nhì, Ba): what people ask of a campaign first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from thidua.derive.name import UnitName
from thidua.derive.ranking.podium import Podium
from thidua.page.page import Link
from thidua.page.part.link import unit_link
from thidua.say.ranking.place import position_words, value_words


class Winner(Struct, frozen=True):
    """A unit in one of the first places."""

    place: int
    position: str
    """Nhất, Nhì, Ba, or Hạng 1; “đồng hạng” is said beside it."""
    unit: Link
    told: str
    """By how many points or votes."""
    is_shared: bool


class WinnerGroup(Struct, frozen=True):
    """The first places of one group of peers."""

    name: str
    winners: tuple[Winner, ...]
    ranked: int
    """How many units were ranked."""
    rest: Link | None = None
    """Leads to those that a card has no room for."""


FEW, MANY = 5, 8
"""A card shows so many units where more than that share the first places."""


def in_a_card(groups: Iterable[WinnerGroup], address: str) -> Iterator[WinnerGroup]:
    """Leave some of many winners to the page that shows all of them."""
    for group in groups:
        if len(group.winners) <= MANY:
            yield group
            continue
        rest = Link(f"Và {len(group.winners) - FEW} đơn vị nữa", address)
        yield replace(group, winners=group.winners[:FEW], rest=rest)


def winner_groups(
    podium: Podium | None, unit: Callable[[str], UnitName]
) -> Iterator[WinnerGroup]:
    """Give the first places of a campaign, by whatever its rule lets decide.

    `unit` names a unit by its id.
    """
    for group in podium.groups if podium else ():
        assert podium
        winners = tuple(
            Winner(
                place=place.place,
                position=position_words(place),
                unit=unit_link(unit(place.unit)),
                told=value_words(group, place),
                is_shared=place.is_shared,
            )
            for place in podium.foremost(group)
        )
        name = group.group.name if group.group else ""
        yield WinnerGroup(name, winners, group.ranked)
