"""What is no longer as it was published (điều đã đổi), and which correction tells of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from thidua.address.page import body_address, plan_address
from thidua.check.publication import Thing
from thidua.derive.permanence.end import withdrawn_pages
from thidua.derive.permanence.lead import forwarded
from thidua.derive.proof.leaf import Leaf, default_at, is_marked
from thidua.model.key import CampaignKey
from thidua.model.ledger import Ledger
from thidua.model.result.correction import ResultCorrection

_PART = re.compile(r"(?P<body>[^/]+)/(?P<year>\d{4})/(?P<slug>[^/]+)/(?P<rest>.+)")
_PLAN = re.compile(r"([^/]+)/[^/]+/(\d{4})/([^/]+)/")
_LEFT = "Cơ quan rời cổng"
_SEAL = "published.sha256"
ALL = "all"
"""The field of a correction that takes back a whole part."""


class Turn(Struct, frozen=True):
    """A value that differs from what was published."""

    thing: str
    found: Thing | None
    """The part as it is now; None where it is gone."""
    name: str
    """Its name; `all` where the whole part is gone."""
    leaf: Leaf | None
    """As it is now; None where it is gone."""
    was_there: bool
    told: ResultCorrection | None
    """The correction that tells of it; None where none does."""


def turns_of(
    ledger: Ledger,
    things: Mapping[str, Thing],
    others: Mapping[str, tuple[ResultCorrection, ...]],
) -> Iterator[Turn]:
    """Give every published value that is another now; `others` are corrections of parts that are gone.

    A campaign that was renamed is followed by what the ledger says of its plan's page.
    """
    left = _bodies_left(ledger, things)
    for id, marks in ledger.published.items():
        thing = things.get(id) or things.get(renamed_thing(id, ledger.moved))
        if thing is None:
            told = [c for c in others.get(id, ()) if c.field == ALL]
            told += left.get(id.partition("/")[0], ())
            yield Turn(id, None, ALL, None, True, next(iter(told), None))
            continue
        for name in dict.fromkeys([*marks, *thing.leaves]):
            turn = _turn(thing, id, name, marks.get(name))
            if turn:
                yield turn


def _bodies_left(
    ledger: Ledger, things: Mapping[str, Thing]
) -> dict[str, tuple[ResultCorrection]]:
    """Give the bodies that left the portal (rời cổng), as the ledger says of their pages."""
    said = {"field": ALL, "reason": _LEFT, "confirmed_by": ()}
    return {
        body: (ResultCorrection.model_validate({"on": on, "of": body, **said}),)
        for page, on in withdrawn_pages(ledger).items()
        if f"{(body := page.rstrip('/'))}/body" not in things
    }


def renamed_thing(id: str, moved: Mapping[str, str]) -> str:
    """Give the name of a part since its campaign, its body were renamed, whichever was first."""
    seen: set[str] = set()
    while id not in seen:
        seen.add(id)
        id = _renamed(id, moved)
    return id


def _renamed(id: str, moved: Mapping[str, str]) -> str:
    body, _, rest = id.partition("/")
    if found := _PART.fullmatch(id):
        plan = plan_address(CampaignKey(body, int(found["year"]), found["slug"]))
        new = _PLAN.fullmatch(forwarded(moved, plan))
        if new and new[0] != plan:
            return f"{new[1]}/{new[2]}/{new[3]}/{found['rest']}"
    return forwarded(moved, body_address(body)) + rest


def is_known(sheet: Thing, ledger: Ledger) -> bool:
    """Whether the log has a sheet, or its seal: a campaign may be renamed and nobody say so."""
    seal = sheet.leaves[_SEAL].text
    return sheet.id in ledger.published or any(
        sheet.id == renamed_thing(id, ledger.moved)
        or is_marked(marks.get(_SEAL, ""), id, _SEAL, seal)
        for id, marks in ledger.published.items()
    )


def _turn(thing: Thing, id: str, name: str, mark: str | None) -> Turn | None:
    """Hold a value against its mark, which names the part as it was called when published."""
    leaf = thing.leaves.get(name)
    if leaf and mark and is_marked(mark, id, name, leaf.text):
        return None
    if mark is None and thing.may_grow(name):
        return None
    unwritten = default_at(thing.checked.record, leaf.path) if leaf else None
    told = (
        c
        for c in thing.corrections
        if c.field == name and _tells(c, id, leaf, mark, unwritten)
    )
    return Turn(id, thing, name, leaf, mark is not None, next(told, None))


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
    old, new = correction.old, correction.new
    if correction.erased:
        return mark is not None and ":" in mark and new == (leaf.text if leaf else None)
    if mark is None:
        is_old = old in (None, unwritten)
    else:
        is_old = old is not None and is_marked(mark, thing, correction.field, old)
    return is_old and new == (leaf.text if leaf else None)
