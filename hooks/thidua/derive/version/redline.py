"""What parts two versions of a plan (so sánh hai bản): clause by clause, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import Enum

from msgspec import Struct

from thidua.model.amendment.version import ClauseEdit, Version
from thidua.model.plan.clause import Clause

_TOKEN = re.compile(r"(\w+(?:[/.,:-]\w+)*|[^\w\s])(\s*)")
"""A word, a number with its signs, or a sign between words; the gap behind it."""


class Sign(Enum):
    """What became of a run of words."""

    KEPT = "kept"
    ADDED = "added"
    GONE = "gone"


class Piece(Struct, frozen=True):
    """A run of words with one sign."""

    sign: Sign
    words: str
    """With the gap behind them."""


class ClauseDifference(Struct, frozen=True):
    """A clause that says something else in the newer version."""

    clause: Clause
    """As it stands in the newer one, a tombstone where it ended."""
    pieces: tuple[Piece, ...]
    edits: tuple[ClauseEdit, ...]
    """What was done to it between the two, in the order of the days."""


class Redline(Struct, frozen=True):
    """Two versions held against each other."""

    older: Version
    newer: Version
    changed: tuple[ClauseDifference, ...]
    """In the order of the text."""
    kept: int
    """So many clauses say the same."""


def redline(versions: tuple[Version, ...], older: Version, newer: Version) -> Redline:
    """Hold a version against an older one of the same plan."""
    between = [v for v in versions if older.on < v.on <= newer.on]
    changed = tuple(_changed(older, newer, between))
    standing = [c for c in newer.clauses.walk() if c.id not in newer.ended]
    ids = {difference.clause.id for difference in changed}
    return Redline(older, newer, changed, sum(c.id not in ids for c in standing))


def pieces_of(old: str, new: str) -> tuple[Piece, ...]:
    """Part two texts word by word: runs that stay, go, come."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    words = [token for token, _ in before], [token for token, _ in after]
    pieces: list[Piece] = []
    for tag, i, j, k, m in SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        gone, added = _joined(before[i:j]), _joined(after[k:m])
        if tag == "equal":
            pieces.append(Piece(Sign.KEPT, added))
            continue
        pieces += [Piece(Sign.GONE, gone)] if gone else []
        pieces += [Piece(Sign.ADDED, added)] if added else []
    return tuple(pieces)


def _joined(tokens: list[tuple[str, str]]) -> str:
    return "".join(token + gap for token, gap in tokens)


def _changed(
    older: Version, newer: Version, between: list[Version]
) -> Iterator[ClauseDifference]:
    for clause in newer.clauses.walk():
        old, new = _words(older, clause.id), _words(newer, clause.id)
        if old != new:
            edits = tuple(v.edits[clause.id] for v in between if clause.id in v.edits)
            yield ClauseDifference(clause, pieces_of(old, new), edits)


def _words(version: Version, id: str) -> str:
    """What a clause says; nothing before it began and after it ended."""
    clause = version.clauses.by_id.get(id)
    if clause is None or id in version.ended:
        return ""
    return " | ".join(c for row in clause.rows for c in row) or clause.text
