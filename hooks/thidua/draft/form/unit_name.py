"""Units by what a workbook calls them: a name, a code, with a number before it, without its kind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from thidua.model.slug import slugify

_NUMBERED = re.compile(r"^\s*(?:\d+|[IVX]+)\s*[.)/-]\s*")
_KINDS = ("thon-", "xa-", "phuong-", "truong-", "khu-pho-", "to-dan-pho-", "ban-", "ap-")  # fmt: skip
_NEAR = 0.85


class UnitNames:
    """The units that a workbook may name."""

    def __init__(self, names: Mapping[str, str], near: Iterable[str] = ()) -> None:
        """Take the names of units by id; those in `near` win where names are shared."""
        self._names = names
        self._near = set(near)
        self._known: dict[str, set[str]] = defaultdict(set)
        self._short: dict[str, set[str]] = defaultdict(set)
        for id, name in names.items():
            folded = slugify(name)
            self._known[id].add(id)
            self._known[folded].add(id)
            for kind in _KINDS:
                if folded.startswith(kind):
                    self._short[folded.removeprefix(kind)].add(id)

    def find(self, text: str) -> set[str]:
        """Give the units that a text may name: none, one, or several of one name."""
        for words in (text, _NUMBERED.sub("", text)):
            folded = slugify(words)
            for names in (self._known, self._short):
                found = names.get(folded, set()) if folded else set()
                if found:
                    return found & self._near or found
        return set()

    def one(self, text: str) -> str:
        """Give the unit that a text names; "" for none, and where it may be several."""
        found = self.find(text)
        return next(iter(found)) if len(found) == 1 else ""

    def near(self, text: str) -> str:
        """Give the name of a unit that is written nearly so; "" for none."""
        folded = {slugify(name): name for name in self._names.values()}
        found = get_close_matches(slugify(text), folded, n=1, cutoff=_NEAR)
        return folded[found[0]] if found else ""

    def name(self, id: str) -> str:
        """Give the name of a unit."""
        return self._names.get(id, id)
