"""What is held of many bodies and asked for seldom, packed (gói): JSON, deflated."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any

from msgspec import Struct, json

from thidua.address.file import top_of

_QUICK = 1


def packed(told: Any) -> bytes:
    """Pack what JSON knows."""
    return zlib.compress(json.encode(told), _QUICK)


def unpacked(content: bytes) -> Any:
    """Take it out again."""
    return json.decode(zlib.decompress(content))


class PackedFiles(Struct, frozen=True):
    """Hashes of files by address (bảng băm đã gói), apart by the folder at the top where each lies."""

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
