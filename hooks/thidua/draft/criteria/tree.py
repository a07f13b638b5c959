"""Entries in the order of the paper → each below what stands above it; what is a part, what a level (cây tiêu chí)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from thidua.draft.criteria.criterion import each_of_entry
from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.entry import Entry, Remark, is_both, moves_of
from thidua.draft.criteria.paper.label import LOOSE, Label, told_apart
from thidua.draft.criteria.rule.band import LEVEL
from thidua.draft.criteria.rule.points import Points, number_of

_ABOVE_ALL = -1.0
_LIMIT = re.compile(
    r"(?:không quá|tối đa|không vượt quá)\s+(\d{1,4}(?:[.,]\d)?)\s*(?:điểm|đ)?\s*\)?\W*$",
    re.IGNORECASE,
)
"""What the name of bonus, or of penalty, says of its limit."""
_HALF = 0.5
_MANY = 3
"""Of all parts on top, more than one in so many that hold nothing are criteria themselves."""


def tree_of(entries: Sequence[Entry]) -> list[Entry]:
    """Set entries below each other by their numbers; a title without one stands beside the highest."""
    for entry, label in zip(entries, told_apart(e.label for e in entries), strict=True):
        entry.label = label
    labelled = [entry.label.rank for entry in entries if entry.label.rank != LOOSE]
    top, roots, above = (
        min(labelled, default=LOOSE),
        list[Entry](),
        list[tuple[float, Entry]](),
    )
    title = _rank_of_titles(entries, top)
    for entry in entries:
        is_title = entry.is_title and entry.label.rank == LOOSE
        rank = title if is_title else float(entry.label.rank)
        while above and (above[-1][0] >= rank or entry.begins):
            above.pop()
        (above[-1][1].children if above else roots).append(entry)
        above.append((rank, entry))
    return _unwrapped(roots)


def _rank_of_titles(entries: Sequence[Entry], top: int) -> float:
    first = entries[0] if entries else None
    is_first = first is not None and first.is_title and first.label.rank == LOOSE
    if is_first or not Label("", top).is_section:
        return _ABOVE_ALL
    return float(top)


def _unwrapped(roots: list[Entry]) -> list[Entry]:
    """Take a title that stands over the whole set for what the set is called."""
    only = roots[0] if len(roots) == 1 and roots[0].points is None else None
    if only is None or not any(child.children for child in only.children):
        return roots
    first = only.children[0]
    name = f"{only.label.text} {only.name}".strip()
    first.remarks[:0] = [Remark(only.row, name), *only.remarks]
    return only.children


def settle(entry: Entry, told: list[Told], moves: str = "") -> None:
    """Say of an entry and all below what is a criterion, and what only tells of one."""
    entry.moves = _moves(entry, moves)
    if entry.moves and entry.points is None and (limit := _LIMIT.search(entry.name)):
        entry.points = Points(number_of(limit[1]))
    below = "both" if is_both(entry.name) else entry.moves
    if entry.points and entry.children and _are_remarks(entry, below):
        told += _together(entry)
        _take_in(entry)
    for child in entry.children:
        settle(child, told, below)
    for child in [c for c in entry.children if not is_scored(c)]:
        entry.children.remove(child)
        _tell_unscored(child, entry, told)


def _moves(entry: Entry, above: str) -> str:
    own = moves_of(entry.name) or entry.moves
    is_less = entry.most is not None and entry.most < 0
    if above == "both":
        each = each_of_entry(entry)
        is_taken = is_less or own == "minus" or bool(each and each.is_taken)
        return "minus" if is_taken or "trừ" in entry.name.lower() else "plus"
    return own or above or ("minus" if is_less else "")


def _are_remarks(entry: Entry, moves: str) -> bool:
    """Whether what stands below tells how to find the points: it has none, or is levels of them."""
    inside = [leaf for child in entry.children for leaf in child.leaves()]
    scored = [leaf.most for leaf in inside if leaf.most is not None]
    if not scored:
        return not (moves and any(map(each_of_entry, inside)))
    if moves or len(scored) < len(inside):
        return all(most < 0 for most in scored) and not moves
    return _are_levels(entry, inside, scored)


def _is_own(entry: Entry) -> bool:
    """Whether an entry is a criterion for sure: it has levels of its own, or a number like 1.2 before what is no level."""
    is_numbered = entry.label.is_whole and not LEVEL.match(entry.name)
    return entry.most is not None and (bool(entry.children) or is_numbered)


def _are_levels(
    entry: Entry, inside: Sequence[Entry], scored: Sequence[Decimal]
) -> bool:
    """Whether each gives less than the one before, or more, and the most is all: parts would give more than the whole."""
    if any(map(_is_own, entry.children)):
        return False
    falls = all(b < a for a, b in pairwise(scored))
    rises = all(b > a for a, b in pairwise(scored))
    is_whole = len(scored) > 1 and max(scored) == entry.most
    adds_up = sum(scored) == entry.most
    is_worded = all(LEVEL.match(leaf.name) for leaf in inside)
    return (falls or rises) and is_whole and (is_worded or not adds_up)


def _together(entry: Entry) -> Iterator[Told]:
    """Say that what stands below has no points of its own, or was taken for levels of them."""
    numbered = [child for child in entry.children if child.label.text]
    is_scored = any(child.most is not None for child in entry.children)
    if is_scored and not all(LEVEL.match(child.name) for child in entry.children):
        message = f"“{entry.name[:60]}”: {len(entry.children)} mục bên dưới, một mục đã đủ điểm, hiểu là các mức điểm, ghi làm lời (dòng #)"
        yield Told(entry.row, message, is_note=True)
    elif numbered and not is_scored:
        message = f"“{entry.name[:60]}” chấm chung một điểm: {len(numbered)} mục bên dưới không có điểm riêng, ghi làm lời (dòng #)"
        yield Told(entry.row, message, is_note=True)


def _take_in(entry: Entry) -> None:
    """Let what stands below be words on an entry."""
    for below in [e for child in entry.children for e in child.everything()]:
        words = f"{below.label.text}) {below.name}" if below.label.text else below.name
        if below.most is not None:
            words = _level(words, below.most)
        entry.remarks.append(Remark(below.row, words, is_rule=True))
        entry.take_words_of(below)
    entry.children = []


def _level(words: str, most: Decimal) -> str:
    number = f"{most.normalize():f}".replace(".", ",")
    return f"{words.rstrip(' :;.')}: {number} điểm"


def is_scored(entry: Entry) -> bool:
    """Whether units can be scored by it, or by what stands below."""
    if entry.children or entry.most is not None:
        return True
    return bool(entry.moves) and each_of_entry(entry) is not None


def _tell_unscored(entry: Entry, above: Entry, told: list[Told]) -> None:
    message = f"“{entry.name[:60]}” không có điểm tối đa, ghi làm lời (dòng #) ở “{above.name[:40]}”: là tiêu chí thì thêm điểm rồi nhập lại"
    told.append(Told(entry.row, message))
    above.remarks.append(Remark(entry.row, f"{entry.label.text} {entry.name}".strip()))
    above.take_words_of(entry)
