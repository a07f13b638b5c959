"""The tree that stood before the site (cây trước đó), kept aside: the next site is made out of it.

Nearly all of its files are those of the site, under the same numbers on the disk, so they are
known by the hashes of the site; all others are read. Only what differs is set anew.
"""

from __future__ import annotations

import shutil
from collections import Counter
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from thidua.address.file import MANIFEST, address_of
from thidua.publish.run.standing import Standing
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

    def end(self, old: Path | None) -> None:
        """Keep the tree that was the site, whose place the new one has taken."""
        shutil.rmtree(self.place, ignore_errors=True)  # of a build before the last
        if self.is_worth_it and old:
            self.place.parent.mkdir(parents=True, exist_ok=True)
            with suppress(OSError):  # another disk: it is deleted
                old.rename(self.place)


def known(tree: Standing, site: Standing) -> dict[str, str] | None:
    """Give the hashes of a tree's files by their address; None where it cannot be made use of.

    It holds what no site has, or lies on another disk. A number that several files have says
    nothing: some disks, mostly those that a program serves, give one to all.
    """
    is_one = _disk(tree) == _disk(site) is not None
    if not is_one or not all(tree.numbers.values()) or not _is_a_site(tree):
        return None
    times = Counter(site.numbers.values())
    same = {n: site.hashes[n] for n, number in tree.numbers.items() if site.numbers.get(n) == number and times[number] == 1 and n in site.hashes}  # fmt: skip
    others = tree.numbers.keys() - same.keys()
    known = {**same, **tree.hashes_of(others)}
    return {address_of(name): known.get(name, "") for name in tree.numbers}


def _is_a_site(tree: Standing) -> bool:
    """Whether a tree holds no file that its list does not name: nothing is in the way of the next site."""
    try:
        listed, fault = read_manifest(Path(tree.folder, MANIFEST).read_bytes())
    except OSError:
        return False
    return not fault and listed.keys() >= {n for n in tree.numbers if is_listed(n)}


def _disk(tree: Standing) -> int | None:
    """The disk of a tree and its files; None where that is not one: layers of a container number each for itself."""
    some = next((name for name, number in tree.numbers.items() if number), "")
    if not some:
        return None
    disks = {Path(tree.folder, name).stat().st_dev for name in ("", some)}
    return disks.pop() if len(disks) == 1 else None
