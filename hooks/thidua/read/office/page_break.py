"""Pages of a PDF → one text: a table that goes on over the page is one table (ngắt trang)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_RULE = re.compile(r"\|(?:---\|)+")
_NUMBER = re.compile(r"\s*[-–]?\s*(?:Trang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?\s*[-–]?\s*")


def joined(pages: Sequence[Sequence[str]]) -> list[str]:
    """Give the lines of all pages; the head of a table that is printed again goes."""
    whole: list[str] = []
    head = ""
    for lines in pages:
        told = [line for line in whole if not _NUMBER.fullmatch(line)]
        is_open = bool(told) and told[-1].startswith("| ")
        own = _going_on(lines, head) if is_open else None
        while own is not None and _NUMBER.fullmatch(whole[-1]):
            whole.pop()
        whole += lines if own is None else own
        head = _head(lines) or head
    return whole


def _going_on(lines: Sequence[str], head: str) -> list[str] | None:
    """Take away what is printed again where a table goes on, and the page's number; None where none does."""
    at = next((n for n, line in enumerate(lines) if not _NUMBER.fullmatch(line)), 0)
    is_table = len(lines) > at + 1 and _RULE.fullmatch(lines[at + 1])
    if not is_table or lines[at].count("|") != head.count("|"):
        return None
    first = [] if lines[at] == head else [lines[at]]
    return [*first, *lines[at + 2 :]]


def _head(lines: Sequence[str]) -> str:
    """The head of the last table of a page; "" where it has none that begins there."""
    heads = [above for above, line in pairwise(lines) if _RULE.fullmatch(line)]  # fmt: skip
    return heads[-1] if heads else ""
