"""The two trees of a live site (hai cây): the one that is read, and the one that was read before it.

The next site is made out of the older one: only what differs is set anew.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from msgspec import Struct

from thidua.publish.tree.before import Before, before_of
from thidua.publish.tree.tree import Tree

_SPARE = "truoc"
"""Beside the site: the tree that was read before it."""

Files = dict[str, str]
"""The hashes of files, by their address."""


class Trees(Struct):
    """What two trees hold, as far as it is known: nobody but us writes there."""

    site: Path
    held: Files | None = None
    """The files of the site."""
    spare: Before | None = None
    """What the tree before it holds."""

    def begin(self, new: Path) -> Tree:
        """Give the tree in which the next site is made, at a place that is not there yet."""
        stands, self.spare = self.spare, None
        if stands is None or not self._aside.is_dir():
            shutil.rmtree(self._aside, ignore_errors=True)
            return Tree(str(new), is_ours=True)
        self._aside.rename(new)
        return Tree(str(new), stands, is_ours=True)

    def give_back(self, tree: Tree) -> None:
        """Keep a tree in which nothing was set, for the next time."""
        if tree.stands and not tree.files and not tree.others:
            Path(tree.folder).rename(self._aside)
            self.spare = tree.stands

    def end(self, tree: Tree, old: Path | None) -> None:
        """Keep the tree that was the site, whose place another has taken."""
        held, self.held = self.held, tree.every() if tree.is_ours else None
        self.spare = None
        if held is not None and old:
            old.rename(self._aside)
            self.spare = before_of(held)

    @property
    def _aside(self) -> Path:
        return self.site.with_name(_SPARE)
