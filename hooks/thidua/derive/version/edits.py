"""What amendments did to each clause (lịch sử điều khoản), over all versions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from thidua.model.amendment.version import ClauseEdit, History, Version


def edits_of(history: History) -> Mapping[str, tuple[ClauseEdit, ...]]:
    """Give the edits of each clause, the first one first."""
    found: dict[str, list[ClauseEdit]] = defaultdict(list)
    for version in history.versions:
        for id, edit in version.edits.items():
            found[id].append(edit)
    return {id: tuple(edits) for id, edits in found.items()}


def last_words(history: History, id: str, before: Version) -> Version | None:
    """Give the last version before another in which a clause was in force."""
    for version in reversed(history.versions):
        is_there = id in version.clauses.by_id and id not in version.ended
        if version.on < before.on and is_there:
            return version
    return None
