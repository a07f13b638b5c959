"""The tree that stood before the site (cây trước đó), kept aside: the next site is made out of it.

It is taken for what its own list says, and only what differs is set anew. The list lies beside
the tree meanwhile: it is read while the next one is written.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from thidua.address.file import MANIFEST

_LIST = "bang-ke"


def list_at(new: Path) -> Path:
    """The place of the list of what a new tree holds from before."""
    return new.with_name(_LIST)


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
            (new / MANIFEST).rename(list_at(new))

    def give_back(self, new: Path) -> None:
        """Keep a tree into which nothing was set, for the next time."""
        with suppress(OSError):  # there was none
            list_at(new).rename(new / MANIFEST)
            new.rename(self.place)

    def end(self, old: Path | None, site: Path, twin: Path) -> None:
        """Keep the tree that was the site, whose place the new one has taken; else its twin, if there is one."""
        shutil.rmtree(self.place, ignore_errors=True)  # of a build before the last
        with suppress(OSError):  # another disk: it is deleted
            self.place.parent.mkdir(parents=True, exist_ok=True)
            if self.is_worth_it and old:
                old.rename(self.place)
            elif twin.is_dir():
                (twin / MANIFEST).unlink(missing_ok=True)  # an aide that came late
                os.link(site / MANIFEST, twin / MANIFEST)
                twin.rename(self.place)
