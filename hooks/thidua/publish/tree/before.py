"""What a tree holds from before (cây cũ): what is the same stays as it is, what is not asked for goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from msgspec import Struct, field

from thidua.address.file import address_of, top_of
from thidua.publish.tree.listed import Listed


class Before(Struct):
    """Hashes of files by address, apart by the folder at the top; a folder is opened where it is asked for.

    Whoever sets a file takes it out of these.
    """

    opened: dict[str, dict[str, str]] = field(default_factory=dict)
    told: Listed | None = None
    """What is not opened yet."""
    gone: Set[str] = frozenset()
    """Names that are listed there, and do not stand."""

    def under(self, top: str) -> dict[str, str]:
        """Give what is left under a folder at the top: it may be taken out."""
        if top not in self.opened:
            lines = self.told.lines(top) if self.told else ()
            self.opened[top] = {
                address_of(n): told for n, told in lines if n not in self.gone
            }
        return self.opened[top]

    def unlike(self, top: str, told: Mapping[str, str]) -> dict[str, str]:
        """Take files out that are all under a folder at the top; give those that are not as they are told."""
        left = self.under(top)
        found = {a: hash for a, hash in told.items() if left.pop(a, None) != hash}
        if not left:  # no room for what was in it
            self.opened[top] = {}
        return found

    def take(self, address: str) -> str | None:
        """Take a file out; give the hash that it is taken to have."""
        return self.under(top_of(address)).pop(address, None)

    def left(self) -> Iterator[str]:
        """Give the addresses of what nobody took out."""
        for top in {*self.opened, *(self.told.spots if self.told else ())}:
            yield from self.under(top)


def before_of(hashes: Mapping[str, str]) -> Before:
    """Part hashes by address into those of each folder at the top."""
    before = Before()
    for address, told in hashes.items():
        before.opened.setdefault(top_of(address), {})[address] = told
    return before
