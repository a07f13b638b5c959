"""What may be chosen in tables of a campaign."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from thidua.model.award.form import CatalogueAward
from thidua.model.award.nomination import Candidate
from thidua.model.body.unit import Unit
from thidua.model.choice import Choice
from thidua.model.form.answer import Holds
from thidua.model.form.form import Column


class Choices(Struct, frozen=True):
    """The names that tables of a body may use."""

    units: Mapping[str, str]
    awards: Mapping[str, str]
    indicators: Mapping[str, str] = field(default_factory=dict)
    reports: Mapping[str, str] = field(default_factory=dict)
    nominations: Mapping[str, str] = field(default_factory=dict)
    has_council: bool = False


def names_by_id(named: Mapping[str, Unit | Candidate]) -> dict[str, str]:
    """Give names by id; where two share a name, with the id behind it."""
    often = Counter(each.name for each in named.values())
    return {
        id: f"{u.name} ({id})" if often[u.name] > 1 else u.name
        for id, u in named.items()
    }


def award_names(awards: Mapping[str, CatalogueAward]) -> dict[str, str]:
    """Give the names of awards by id."""
    return {id: award.name for id, award in awards.items()}


def words(key: str, title: str, *, level: int = 0, wide: bool = True) -> Column:
    """A column of words, at the path that its key tells."""
    return Column(
        key, (title,), Holds.WORDS, _path(key, level), level=level, is_wide=wide
    )


def cell(key: str, title: str, holds: Holds, *, level: int = 0) -> Column:
    """A column of numbers, days, ticks."""
    return Column(key, (title,), holds, _path(key, level), level=level)


def choice(
    key: str, title: str, choices: Mapping[str, str], *, level: int = 0
) -> Column:
    """A column of one of several."""
    return Column(
        key,
        (title,),
        Holds.CHOICE,
        _path(key, level),
        choices=choices,
        level=level,
        is_wide=len(choices) > 4,
    )


def options(key: str, title: str, kind: type[Choice], *, level: int = 0) -> Column:
    """A column of a field of few values."""
    told = {each.value: each.words[0] for each in kind}
    return replace(choice(key, title, told, level=level), choice=kind)


def _path(key: str, level: int) -> tuple[str, ...]:
    steps = tuple(key.split("."))
    return steps[1:] if level else steps
