"""What is no longer as it was published (điều đã đổi), and which correction tells of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from thidua.check.publication import Thing
from thidua.derive.proof.chain import Published
from thidua.derive.proof.leaf import Leaf, default_at, is_marked
from thidua.model.result.correction import ResultCorrection

ALL = "all"
"""The field of a correction that takes back a whole part."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A value that differs from what was published."""

    thing: str
    name: str
    """Its name; `all` where the whole part is gone."""
    leaf: Leaf | None
    """As it is now; None where it is gone."""
    was_there: bool
    told: ResultCorrection | None
    """The correction that tells of it; None where none does."""


def turns_of(
    published: Published,
    things: Mapping[str, Thing],
    others: Mapping[str, tuple[ResultCorrection, ...]],
) -> Iterator[Turn]:
    """Give every published value that is another now; `others` are corrections of parts that are gone."""
    for id, marks in published.items():
        thing = things.get(id)
        if thing is None:
            told = (c for c in others.get(id, ()) if c.field == ALL)
            yield Turn(id, ALL, None, True, next(told, None))
            continue
        for name in dict.fromkeys([*marks, *thing.leaves]):
            turn = _turn(thing, name, marks.get(name))
            if turn:
                yield turn


def _turn(thing: Thing, name: str, mark: str | None) -> Turn | None:
    leaf = thing.leaves.get(name)
    if leaf and mark and is_marked(mark, thing.id, name, leaf.text):
        return None
    if mark is None and thing.may_grow(name):
        return None
    unwritten = default_at(thing.checked.record, leaf.path) if leaf else None
    told = (c for c in thing.corrections if c.field == name and _tells(c, thing.id, leaf, mark, unwritten))  # fmt: skip
    return Turn(thing.id, name, leaf, mark is not None, next(told, None))


def _tells(
    correction: ResultCorrection,
    thing: str,
    leaf: Leaf | None,
    mark: str | None,
    unwritten: str | None,
) -> bool:
    """Whether a correction names the value that was published and the one that stands there.

    `unwritten` is what the field says where nothing is written.
    """
    if correction.erased:
        return mark is not None and ":" in mark
    old, new = correction.old, correction.new
    if mark is None:
        is_old = old in (None, unwritten)
    else:
        is_old = old is not None and is_marked(mark, thing, correction.field, old)
    return is_old and new == (leaf.text if leaf else None)
