"""Which units are ranked with each other (nhóm xếp hạng)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.derive.ranking.ranking import Standing
from thidua.derive.ranking.suffrage import by_number
from thidua.model.score.rule import PeerGroup
from thidua.model.score.scoring import Scoring

ALL = "Các đơn vị"
"""What a group is called that no criteria set names."""


class RankedGroup(Struct, frozen=True):
    """Units that are ranked with each other, in their order (nhóm xếp hạng)."""

    group: PeerGroup
    standings: tuple[Standing, ...]
    """Those with a rank."""
    size: int
    """How many units take part, those without a rank among them."""


def peer_groups(
    scoring: Scoring, standings: Sequence[Standing]
) -> tuple[PeerGroup, ...]:
    """Give the groups of a criteria set; where it names none, those that sheets name."""
    if scoring.groups:
        return scoring.groups
    units: dict[str, list[str]] = {}
    for standing in standings:
        units.setdefault(standing.group, []).append(standing.unit)
    names = {id_: ALL if len(units) == 1 else f"Nhóm {id_}" for id_ in units}
    return tuple(
        PeerGroup(id=id_, name=names[id_], units=tuple(sorted(found, key=by_number)))
        for id_, found in units.items()
    )


def ranked_groups(
    groups: tuple[PeerGroup, ...], standings: tuple[Standing, ...]
) -> Iterator[RankedGroup]:
    """Part the standings of a ranking by their groups."""
    for group in groups:
        inside = [s for s in standings if s.group == group.id]
        ranked = tuple(s for s in inside if s.rank is not None)
        yield RankedGroup(group, ranked, len(inside))
