"""Where pages and anchors that were renamed are now, as far as it can be guessed (trang đổi tên)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from thidua.derive.permanence.fingerprint import Fingerprint

_SHARE = 0.5
"""A plan that says half of what another said is that plan under another name."""


_ALIKE = 0.4
"""Two names of a page are alike from here on, where nothing else differs."""


_SAME_ANCHOR = 0.7
"""Two anchors of one kind are one that was renamed from here on."""


def renamed(
    lost: Iterable[str],
    fresh: Iterable[str],
    old: Mapping[str, Fingerprint],
    new: Mapping[str, Fingerprint],
) -> dict[str, str]:
    """Guess where lost pages are now, among those that nobody has recorded yet.

    Plans are known by their words. What they were renamed to, other pages of the
    campaign were renamed to as well; a page alone is known by a name that is alike.
    """
    lost, free = list(lost), set(fresh)
    found = dict(_plans(lost, free, old, new))
    steps = dict(step for pair in found.items() for step in _steps(*pair))
    for page in lost:
        if page not in found and (place := _place(page, free, steps)):
            found[page] = place
    return found


def _plans(
    lost: list[str],
    free: set[str],
    old: Mapping[str, Fingerprint],
    new: Mapping[str, Fingerprint],
) -> Iterator[tuple[str, str]]:
    homes: dict[str, set[str]] = {}
    for key, words in new.items():
        if (page := key.partition("#")[0]) in free:
            homes.setdefault(words.hash, set()).add(page)
    for page in lost:
        said = [w.hash for key, w in old.items() if key.partition("#")[0] == page]
        shares = Counter(home for hash in said for home in homes.get(hash, ()))
        if shares:
            place = min(shares, key=lambda home: (-shares[home], *_farness(page, home)))
            if shares[place] >= len(said) * _SHARE:
                yield page, place


def _farness(old: str, new: str) -> tuple[int, str]:
    """Order plans that say the same to the letter: the address with fewest new parts is meant."""
    return len(list(_steps(old, new))), new


def _steps(old: str, new: str) -> Iterator[tuple[str, str]]:
    """The parts of an address that were renamed."""
    before, after = old.split("/"), new.split("/")
    if len(before) == len(after):
        yield from ((a, b) for a, b in zip(before, after, strict=True) if a != b)


def _place(page: str, free: set[str], steps: Mapping[str, str]) -> str | None:
    there = "/".join(steps.get(part, part) for part in page.split("/"))
    if there in free:
        return there
    near = [place for place in free if _is_near(page, place)]
    return near[0] if len(near) == 1 else None


def _is_near(old: str, new: str) -> bool:
    differing = list(_steps(old, new))
    if len(differing) != 1:
        return False
    return SequenceMatcher(None, *differing[0], autojunk=False).ratio() >= _ALIKE


def renamed_anchor(lost: str, fresh: Iterable[str]) -> str | None:
    """Guess what a lost anchor is called now; None where more than one could be meant.

    The kind of an anchor is its first word (`moc-`, `chi-tieu-`): it never changes.
    """
    kind = lost.partition("-")[0]
    near = [
        id
        for id in fresh
        if id.partition("-")[0] == kind
        and SequenceMatcher(None, lost, id, autojunk=False).ratio() >= _SAME_ANCHOR
    ]
    return near[0] if len(near) == 1 else None
