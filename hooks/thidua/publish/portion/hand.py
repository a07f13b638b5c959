"""One process of a crew (một tay): makes parts of the bodies, and says nothing."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from thidua.model.problem import errors
from thidua.publish.host.share import HostShare
from thidua.publish.link.origin import Origins
from thidua.publish.portion.opening import open_build
from thidua.publish.portion.store import Store
from thidua.publish.press import Press
from thidua.publish.publication import Publication
from thidua.publish.run.hands import is_orphan
from thidua.publish.run.listing import Listing
from thidua.publish.run.records import Records
from thidua.publish.tree.tree import Tree

_MANY = 20_000
"""New objects after which Python seeks circles among them: pages are made of many, and hardly of circles."""
_OFTEN = 4
"""After so many parts circles are sought: each leaves a megabyte of them, and the search takes a twentieth of a second."""


class Task(Struct, frozen=True):
    """What a process of the crew has to know (việc giao)."""

    root: Path
    folder: str
    """The new site."""
    records: Records
    """Where portions are left."""
    share: HostShare
    parts: Sequence[Sequence[str]]
    """The bodies, as many at a time as a process may hold."""
    listing: Listing
    """What is known of the files."""

    def make(self, numbers: Iterable[int]) -> bool:
        """Make parts by their numbers; False where anything is wrong, or stands twice."""
        gc.set_threshold(_MANY)
        for begun, number in enumerate(numbers):
            if begun % _OFTEN == _OFTEN - 1:
                _forget()
            if not self._made(self.parts[number]):
                return False
        return True

    def _made(self, bodies: Sequence[str]) -> bool:
        """Make some portions: what was read for them is let go of before the next ones are read."""
        store = Store(self.records)
        build, problems = open_build(
            self.root,
            self.share.site_url,
            self.share.theme,
            store,
            only=frozenset(bodies),
            listing=self.listing,
        )
        if build is None or errors(problems) or self.share.frame is None:
            return False
        origins, folders = Origins(self.root, build.portal.files), set[str]()
        for slug in bodies:
            # links and anchors of one are not held beside those of the next
            publication = Publication(Tree(self.folder, folders=folders), origins)
            press = Press(self.share.frame, build.setting, build.cards, publication)
            build.making.made(slug, press)
            if publication.doubles or is_orphan():
                return False
        return True


def _forget() -> None:
    """Let go of circles in what was read for the last parts: loading leaves them out."""
    gc.unfreeze()
    gc.collect()
