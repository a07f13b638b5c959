"""The tree that stood before the site (cây trước đó), kept aside: the next site is made out of it.

It is taken for what its own list says, and only what differs is set anew. Meanwhile it is looked
at: nearly all of its files are those of the site, under the same numbers on the disk, so they are
known by the hashes of the site; all others are read.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from thidua.address.file import MANIFEST, address_of
from thidua.publish.tree.standing import Standing, content_of
from thidua.publish.verify.manifest import is_listed, read_manifest


class Spare(Struct):
    """A place for one tree; on the disk of the site, or none is ever kept."""

    place: Path
    is_worth_it: bool = False
    """Whether the tree that now stands aside is much like the site."""

    def begin(self, new: Path) -> None:
        """Set the tree at the place where the next site is made, if there is one."""
        if self.place.is_symlink() or not self.place.is_dir():
            return
        with suppress(OSError):  # it lies on another disk
            self.place.rename(new)

    def give_back(self, new: Path) -> None:
        """Keep a tree into which nothing was set, for the next time."""
        with suppress(OSError):  # there was none
            new.rename(self.place)

    def end(self, old: Path | None, site: Path, twin: Path) -> None:
        """Keep the tree that was the site, whose place the new one has taken; else its twin, if there is one."""
        shutil.rmtree(self.place, ignore_errors=True)  # of a build before the last
        with suppress(OSError):  # another disk: it is deleted
            self.place.parent.mkdir(parents=True, exist_ok=True)
            if self.is_worth_it and old:
                old.rename(self.place)
            elif twin.is_dir():
                os.link(site / MANIFEST, twin / MANIFEST)
                twin.rename(self.place)


def said_of(tree: Standing, site: Standing) -> dict[str, str] | None:
    """Give the hashes of a tree's files by their address, as its own list has them; "" where it says nothing.

    None where it cannot be made use of: it holds what no site has, or lies on another disk.
    """
    if not _disk(tree.folder) == _disk(site.folder) is not None:
        return None
    listed, fault = _list_of(tree.folder)
    names = tree.numbers.keys()
    others = names - listed.keys()
    if fault or not all(tree.numbers.values()) or any(map(is_listed, others)):
        return None
    return {address_of(name): listed.get(name, "") for name in names}


def unlike(tree: Standing, site: Standing) -> dict[str, str]:
    """Read the files of a tree that are not known to be those of the site: hashes by name, "" for what is gone by now.

    A number that several files have says nothing: some disks, mostly those that a program
    serves, give one to all.
    """
    times = Counter(site.numbers.values())
    same = {n for n, number in tree.numbers.items() if site.numbers.get(n) == number and times[number] == 1}  # fmt: skip
    others = tree.numbers.keys() - same
    return {**dict.fromkeys(others, ""), **tree.hashes_of(others)}


def _list_of(tree: str) -> tuple[dict[str, str], str]:
    """Read the list of a tree, and why it may not be believed."""
    try:
        return read_manifest(content_of(f"{tree}/{MANIFEST}"))
    except OSError:
        return {}, MANIFEST


def _disk(tree: str) -> int | None:
    """The disk of a tree and its files; None where that is not one: layers of a container number each for itself."""
    try:
        disks = {Path(tree, name).stat().st_dev for name in ("", MANIFEST)}
    except OSError:
        return None
    return disks.pop() if len(disks) == 1 else None
