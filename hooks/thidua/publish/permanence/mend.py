"""The ledger as it should be (sổ đề nghị): every loss and turn recorded for what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from thidua.derive.permanence.charge import Charge, charges
from thidua.derive.permanence.end import address_of, recorded_ends
from thidua.derive.permanence.fingerprint import Fingerprint, read_fingerprint
from thidua.derive.permanence.lead import flattened, forwarded
from thidua.derive.permanence.trace import Trace
from thidua.model.ledger import Change, Fate, Ledger
from thidua.model.slug import SLUG
from thidua.publish.permanence.loss import losses_of, moved_files
from thidua.publish.permanence.move.move import PAGE, moved_pages
from thidua.publish.permanence.move.rename import renamed_anchor
from thidua.publish.permanence.move.retaken import kept, retold
from thidua.publish.permanence.standing import Standing
from thidua.publish.permanence.turn import traces_of


def mended(ledger: Ledger, standing: Standing) -> Ledger:
    """Propose the ledger of a site: old lines stay, ends are told, new things are added."""
    moved = moved_pages(ledger, standing)
    mender = _Mender(ledger.model_copy(update={"moved": moved}), standing, dict(moved))
    mender.welcome()
    mender.follow(ledger)
    mender.rename_anchors()
    mender.end()
    told = kept(ledger, mender.result(), standing)
    moved = flattened(told.moved)
    gone = {
        p: said
        for p, said in ledger.words.items()
        if p not in {*moved, *standing.pages}
    }
    update = {"words": gone, "moved": moved}
    return recorded(told.model_copy(update=update), standing)


def recorded(ledger: Ledger, standing: Standing) -> Ledger:
    """Add what a site has and the ledger does not; what it holds is left as it is."""
    clauses = standing.clauses()
    pages = [p for p in standing.pages if PAGE.fullmatch(p) and p not in ledger.moved]
    addresses = {
        p: _joined(ledger.addresses.get(p, ()), clauses.get(p, ())) for p in pages
    }
    found = {**ledger.addresses, **addresses}
    grown = ledger.model_copy(update={"addresses": found})
    anchors = {
        p: _joined(ledger.anchors.get(p, ()), _anchors(p, grown, standing))
        for p in pages
    }
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


class _Mender(Struct):
    ledger: Ledger
    standing: Standing
    moved: dict[str, str]
    changes: list[Change] = field(default_factory=list)
    charges: Mapping[str, Charge] = field(default_factory=dict)

    def welcome(self) -> None:
        """Record what was withdrawn and is there again: from now on it is guarded as before."""
        for address in sorted(recorded_ends(self.ledger)):
            if address in self.standing.pages:
                self.changes.append(self._made(address, Fate.RETURNED))
            elif address in self.standing.files:
                self._file(address, Fate.RETURNED)

    def follow(self, before: Ledger) -> None:
        """Record what became of the ids that lead to clauses, then of the words of each clause."""
        traces = traces_of(self.ledger, self.standing)
        by_home = {told.home: told for told in traces}
        self.charges = charges(self.ledger)
        for old, new in list(self.moved.items()):
            if "#" in old:
                self._retarget(old, by_home.get(new))
        self.changes += retold(before, traces, self.standing)
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
        """Keep an alias with the words that it led to; where others stand there, tell it."""
        new = self.moved.pop(old)
        has_left = told and told.fate and told.fate is not Fate.MENDED
        to = told.to if told and has_left else new
        said = told.old if told else self._last_words(new)
        now = self.standing.words.get(old)
        if not self._may_lead(old, said):
            return
        if to and not now:
            self.moved[old] = to
        elif not (now and said and now.hash == said.hash):
            self._change(old, Fate.MOVED if to else Fate.WITHDRAWN, said, to)

    def _may_lead(self, old: str, said: Fingerprint | None) -> bool:
        """Whether an id leads past a page that is gone: it stood for nothing but those words."""
        page, _, id = old.partition("#")
        home = forwarded(self.moved, page)
        if self.standing.has_page(home) or not said:
            return True
        told = self.charges.get(home, Charge()).changes.get(id, ())
        return all(
            c.words and read_fingerprint(c.words).hash == said.hash for c in told
        )

    def _last_words(self, key: str) -> Fingerprint | None:
        """Give what an id stood for that no clause has any more, as far as the ledger tells."""
        page, _, id = key.partition("#")
        told = (c.words for c in reversed(self.ledger.changes) if address_of(c) == key)
        words = self.ledger.words.get(page, {}).get(id) or next(
            (w for w in told if w), None
        )
        return read_fingerprint(words) if words else None

    def rename_anchors(self) -> None:
        """Lead anchors of parts that were renamed to what they are called now, where that is plain."""
        result = self.result()
        for loss in losses_of(result, self.standing):
            there = forwarded(self.moved, loss.page)
            known = {
                *self.ledger.anchors.get(there, ()),
                *self.ledger.addresses.get(there, ()),
            }
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
                self._file(loss.page, Fate.WITHDRAWN)

    def _change(
        self, key: str, fate: Fate, old: Fingerprint | None, to: str | None
    ) -> None:
        page, _, id = key.partition("#")
        words = str(old) if old else None
        self.changes.append(self._made(page, fate, id=id or None, words=words, to=to))

    def _file(self, file: str, fate: Fate) -> None:
        """Tell the end, the return of a file; one at the top stands in no folder."""
        folder = file.rpartition("/")[0] or file.partition(".")[0]
        self.changes.append(self._made(f"{folder}/", fate, file=file))

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
