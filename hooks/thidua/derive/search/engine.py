"""A query against an index: hits, best first (kết quả tìm)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.derive.search.catalogue import Shelf
from thidua.derive.search.excerpt import Marks, excerpt, settled
from thidua.derive.search.query import parse
from thidua.derive.search.score import ranked


@dataclass(frozen=True, slots=True)
class Hit:
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
    marks: Marks
    """(start, end) in the excerpt, in Unicode characters."""


def search(query: str, shelf: Shelf) -> Iterator[Hit]:
    """Give all answers to a query; texts are fetched hit by hit."""
    parts = parse(query, shelf.catalogue["short"])
    for score, entry, run in ranked(parts, shelf):
        url, label, title, text, place = shelf.shown(entry)
        name = ": ".join(part for part in (label, title) if part)
        piece = excerpt(text or place, settled(parts, title, text or place))
        yield Hit(
            url, name, piece.text, run.kind, run.body, run.year, score, piece.marks
        )
