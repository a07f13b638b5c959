"""What another process sees of a site and of the tree beside it (nhìn hai cây), one folder at the top at a time.

A site may be large: neither process holds more than one folder of it.
"""

from __future__ import annotations

from array import array
from itertools import pairwise
from pathlib import Path

from msgspec import Struct

from thidua.address.file import MANIFEST
from thidua.publish.tree.listed import Listed
from thidua.publish.tree.standing import hash_of, numbers_under, tops_in
from thidua.publish.verify.manifest import is_listed

_BITS = 2**64 - 1
"""So much of a number is compared: some disks have longer ones."""

Said = tuple[dict[str, tuple[int, int]], list[str], list[str]]
"""What a tree is taken to hold: the spots in its list, names in it that do not stand, others that do."""


class Found(Struct, array_like=True):
    """Names of files that are not what a list says of them."""

    of_site: list[str]
    of_tree: list[str]
    numbers: list[bytes]
    """Those of the site's files on the disk, folder by folder."""

    @property
    def is_numbered(self) -> bool:
        """Whether no two files of the site have one number."""
        numbers = sorted(array("Q", b"".join(self.numbers)))
        return all(one != other for one, other in pairwise(numbers))

    def __add__(self, other: Found) -> Found:
        return Found(
            self.of_site + other.of_site,
            self.of_tree + other.of_tree,
            self.numbers + other.numbers,
        )


class Look(Struct, frozen=True):
    """A site and a tree, each with the list of what is in it."""

    site: str
    tree: str
    of_site: Listed
    of_tree: Listed

    def found(self, turn: int = 0, of: int = 1, *, is_numbered: bool = True) -> Found:
        """Read the folders whose turn it is: all files of the site, and those of the tree that are not known to be those.

        They are where both have one number; a number that several files have says nothing: some
        disks, mostly those that a program serves, give one to all.
        """
        found = Found([], [], [])
        for top in sorted({*self.of_site.spots, *self.of_tree.spots})[turn::of]:
            self._compare(top, found, is_numbered=is_numbered)
        return found

    def _compare(self, top: str, found: Found, *, is_numbered: bool) -> None:
        """Read a folder of both; `lich/` may name a hundred thousand files."""
        own, said = numbers_under(self.site, top), self.of_tree.under(top)
        others = numbers_under(self.tree, top) if said else {}
        found.numbers.append(array("Q", (n & _BITS for n in own.values())).tobytes())
        for name, told in self.of_site.lines(top):
            actual = hash_of(self.site, name) if own.get(name) else ""
            if actual != told:
                found.of_site.append(name)
            number = own.get(name) if is_numbered else 0
            is_same = number and number == others.get(name)
            if is_same and said.pop(name, actual) != actual:
                found.of_tree.append(name)
        for name, told in said.items():
            if not others.get(name) or hash_of(self.tree, name) != told:
                found.of_tree.append(name)


def said_of(look: Look) -> Said | None:
    """Tell what a tree is taken to hold.

    None where it cannot be made use of: it holds what no site has, or lies on another disk.
    """
    tree, told = look.tree, look.of_tree
    if (
        not _disk(look.site, f"{look.site}/{MANIFEST}")
        == _disk(tree, told.place)
        is not None
    ):
        return None
    gone: list[str] = []
    others: list[str] = []
    for top in {*told.spots, *tops_in(tree)}:
        numbers, said = numbers_under(tree, top), told.under(top)
        if not all(numbers.values()):
            return None
        gone += (name for name in said if name not in numbers)
        others += (name for name in numbers if name not in said)
    return None if any(map(is_listed, others)) else (told.spots, gone, others)


def _disk(folder: str, file: str) -> int | None:
    """The disk of a folder and its files; None where that is not one: layers of a container number each for itself."""
    try:
        disks = {Path(path).stat().st_dev for path in (folder, file)}
    except OSError:
        return None
    return disks.pop() if len(disks) == 1 else None
