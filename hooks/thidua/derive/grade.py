"""Classes of units (xếp loại): by points and conditions, taken down, held to a number.

In this order: the best class whose conditions all hold; down by so many steps for each
reason that a document states; then a class that only so many may have keeps the best, in
the order of the ranking, and the others go one class down. Units that are level and do
not all have a place go down together, so that no class is ever overfull.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from thidua.derive.ranking.ranking import Standing, Status
from thidua.derive.score.floor import Shortfall, passed, shortfalls
from thidua.derive.score.quota import share_of
from thidua.model.score.class_band import ClassBand
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import Lowered, ScoreSheet
from thidua.model.score.total import UnitTotal


class Grade(Struct, frozen=True):
    """The class of a unit and what it hung on (xếp loại của đơn vị)."""

    name: str
    """ "" where it reached none."""
    missed: tuple[str, ...] = ()
    """Better classes of whose points it had enough, but not all else they ask."""
    below: tuple[Shortfall, ...] = ()
    """Where it stayed below a floor of these."""
    lowered: tuple[Lowered, ...] = ()
    """Why it was taken down."""
    fell_from: str = ""
    """From which class; "" where there was none below."""
    full: tuple[str, ...] = ()
    """Classes that it reached but which had their number already."""


def grades_of(
    scoring: Scoring, standings: Sequence[Standing], sheets: Mapping[str, ScoreSheet]
) -> dict[str, Grade]:
    """Give the class of each ranked unit; nothing where the set has no classes."""
    if not scoring.classes:
        return {}
    ranked = [standing for standing in standings if standing.rank is not None]
    found = {s.unit: _reached(scoring, s.result) for s in ranked}
    for unit in found:
        sheet = sheets.get(unit)
        if sheet and sheet.lowered:
            found[unit] = _lowered(scoring, found[unit], sheet.lowered)
    for name in _names(scoring):
        _hold(scoring, name, standings, found)
    return found


def _names(scoring: Scoring) -> list[str]:
    """The names of the classes, the best first."""
    return list(dict.fromkeys(band.name for band in scoring.classes))


def _reached(scoring: Scoring, total: UnitTotal) -> Grade:
    missed: list[str] = []
    below: list[Shortfall] = []
    for band in scoring.classes:
        assert total.total is not None  # it has a rank
        if band.at_least is not None and total.total < band.at_least:
            continue
        short = shortfalls(band, scoring, total)
        if not short and passed(scoring, total) >= (band.passed or 0):
            missed = [name for name in missed if name != band.name]
            return Grade(band.name, tuple(missed), tuple(dict.fromkeys(below)))
        missed += [band.name] if band.name not in missed else []
        below += short
    return Grade("", tuple(missed), tuple(dict.fromkeys(below)))


def _lowered(scoring: Scoring, grade: Grade, reasons: tuple[Lowered, ...]) -> Grade:
    """Take a class down step by step, at most to the last."""
    steps = {code.code: code.steps for code in scoring.lowering}
    down = sum(steps.get(reason.code, 0) for reason in reasons)
    name = _below(scoring, grade.name, down)
    fell_from = grade.name if name != grade.name else ""
    return replace(grade, name=name, lowered=reasons, fell_from=fell_from)


def _below(scoring: Scoring, name: str, steps: int) -> str:
    """The class so many steps below one: at most the last."""
    names = _names(scoring)
    if name not in names:
        return name
    return names[min(names.index(name) + steps, len(names) - 1)]


def _hold(
    scoring: Scoring, name: str, standings: Sequence[Standing], found: dict[str, Grade]
) -> None:
    """Send down from a class whoever has no place in it."""
    band = next((b for b in scoring.classes if b.name == name and _is_limited(b)), None)
    if band is None:
        return
    considered = [s for s in standings if s.status is not Status.INELIGIBLE]
    groups = {s.group if band.each_group else "" for s in considered}
    for group in groups:
        inside = [s for s in considered if not group or s.group == group]
        most = band.most
        if most is None:
            assert band.share is not None
            most = share_of(len(inside), band.share, band.rounding)
        for unit in _without_a_place(name, most, inside, found):
            lower = _below(scoring, name, 1)
            lower = "" if lower == name else lower
            full = (*found[unit].full, name)
            found[unit] = replace(found[unit], name=lower, full=full)


def _is_limited(band: ClassBand) -> bool:
    return band.most is not None or band.share is not None


def _without_a_place(
    name: str, most: int, inside: Sequence[Standing], found: Mapping[str, Grade]
) -> list[str]:
    """Who has to leave a class: all from the first who are level and do not all fit."""
    own = [s for s in inside if s.unit in found and found[s.unit].name == name]
    order = sorted(own, key=lambda s: s.strength, reverse=True)
    ahead = {s.unit: sum(o.strength >= s.strength for o in own) for s in own}
    return [s.unit for s in order if ahead[s.unit] > most]
