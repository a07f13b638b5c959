"""Units by what a workbook calls them: a name, a code, with a number before it, shortened as people do."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from thidua.model.slug import slugify

_NUMBERED = re.compile(r"^\s*(?:\d+|[IVX]+)\s*[.)/-]\s*")
_KINDS = ("thon-", "xa-", "phuong-", "truong-", "khu-pho-", "to-dan-pho-", "ban-", "ap-")  # fmt: skip
_SHORT = {
    "tdp": "to-dan-pho", "kp": "khu-pho", "th": "tieu-hoc", "thcs": "trung-hoc-co-so", "thpt": "trung-hoc-pho-thong",
    "mn": "mam-non", "mg": "mau-giao", "ca": "cong-an", "tr": "truong", "tyt": "tram-y-te",
}  # fmt: skip
"""Short forms that stand for one thing only among units."""
_BEFORE_NUMBER = {"t": "thon", "to": "to-dan-pho", "k": "khu-pho", "b": "ban"}
_PART = re.compile(r"[a-z]+|\d+")
_DOTTED = re.compile(r"(?<![a-z\d]{2})(?<=[a-z])-(?=[a-z](?:-|$))")
"""What parts the letters of a short form: T.D.P."""
_NEAR = 0.85
_LONGEST = 8
"""Words at the end of a title that may name a unit: BẢNG CHẤM ĐIỂM THÔN 2."""


class UnitNames:
    """The units that a workbook may name."""

    def __init__(self, names: Mapping[str, str], near: Iterable[str] = ()) -> None:
        """Take the names of units by id; those in `near` win where names are shared."""
        self._names = names
        self._near = set(near)
        self._known: dict[str, set[str]] = defaultdict(set)
        self._short: dict[str, set[str]] = defaultdict(set)
        self._long: dict[str, set[str]] = defaultdict(set)
        for id, name in names.items():
            folded = slugify(name)
            self._known[id].add(id)
            self._known[folded].add(id)
            for form in (folded, spelled(name)):
                for kind in _KINDS:
                    rest = form.removeprefix(kind)
                    if (
                        rest != form and not rest.isdecimal()
                    ):  # 1 is the number of a row
                        self._short[rest].add(id)
            self._long[spelled(name)].add(id)

    def find(self, text: str) -> set[str]:
        """Give the units that a text may name: none, one, or several of one name."""
        for words in (text, _NUMBERED.sub("", text)):
            folded, whole = slugify(words), spelled(words)
            for names, form in ((self._known, folded), (self._short, folded), (self._long, whole), (self._short, whole)):  # fmt: skip
                found = names.get(form, set()) if form else set()
                if found:
                    return found & self._near or found
        return set()

    def one(self, text: str) -> str:
        """Give the unit that a text names; "" for none, and where it may be several."""
        found = self.find(text)
        return next(iter(found)) if len(found) == 1 else ""

    def titled(self, texts: Iterable[str]) -> str:
        """Give the first name of a unit that stands in a title, or at its end; "" for none."""
        for words in texts:
            parts = words.split()[-_LONGEST:]
            endings = (" ".join(parts[at:]) for at in range(len(parts)))
            for part in (words, words.rpartition(":")[2], *endings):
                if self.one(part.strip()):
                    return part.strip()
        return ""

    def near(self, text: str) -> str:
        """Give the name of a unit that is written nearly so; "" for none, and where a number is another."""
        figures = re.findall(r"\d+", text)
        folded = {slugify(name): name for name in self._names.values() if re.findall(r"\d+", name) == figures}  # fmt: skip
        found = get_close_matches(slugify(text), folded, n=1, cutoff=_NEAR)
        return folded[found[0]] if found else ""

    def name(self, id: str) -> str:
        """Give the name of a unit."""
        return self._names.get(id, id)


def spelled(name: str) -> str:
    """Spell a name out: “T.01” and “thôn số 1” are `thon-1`, “TH Kim Đồng” `tieu-hoc-kim-dong`."""
    parts = _PART.findall(_DOTTED.sub("", slugify(name)))
    told: list[str] = []
    for part, following in zip(parts, [*parts[1:], ""], strict=False):
        if part.isdecimal():
            told.append(str(int(part)))
        elif following.isdecimal() and part == "so":
            continue  # Tổ dân phố số 3
        elif following.isdecimal() and part in _BEFORE_NUMBER:
            told.append(_BEFORE_NUMBER[part])
        else:
            told.append(_SHORT.get(part, part))
    return "-".join(told)
