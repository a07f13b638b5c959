"""The hashes of many files, packed (bảng băm đã gói): asked for all at once, or folder by folder."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from thidua.address.file import top_of
from thidua.publish.link.pack import packed, unpacked


class PackedFiles(Struct, frozen=True):
    """Hashes by address, apart by the folder at the top where each file lies."""

    tops: dict[str, bytes]

    def all(self) -> dict[str, str]:
        """Give all of them."""
        found: dict[str, str] = {}
        for top in self.tops:
            found |= self.under(top)
        return found

    def under(self, top: str) -> dict[str, str]:
        """Give those under a folder at the top."""
        found: dict[str, str] = unpacked(self.tops[top]) if top in self.tops else {}
        return found


def packed_files(hashes: Mapping[str, str]) -> PackedFiles:
    """Pack hashes by address."""
    tops: dict[str, dict[str, str]] = {}
    for address, told in hashes.items():
        tops.setdefault(top_of(address), {})[address] = told
    return PackedFiles({top: packed(found) for top, found in tops.items()})
