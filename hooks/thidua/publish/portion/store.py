"""Portions that a build left (phần giữ lại): taken again where nothing of them changed.

Of a portion only its record is kept; its files are those of the site that stands, each
held against its hash. No clock is trusted: a damaged record or file is made anew.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field, json

from thidua.publish.host.share import HostShare, read_share
from thidua.publish.portion.portion import Portion, read_back, written
from thidua.publish.run.records import HOST, Records, asked_records
from thidua.publish.tree.standing import Standing
from thidua.publish.tree.tree import Tree

Held = dict[str, tuple[str, Portion]]
"""Portions in memory by body, each with the key of what it was made from."""


class Store(Struct, frozen=True):
    """The records of builds as what they tell of, and the site that the last one left."""

    records: Records
    site: Standing | None = None
    held: Held = field(default_factory=dict)
    """What a process holds of the site: nobody else writes there, so these are whole without a look."""
    left: Held = field(default_factory=dict)
    """What it may hold of the site that this build makes."""
    is_trusting: bool = False
    """Whether that site is taken for what records say of it: whoever asks looks in the end."""

    def whole(self) -> dict[str, Portion]:
        """Give the portions that were made from what is there today, and are whole."""
        found = {slug: self._read(slug) for slug in self.records.keys if slug != HOST}
        return {
            slug: portion
            for slug, portion in found.items()
            if portion and (slug in self.held or self._stands(portion))
        }

    def host(self) -> HostShare | None:
        """Give what the host would give, or gave this time, where that is known."""
        content = self.records.read(HOST)
        if content is None and self.records.is_left(HOST):
            content = self.records.left(HOST)
        return read_share(content) if content else None

    def keep(self, slug: str, portion: Portion) -> None:
        """Record a portion, if what is read back is what was written."""
        content = written(portion)
        if slug in self.records.keys and read_back(content) == portion:
            self.records.write(slug, content, portion.span)
            self.left[slug] = self.records.keys[slug], portion

    def carry(self, slug: str, portion: Portion) -> None:
        """Leave a portion of the last build for the next."""
        self.records.carry(slug)
        self.left[slug] = self.records.keys[slug], portion

    def keep_host(self, share: HostShare) -> None:
        """Record what the host gave."""
        self.records.write(HOST, json.encode(share))

    def lay(self, portion: Portion, tree: Tree) -> Mapping[str, str]:
        """Set the files of a portion into a new site, links to those that stand; give their hashes by address."""
        assert self.site
        return tree.lay(portion.files, self.site.folder)

    def _stands(self, portion: Portion) -> bool:
        """Whether every file of a portion is as it was written, or is taken for that."""
        assert self.site
        return self.is_trusting or self.site.holds(portion.files)

    def _read(self, slug: str) -> Portion | None:
        """Give the portion of today's inputs, if it holds today."""
        found = self._known(slug)
        return found if found and self.records.day in found.span else None

    def _known(self, slug: str) -> Portion | None:
        if found := self.held.get(slug):
            return found[1] if found[0] == self.records.keys[slug] else None
        content = self.records.read(slug) if self.site else None
        if content is None:
            return None
        try:
            return read_back(content)
        except ValueError:
            return None


def asked_store() -> Store | None:
    """Give where a build of all leaves its records; None where nobody asked for them."""
    records = asked_records()
    return Store(records) if records else None
