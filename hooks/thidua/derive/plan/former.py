"""Ids that clauses were published under before (mã cũ): the ledger leads them on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping


def former_ids(moved: Mapping[str, str], page: str) -> Mapping[str, tuple[str, ...]]:
    """Give the old ids of the clauses of a page that moved within it, by the id of today."""
    found: dict[str, list[str]] = defaultdict(list)
    for old, new in moved.items():
        here, _, before = old.partition("#")
        there, _, now = new.partition("#")
        if before and now and here == there == page:
            found[now].append(before)
    return {now: tuple(ids) for now, ids in found.items()}
