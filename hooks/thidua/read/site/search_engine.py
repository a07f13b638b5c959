"""The script of the search, run without a browser (bộ máy tìm kiếm).

It runs in QuickJS, which gives it neither files nor network: chunks go in as text, an answer comes out as JSON.
An index may come from anywhere, so what it can make the script take of time and memory is limited.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import msgspec
from msgspec import DecodeError, Struct
from quickjs import Context, JSException

from thidua.read.site.search_index import Broken

SECONDS = 20
"""Of processor time, for each step of an answer."""
MEMORY = 512 * 1024 * 1024
EVERY = 1_000_000_000
"""More hits than any index has."""


class Looking(Struct, frozen=True):
    """Where a search looks."""

    own: str = ""
    """The body whose entries come first; "" for none."""
    bodies: tuple[str, ...] = ()
    """Those to look into first, where not all are."""
    pieces: int = 0
    """How many pieces of long words it may load; 0 for as many as there are."""


WHOLE = Looking()


class Hit(Struct, frozen=True):
    """One answer."""

    url: str
    """From the root of the site, with its fragment."""
    title: str
    excerpt: str
    kind: str
    """Slug of its kind: dieu-khoan, don-vi …"""
    body: str
    """Slug of its body; "" for none."""
    year: int | None
    score: int
    marks: tuple[tuple[int, int], ...]
    """(start, end) in the excerpt, in Unicode characters."""


class Answer(Struct, frozen=True):
    """How many hits there are, and the best of them."""

    count: int
    hits: tuple[Hit, ...]
    meant: tuple[str, ...] = ()
    """Queries that find something, where this one does not."""


_ALL = "dữ liệu tìm kiếm"
_REASONS = {
    "null": "tốn quá nhiều bộ nhớ",
    "InternalError: interrupted": "tìm quá lâu",
}
"""What the script says where it meets its limits, in our words."""


class SearchEngine:
    """The search over one index, whose chunks are fetched when they are needed."""

    def __init__(
        self, script: str, catalogue: str, fetch: Callable[[str], str]
    ) -> None:
        """Start the script; `fetch` gives the JSON of a chunk by the name of its file."""
        self._fetch = fetch
        self._context = Context()
        self._context.set_memory_limit(MEMORY)
        self._context.set_time_limit(SECONDS)
        self._context.eval(script)
        self._call("begin", catalogue, of="mục lục tìm kiếm")

    def answer(self, query: str, most: int = EVERY, looking: Looking = WHOLE) -> Answer:
        """Answer a query, with no more than so many hits."""
        try:
            return msgspec.json.decode(self.told(query, most, looking), type=Answer)
        except DecodeError as wrong:
            raise Broken(f"{_ALL} hỏng: mục tìm kiếm không đúng dạng") from wrong

    def told(self, query: str, most: int = EVERY, looking: Looking = WHOLE) -> str:
        """Answer a query as the script does, in JSON."""
        self._call("ask", json.dumps(query), most, _told(looking))
        self._go_on()
        while wanted := json.loads(self._call("wanted")):
            for file in wanted:
                self._call("give", file, self._fetch(file), of=f"tệp {file}")
            self._go_on()
        return str(self._call("told"))

    def _go_on(self) -> None:
        """Let the script run until it waits for chunks, or has an answer."""
        try:
            while self._context.execute_pending_job():
                pass
        except JSException as wrong:
            raise _broken(wrong, _ALL) from wrong

    def _call(self, name: str, *values: Any, of: str = _ALL) -> Any:
        try:
            return self._context.eval(f"thidua.{name}")(*values)
        except JSException as wrong:
            raise _broken(wrong, of) from wrong


def _told(looking: Looking) -> str:
    return msgspec.json.encode(looking).decode()


def _broken(wrong: JSException, of: str) -> Broken:
    """Say what the script stumbled over: its own words are for whoever mends it."""
    told = str(wrong).partition("\n")[0]
    return Broken(f"{of} hỏng: {_REASONS.get(told, told)}")
