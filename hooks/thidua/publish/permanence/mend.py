"""The ledger as it should be (sổ đề nghị): every loss and turn recorded for what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from thidua.derive.permanence.fingerprint import Fingerprint
from thidua.derive.permanence.forwarding import forwarded, looping
from thidua.derive.permanence.trace import Trace
from thidua.model.ledger import Change, Fate, Ledger
from thidua.model.slug import SLUG
from thidua.publish.permanence.loss import (
    ledger_words,
    losses_of,
    moved_files,
    traces_of,
)
from thidua.publish.permanence.rename import renamed, renamed_anchor
from thidua.publish.permanence.standing import Standing

_PAGE = re.compile(rf"(?:{SLUG}/)+")


def mended(ledger: Ledger, standing: Standing) -> Ledger:
    """Propose the ledger of a site: old lines stay, ends are told, new things are added."""
    moved = _moved(ledger, standing)
    mender = _Mender(ledger.model_copy(update={"moved": moved}), standing, dict(moved))
    mender.follow()
    mender.rename_anchors()
    mender.end()
    moved = flattened(mender.moved)
    told = mender.result().model_copy(update={"words": {}, "moved": moved})
    return recorded(told, standing)


def recorded(ledger: Ledger, standing: Standing) -> Ledger:
    """Add what a site has and the ledger does not; what it holds is left as it is."""
    clauses = standing.clauses()
    pages = [p for p in standing.pages if _PAGE.fullmatch(p) and p not in ledger.moved]
    addresses = {p: _joined(ledger.addresses.get(p, ()), clauses.get(p, ())) for p in pages}  # fmt: skip
    found = {**ledger.addresses, **addresses}
    grown = ledger.model_copy(update={"addresses": found})
    anchors = {p: _joined(ledger.anchors.get(p, ()), _anchors(p, grown, standing)) for p in pages}  # fmt: skip
    files = {*ledger.files, *standing.lasting_files()}
    return grown.model_copy(
        update={
            "recorded_on": max(standing.on, ledger.recorded_on or standing.on),
            "anchors": {**ledger.anchors, **{p: a for p, a in anchors.items() if a}},
            "files": tuple(sorted(files)),
            "words": _words(ledger, standing),
            "versions": {**standing.versions, **ledger.versions},
        }
    )


def _moved(ledger: Ledger, standing: Standing) -> dict[str, str]:
    """Add the pages that were renamed, as far as that can be guessed.

    One that moved before goes where its page goes now; one that has its old name again is fresh.
    """
    standing_again = {old for old in ledger.moved if old in standing.pages}
    led = {old for old, new in ledger.moved.items() if new in ledger.addresses}
    losses = (x.address for x in losses_of(ledger, standing))
    lost = [page for page in losses if _PAGE.fullmatch(page) and page not in led]
    fresh = (p for p in standing.pages if p not in ledger.addresses or p in standing_again)  # fmt: skip
    guessed = renamed(lost, fresh, ledger_words(ledger), standing.words)
    kept = {o: n for o, n in ledger.moved.items() if o not in standing_again}
    return flattened({**kept, **guessed})


def flattened(moved: Mapping[str, str]) -> dict[str, str]:
    """Lead every old address to its end in one step; what runs in a circle is left as it is."""
    circles = set(looping(moved))
    return {old: new if old in circles else forwarded(moved, old) for old, new in moved.items()}  # fmt: skip


class _Mender(Struct):
    ledger: Ledger
    standing: Standing
    moved: dict[str, str]
    words: dict[str, str] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)

    def follow(self) -> None:
        """Record what became of the ids that lead to clauses, then of the words of each clause."""
        traces = traces_of(self.ledger, self.standing)
        by_home = {told.home: told for told in traces}
        for old, new in list(self.moved.items()):
            if "#" in old:
                self._retarget(old, by_home.get(new))
        for told in traces:
            if told.fate and told.home.partition("#")[0] in self.standing.pages:
                self._record(told)

    def _record(self, told: Trace) -> None:
        assert told.fate
        elsewhere = told.to if told.to != told.home else None
        self._change(told.home, told.fate, told.old, elsewhere)
        if elsewhere and told.home not in self.standing.words:
            home = told.home.partition("#")[0]
            is_near = elsewhere.startswith(f"{home}#")
            if is_near or told.key != told.home:
                self.moved[told.home if is_near else told.key] = elsewhere

    def _retarget(self, old: str, told: Trace | None) -> None:
        """Keep an alias with the words that it led to."""
        is_taken = old in self.standing.words
        if told and told.fate and told.fate is not Fate.MENDED:
            del self.moved[old]
            if told.to and not is_taken:
                self.moved[old] = told.to
            else:
                fate = Fate.MOVED if told.to else Fate.WITHDRAWN
                self._change(old, fate, told.old, told.to)
        elif is_taken and forwarded(self.ledger.moved, old) != old:
            new = self.moved.pop(old)
            self._change(old, Fate.MOVED, self.standing.words.get(new), new)

    def rename_anchors(self) -> None:
        """Lead anchors of parts that were renamed to what they are called now, where that is plain."""
        result = self.result()
        for loss in losses_of(result, self.standing):
            there = forwarded(self.moved, loss.page)
            known = {*self.ledger.anchors.get(there, ()), *self.ledger.addresses.get(there, ())}  # fmt: skip
            fresh = self.standing.pages.get(there, set()) - known if loss.id else set()
            clauses = {k for k in self.standing.words if k.startswith(f"{there}#")}
            fresh = {id for id in fresh if f"{there}#{id}" not in clauses}
            if found := renamed_anchor(loss.id, fresh):
                self.moved[loss.address] = f"{there}#{found}"

    def end(self) -> None:
        """Record the end of what is still lost."""
        result = self.result()
        kept = moved_files(result, self.standing.files)
        for loss in losses_of(result, self.standing):
            if loss.address in kept:
                continue
            if loss.id or loss.page.endswith("/"):
                self._change(loss.address, Fate.WITHDRAWN, None, None)
            else:
                folder = f"{loss.page.rpartition('/')[0]}/"
                self.changes.append(self._made(folder, Fate.WITHDRAWN, file=loss.page))

    def _change(
        self, key: str, fate: Fate, old: Fingerprint | None, to: str | None
    ) -> None:
        page, _, id = key.partition("#")
        words = str(old) if old else None
        self.changes.append(self._made(page, fate, id=id or None, words=words, to=to))

    def _made(self, page: str, fate: Fate, **told: str | None) -> Change:
        return Change.model_validate(
            {"on": self.standing.on, "page": page, "what": fate, **told}
        )

    def result(self) -> Ledger:
        """Give the ledger with all that was recorded so far."""
        changes = (*self.ledger.changes, *self.changes)
        update = {"moved": self.moved, "changes": changes}
        return self.ledger.model_copy(update=update)


def _words(ledger: Ledger, standing: Standing) -> Mapping[str, Mapping[str, str]]:
    """What clauses say, as recorded; clauses that nobody recorded say what they say today."""
    found = {page: dict(ids) for page, ids in ledger.words.items()}
    for key, words in standing.words.items():
        page, _, id = key.partition("#")
        found.setdefault(page, {}).setdefault(id, str(words))
    return found


def _anchors(page: str, ledger: Ledger, standing: Standing) -> Iterable[str]:
    names = standing.lasting_anchors(page, ledger)
    return (name for name in names if re.fullmatch(SLUG, name))


def _joined(old: Iterable[str], new: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*old, *new]))
