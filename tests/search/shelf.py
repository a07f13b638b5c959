"""An index in memory, which remembers what of it was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from thidua.derive.search.catalogue import Shelf
from thidua.derive.search.entry import Entry, Kind
from thidua.derive.search.index import Block, Index, Shard, make_index

CLAUSE = Kind("dieu-khoan", "Điều khoản", 4)
UNIT = Kind("don-vi", "Đơn vị", 7)
BODIES = {"xa-mau": "Xã Mẫu", "xa-thu": "Xã Thử"}
SHORT = {
    "UBND": "Ủy ban nhân dân", "QP-AN": "quốc phòng - an ninh", "TU": "Tỉnh ủy, Thành ủy hoặc Thị ủy",
    "KH": "kế hoạch", "b/c": "để báo cáo",
}  # fmt: skip


@dataclass
class Opened:
    """An index with the chunks that searches have fetched."""

    index: Index
    shards: set[int] = field(default_factory=set)
    blocks: set[int] = field(default_factory=set)

    @property
    def shelf(self) -> Shelf:
        return Shelf(self.index.catalogue, self._shard, self._block)

    def _shard(self, number: int) -> Shard:
        self.shards.add(number)
        return self.index.shards[number]

    def _block(self, number: int) -> Block:
        self.blocks.add(number)
        return self.index.blocks[number]


def opened(entries: Iterable[Entry], short: Mapping[str, str] = SHORT) -> Opened:
    return Opened(make_index(list(entries), BODIES, short))


def clause(url: str, text: str, title: str = "", **more: object) -> Entry:
    return Entry(url, CLAUSE, title, text, **{"body": "xa-mau", "year": 2025, **more})  # type: ignore[arg-type]
