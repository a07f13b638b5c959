"""Cells of a table that say what the cell above says (như trên)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

DITTO = "″"
"""What a cell is told by that goes over several rows: Markdown has no such cells."""
_SAME = re.compile(r"^\W*(?:[″〃\"]|''|nt|như trên|n\.t)\W*$", re.IGNORECASE)
_AMOUNT = re.compile(r"^\W*[\d.,]+\s*(?:%|đ|điểm|đồng|\w+ đồng)?\W*$")
"""Points or money over several rows are those of all rows together."""


def repeats(words: str) -> bool:
    """Whether what stands in a cell over several rows holds for each of them."""
    return bool(words.strip()) and not _AMOUNT.match(words)


def filled(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Give the rows, each sign of repetition replaced by the words it repeats."""
    above: tuple[str, ...] = ()
    for row in rows:
        pairs = zip(row, above or row, strict=True)
        above = tuple(told if _SAME.match(own) else own for own, told in pairs)
        yield above
