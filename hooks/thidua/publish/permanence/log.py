"""The log of what was published, opened and carried on (ghi nhật ký công bố).

It is carried on by data that passed every rule: whatever changed has its correction.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from thidua.check.publication import Thing, things_of
from thidua.check.rule.publication.published import gone_corrections
from thidua.check.rule.rule import Facts
from thidua.check.turn import Turn, turns_of
from thidua.derive.permanence.erasure import without
from thidua.derive.proof.chain import appended, state_of
from thidua.derive.proof.leaf import Leaf, mark_of
from thidua.model.ledger import Event, Ledger
from thidua.model.score.sheet import ScoreSheet
from thidua.publish.permanence.text import ledger_text

Marks = dict[str, dict[str, str]]


def opened(ledger: Ledger, facts: Facts) -> Ledger:
    """Begin the log: one line takes over all that is published and the whole ledger."""
    things = things_of(facts)
    published: Marks = {
        id: _marks(id, t.leaves.values()) for id, t in things.items() if t.is_public
    }
    digest = hashlib.sha256(ledger_text(ledger).encode()).hexdigest()
    log = appended(
        (), on=facts.as_of, what=Event.OPENED, ledger=digest, state=state_of(published)
    )
    return ledger.model_copy(update={"published": published, "log": log})


def carried_on(ledger: Ledger, facts: Facts) -> Ledger:
    """Add a line for each correction and each part that was published since."""
    if not ledger.log:
        return ledger
    things, others = things_of(facts), gone_corrections(facts)
    writer = _Writer(ledger, facts.as_of)
    for turn in list(turns_of(ledger, things, others)):
        writer.turn(turn)
    for thing in things.values():
        if thing.is_public:
            writer.publish(thing)
    return writer.ledger


def erased(ledger: Ledger, pages: Iterable[str], on: date) -> Ledger:
    """Take pages out of a ledger; a line of the log says that something went, not what."""
    kept = without(ledger, pages, lambda: secrets.token_hex(8))
    if kept is ledger or not ledger.log:
        return kept
    writer = _Writer(kept, on)
    writer.add(what=Event.ERASED)
    return writer.ledger


class _Writer:
    """Writes lines one by one; each tells the state behind it."""

    def __init__(self, ledger: Ledger, on: date) -> None:
        self.ledger, self.on = ledger, on
        self.published: Marks = {id: dict(m) for id, m in ledger.published.items()}

    def turn(self, turn: Turn) -> None:
        if turn.told is None:
            return
        if turn.found is None:
            del self.published[turn.thing]
        elif turn.leaf is None:
            del self.published[turn.thing][turn.name]
        else:
            self.published[turn.thing][turn.name] = _mark(turn.thing, turn.leaf)
        event = Event.ERASED if turn.told.erased else Event.CORRECTED
        what = Event.WITHDRAWN if turn.found is None else event
        self.add(what=what, of=turn.thing, field=turn.name, reason=turn.told.reason)

    def publish(self, thing: Thing) -> None:
        """Tell of what is new in a part; each correction of a sheet is told as one."""
        known = self.published.get(thing.id, {})
        fresh = [leaf for name, leaf in thing.leaves.items() if name not in known]
        sheet = thing.checked.record
        is_sheet = bool(known) and isinstance(sheet, ScoreSheet)
        told = [leaf for leaf in fresh if is_sheet and leaf.path[0] == "corrections"]
        if len(fresh) > len(told) or thing.id not in self.published:
            rest = _marks(thing.id, (leaf for leaf in fresh if leaf not in told))
            self.published[thing.id] = known | rest
            self.add(what=Event.PUBLISHED, of=thing.id)
        for leaf in told:
            self.published[thing.id][leaf.name] = _mark(thing.id, leaf)
            one = sheet.corrections[leaf.path[1]]
            self.add(
                what=Event.CORRECTED,
                of=thing.id,
                field=f"{one.code}.{one.field}",
                reason=one.reason,
            )

    def add(self, **told: Any) -> None:
        state = state_of(self.published)
        log = appended(self.ledger.log, on=self.on, state=state, **told)
        update: Mapping[str, Any] = {"published": self.published, "log": log}
        self.ledger = self.ledger.model_copy(update=update)


def _marks(thing: str, leaves: Iterable[Leaf]) -> dict[str, str]:
    return {leaf.name: _mark(thing, leaf) for leaf in leaves}


def _mark(thing: str, leaf: Leaf) -> str:
    """Personal values have a salt of their own: who has the list cannot try names."""
    salt = secrets.token_hex(4) if leaf.is_personal else ""
    return mark_of(thing, leaf.name, leaf.text, salt)
