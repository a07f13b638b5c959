"""The clauses open at a place of a text (cây điều khoản): what a label stands below, what id it gets."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from thidua.read.plan.label.label import Label, Level

_ABSOLUTE = (Level.CHUONG, Level.DIEU)
"""Numbered through the whole text: their ids take nothing from above."""


class Open(Struct, frozen=True):
    """A clause that is still open: later labels may belong below it."""

    id: str
    label: Label

    @property
    def depth(self) -> tuple[int, int]:
        return self.label.level, len(self.label.numbers)


class Tree:
    """The clauses open at a place of the text, the last number of each level, the ids given.

    `root` is the annex that all of them stand in; None in the plan itself.
    """

    def __init__(self, root: str | None = None) -> None:
        self.root = root
        self._path: list[Open] = []
        self._last: dict[tuple[str, Level], Label] = {}
        self.latest: dict[Level, int] = {}
        """The last number of each level, wherever it stood."""
        self.ids: set[str] = set()
        self._times: dict[str, int] = {}
        """How often an id was given, where more than once."""
        self.leads = False
        """The line above ends in a colon: what comes now stands below it."""

    @property
    def is_empty(self) -> bool:
        return not self.ids

    @property
    def labelled(self) -> str | None:
        """The nearest clause above with a label of its own: never a dash."""
        ids = [clause.id for clause in self._path if clause.label.level < Level.GACH]
        return ids[-1] if ids else self.root

    @property
    def has_dash(self) -> bool:
        """Whether a dash is open: what is typed as `o` stands below it."""
        dashes = [c.label for c in self._path if c.label.level == Level.GACH]
        return bool(dashes) and dashes[-1].printed != "o"

    def is_next(self, label: Label) -> bool:
        """Whether a label has the next number of the list that is open."""
        last = self.last_label(label)
        return last is not None and label.numbers[-1] == last.numbers[-1] + 1

    def goes_on(self, label: Label) -> bool:
        """Whether it is the next one, and set in the same shape."""
        last = self.last_label(label)
        if last is None or not self.is_next(label):
            return False
        return label.shape.rstrip("#") == last.shape.rstrip("#")

    def enter(self, label: Label, *, is_again: bool) -> tuple[str | None, str]:
        """Open a clause; give its parent and its id. `is_again`: its number was given before."""
        above = self.above(label)
        parent, clause_id = self._parent(label), self.id_of(label)
        self._path = self._path[: self._path.index(above) + 1] if above else []
        if label.level >= Level.GACH:
            clause_id = self._counted(parent, label)
        else:
            if is_again:
                clause_id, first = self.again(clause_id), clause_id
                self._times[first] = self._times.get(first, 1) + 1
            self.latest[label.level] = label.numbers[-1]
            self._last[(parent or "", label.level)] = label
        self.ids.add(clause_id)
        self._path.append(Open(clause_id, label))
        return parent, clause_id

    def _counted(self, parent: str | None, label: Label) -> str:
        key = (parent or "", label.level)
        count = self._last[key].numbers[-1] + 1 if key in self._last else 1
        self._last[key] = replace(label, numbers=(count,))
        stem = f"{parent}-" if parent else ""
        return f"{stem}{label.level.slug[0]}{count}"

    def again(self, clause_id: str) -> str:
        """Give the id of a clause whose number stands here once more."""
        return f"{clause_id}-lan-{self._times.get(clause_id, 1) + 1}"

    @property
    def holder(self) -> Open | None:
        """Give what the open inner list stands below; None where none is open."""
        for at, clause in enumerate(self._path):
            if clause.label.level == Level.SO:
                return self._path[at - 1] if at else None
        return None

    def holds(self, clause_id: str, level: Level) -> bool:
        """Whether a clause has had anything of a level below it."""
        return (clause_id, level) in self._last

    def has(self, *levels: Level) -> bool:
        return any(clause.label.level in levels for clause in self._path)

    def number_of(self, *levels: Level) -> int | None:
        found = [c.label.numbers[-1] for c in self._path if c.label.level in levels]
        return found[-1] if found else None

    def last_label(self, label: Label) -> Label | None:
        """Give the label before this one, of its level and below the same clause."""
        return self._last.get((self._parent(label) or "", label.level))

    def last_number(self, label: Label) -> int:
        last = self.last_label(label)
        return last.numbers[-1] if last else 0

    def above(self, label: Label) -> Open | None:
        """Give the open clause that the label stands directly below."""
        if label.level == Level.SO:
            return self._above_inner(label)
        depth = (label.level, len(label.numbers))
        above = [clause for clause in self._path if clause.depth < depth]
        if label.level == Level.DIEM and (inner := self._inner_for(label)):
            return inner
        if label.level == Level.GACH and (dash := self._dash_left()) is not None:
            return self._path[dash - 1] if dash else None
        return above[-1] if above else None

    def _dash_left(self) -> int | None:
        """Where the dash stands whose inner list is over: the next dash goes on with it."""
        levels = [clause.label.level for clause in self._path]
        is_over = levels[-1:] == [Level.SO] and not self.leads
        return levels.index(Level.GACH) if is_over and Level.GACH in levels else None

    def _above_inner(self, label: Label) -> Open | None:
        """The open inner list goes on below its holder; a new one below the newest clause."""
        holder = self.holder
        if holder and label.numbers[-1] > 1:
            return holder
        top = Level.GACH if self.leads else Level.DIEM
        able = [c for c in self._path if c.label.level <= top]
        return able[-1] if able else None

    def _inner_for(self, label: Label) -> Open | None:
        """A letter that goes on with the letters of an inner number, or begins them."""
        inner = [clause for clause in self._path if clause.label.level == Level.SO]
        if not inner:
            return None
        last = self._last.get((inner[-1].id, Level.DIEM))
        follows = label.numbers[-1] == (last.numbers[-1] if last else 0) + 1
        return inner[-1] if follows else None

    def _parent(self, label: Label) -> str | None:
        if label.level == Level.DIEU:
            return self.root
        above = self.above(label)
        return above.id if above else self.root

    def id_of(self, label: Label) -> str:
        """Give the id of a clause with this label here, whether or not it was given before."""
        stem, parent = f"{self.root}-" if self.root else "", self._parent(label)
        is_free = label.level in _ABSOLUTE and stem + label.slug not in self.ids
        if label.level == Level.DIEU or parent is None or is_free:
            return stem + label.slug
        own = label.slug.removeprefix("phan-") if self.above(label) else label.slug
        return f"{parent}-{own}"
