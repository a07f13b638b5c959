"""How made-up units stand (thứ hạng, hơn kém), worked out before any clock starts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from tests.bench.generator import Commune
from tests.bench.told import Gap, Line


class Standings(Struct, frozen=True, dict=True):
    """The units of a commune in one year, the best first."""

    commune: Commune
    year: int

    @property
    def at(self) -> str:
        return f"/{self.commune.slug}/xep-hang/{self.year}/kieu-mau/"

    @cached_property
    def points(self) -> Mapping[str, Mapping[str, int]]:
        """Points by unit and criterion."""
        return {
            unit: {
                code: int(final)
                for code, (_, final) in self.commune.points(unit, self.year).items()
            }
            for unit in self.commune.units
        }

    @cached_property
    def order(self) -> Sequence[str]:
        """Units, the best first."""
        return sorted(self.points, key=lambda unit: (-self.total(unit), unit))

    def total(self, unit: str) -> int:
        """All points of a unit."""
        return sum(self.points[unit].values())

    def place(self, unit: str) -> int:
        """One more than the units that have more points."""
        mine = self.total(unit)
        return 1 + sum(self.total(other) > mine for other in self.points)

    def why(self, unit: str) -> str:
        """Why a unit stands where it does."""
        same = [
            name(u)
            for u in self.order
            if u != unit and self.total(u) == self.total(unit)
        ]
        if not same:
            return f"Hạng {self.place(unit)}: {self.total(unit)},00 điểm."
        return f"Đồng hạng {self.place(unit)} với {', '.join(same)}: bằng nhau về tổng điểm ({self.total(unit)},00), không còn căn cứ nào để phân định."

    def gaps(self, unit: str, criteria: str = "") -> Sequence[Gap]:
        """What sets a unit apart from those level with it, the one above, the first.

        `criteria` is the page where criteria stand; "" where they stand on the same page.
        """
        return [self._gap(unit, other, criteria) for other in self._rivals(unit)]

    def said(self, unit: str) -> str:
        """The same in a sentence for each."""
        return " ".join(gap.sentence() for gap in self.gaps(unit))

    def _rivals(self, unit: str) -> Sequence[str]:
        """The portal's own choice of them (`derive/ranking/gap.py`)."""
        mine = self.total(unit)
        level = [u for u in self.order if self.total(u) == mine and u != unit]
        above = [u for u in self.order if self.total(u) > mine]
        below = [u for u in self.order if self.total(u) < mine]
        beside = [above[-1], above[0]] if above else below[:1]
        return list(dict.fromkeys([*level[:2], *beside]))

    def _gap(self, unit: str, other: str, criteria: str) -> Gap:
        mine, theirs = self.points[unit], self.points[other]
        apart = {code: mine[code] - theirs[code] for code in mine}
        lost, won = (
            [
                _line(code, points, criteria)
                for code, points in sorted(
                    apart.items(), key=lambda item: -abs(item[1])
                )
                if points * sign > 0
            ]
            for sign in (-1, 1)
        )
        who = f"{name(other)} (hạng {self.place(other)})"
        total = signed(sum(apart.values()))
        return Gap(who, total, lost, won, len(apart) - len(lost) - len(won))


def _line(code: str, points: int, criteria: str) -> Line:
    dashed = code.replace(".", "-")
    return Line(
        signed(points), f"{code} Việc thứ {code[2:]}", f"{criteria}#tieu-chi-{dashed}"
    )


def name(unit: str) -> str:
    """A unit as people call it."""
    return f"Thôn {unit[5:]}"


def signed(points: int) -> str:
    """Points with their sign."""
    return f"{'−' if points < 0 else '+' if points else ''}{abs(points)},00"
