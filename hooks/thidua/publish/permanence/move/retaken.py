"""Names that are taken again (tên dùng lại): what stood there before is led on, or told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from thidua.derive.permanence.charge import Charge, charges, copied, copies
from thidua.derive.permanence.fingerprint import read_fingerprint
from thidua.derive.permanence.lead import forwarded
from thidua.derive.permanence.trace import Trace
from thidua.model.ledger import Change, Fate, Ledger
from thidua.publish.permanence.standing import Standing


def parted(
    ledger: Ledger, moved: Mapping[str, str], standing: Standing
) -> dict[str, str]:
    """Lead each anchor of a page that moved on by itself, where another page took its name.

    One line for the page led them on until today; `moved` are the lines without it.
    """
    lines: dict[str, str] = {}
    for page in _retaken(ledger, standing):
        for id in ledger.anchors.get(page, ()):
            key = f"{page}#{id}"
            end = forwarded(moved, forwarded(ledger.moved, key))
            if id not in standing.pages[page] and _is_there(end, standing):
                lines[key] = end
    return lines


def retold(
    ledger: Ledger, traces: Iterable[Trace], standing: Standing
) -> Iterator[Change]:
    """Say of each clause of a page that moved what it stood for, where another page took its name."""
    teller = _Teller(ledger, standing, {t.key: t for t in traces}, charges(ledger))
    for page in _retaken(ledger, standing):
        for id in ledger.addresses.get(page, ()):
            yield from teller.history(page, id)
            if f"{page}#{id}" not in ledger.moved:
                yield from teller.last(page, id)


class _Teller(Struct):
    ledger: Ledger
    standing: Standing
    traces: Mapping[str, Trace]
    charges: Mapping[str, Charge]

    def history(self, page: str, id: str) -> Iterator[Change]:
        """Tell what became of a clause while its page led elsewhere."""
        there = forwarded(self.ledger.moved, page)
        yield from copied(self.charges.get(there, Charge()), page, id)

    def last(self, page: str, id: str) -> Iterator[Change]:
        """Tell where the words are that a clause led to until today."""
        end = forwarded(self.ledger.moved, f"{page}#{id}")
        there, _, place = end.partition("#")
        words = self.ledger.words.get(there, {}).get(place)
        now = self.standing.words.get(f"{page}#{id}")
        if words and not (now and now.hash == read_fingerprint(words).hash):
            to = self.traces[end].to if end in self.traces else None
            what = Fate.MOVED if to else Fate.WITHDRAWN
            yield Change.model_validate(
                {
                    "on": self.standing.on,
                    "page": page,
                    "id": id,
                    "what": what,
                    "words": words,
                    "to": to,
                }
            )


def _retaken(ledger: Ledger, standing: Standing) -> list[str]:
    return [page for page in ledger.moved if page in standing.pages]


def kept(before: Ledger, after: Ledger, standing: Standing) -> Ledger:
    """Let pages go on answering for what they answered for, now by lines of their own."""
    new, moved, changes = charges(after), dict(after.moved), list(after.changes)
    for page, old in charges(before).items():
        ids = standing.pages.get(page, set())
        now = new.get(page, Charge())
        for id in sorted(ids & {*old.lines} - {*now.lines}):
            if f"{page}#{id}" not in standing.words:
                moved[f"{page}#{id}"] = f"{page}#{old.lines[id]}"
        for id in sorted(ids & {*old.changes}):
            told = now.changes.get(id, ())
            changes += [c for c in copied(old, page, id) if _is_new(c, told)]
    return after.model_copy(update={"moved": moved, "changes": tuple(changes)})


def _is_new(change: Change, told: Iterable[Change]) -> bool:
    return not any(copies(change, other) for other in told)


def _is_there(key: str, standing: Standing) -> bool:
    page, _, id = key.partition("#")
    return standing.has_page(page) and (not id or standing.has_anchor(page, id))
