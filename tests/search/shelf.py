"""An index in memory with the engine over it, which remembers what of it was asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace
from quickjs import Context

from tests.commune import ROOT
from thidua.address.file import CATALOGUE
from thidua.derive.search.entry import Entry, Kind
from thidua.derive.search.index import GRID, Index, make_index
from thidua.derive.search.part import ROOM, part_of
from thidua.derive.search.shard import Grid
from thidua.export.search.packed import block_texts, chunk_files
from thidua.publish.frame.script import console_script
from thidua.read.site.search_engine import EVERY, WHOLE, Hit, Looking, SearchEngine

CLAUSE = Kind("dieu-khoan", "Điều khoản", 4)
UNIT = Kind("don-vi", "Đơn vị", 7)
BODIES = {"xa-mau": "Xã Mẫu", "xa-thu": "Xã Thử"}
SHORT = {
    "UBND": "Ủy ban nhân dân", "QP-AN": "quốc phòng - an ninh", "TU": "Tỉnh ủy, Thành ủy hoặc Thị ủy",
    "KH": "kế hoạch", "b/c": "để báo cáo",
}  # fmt: skip
FINE = Grid(shard=20, long=40, range=ROOM)
SCRIPT = console_script(ROOT / "overrides/scripts")


class Opened(Struct, dict=True):
    """The files of an index, with the names of those that searches have fetched."""

    index: Index
    files: dict[str, bytes]
    fetched: set[str] = field(default_factory=lambda: {CATALOGUE})

    def engine(self) -> SearchEngine:
        return SearchEngine(SCRIPT, _json(self.files[CATALOGUE]), self._fetch)

    def search(
        self, query: str, most: int = EVERY, looking: Looking = WHOLE
    ) -> tuple[Hit, ...]:
        return self.engine().answer(query, most, looking).hits

    def _fetch(self, name: str) -> str:
        self.fetched.add(name)
        return _json(self.files[name])


def opened(entries: Iterable[Entry], short: Mapping[str, str] = SHORT) -> Opened:
    return opened_parts([list(entries)], short)


def opened_parts(
    parts: Sequence[Sequence[Entry]],
    short: Mapping[str, str] = SHORT,
    grid: Grid = GRID,
    bodies: Mapping[str, str] = BODIES,
) -> Opened:
    index = index_of(parts, bodies, short, grid)
    return Opened(index, dict(chunk_files(index, map(block_texts, parts))))


def index_of(
    parts: Sequence[Sequence[Entry]],
    bodies: Mapping[str, str],
    short: Mapping[str, str],
    grid: Grid = GRID,
) -> Index:
    """An index whose shards may be looked at again."""
    index = make_index([part_of(part) for part in parts], bodies, short, grid)
    return replace(index, shards=tuple(index.shards))  # type: ignore[arg-type]


def alike(count: int, edited: int = -1) -> Opened:
    """So many bodies of forty clauses, a range each, and a guide; all speak of “thi đua”, one of something rare."""
    bodies = {f"xa-{number}": f"Xã {number}" for number in range(count)}
    parts = [
        [
            clause(
                f"{slug}/#{n}",
                _speech(n, n == 7 and number == 5, n == 4 and number == edited),
                body=slug,
            )
            for n in range(40)
        ]
        for number, slug in enumerate(bodies)
    ]
    parts.append([clause("huong-dan/", "phong trào thi đua", body="", year=0)])
    return opened_parts(parts, {}, FINE, bodies)


def _speech(number: int, is_rare: bool, is_edited: bool) -> str:
    told = "phong trào thi đua" if number % 2 else "thi đua không thiếu"
    return f"{told}{' hiếm' * is_rare}{' phong trào' * is_edited}"


def clause(url: str, text: str, title: str = "", **more: object) -> Entry:
    return Entry(url, CLAUSE, title, text, **{"body": "xa-mau", "year": 2025, **more})  # type: ignore[arg-type]


def asked_of_script(name: str, *values: Any) -> Any:
    """Call a function of the script; what goes in and comes out is JSON."""
    told = ",".join(json.dumps(value) for value in values)
    return json.loads(_context().eval(f"JSON.stringify(thidua.{name}({told}))"))


@cache
def _context() -> Context:
    context = Context()
    context.eval(SCRIPT)
    return context


def _json(script: bytes) -> str:
    text = script.decode()
    return text[text.index(",") + 1 : text.rindex(")")]
