"""How a whole text numbers its clauses: some shapes are labels only by their company."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from thidua.read.plan.label.label import (
    ANY_STYLE,
    Label,
    Level,
    Style,
    read_bare,
    read_label,
)
from thidua.read.plan.lines.line import PlanLine

_CAPITAL = re.compile(r"^[*_]{0,3}(?P<n>[A-ZĐ])(?:\s?\\?[.)/]|\s?[-–](?=\s))\s*[*_]*\S")


def style_of(lines: Sequence[PlanLine]) -> Style:
    """Judge a text: a number without a dot is a label where no number has one."""
    strong = [label for line in lines if (label := read_label(line.source))]
    levels = {label.level for label in strong if not label.is_weak}
    bare = [label for line in lines if (label := read_bare(line.source, ANY_STYLE))]
    has_parts = _has_capital_parts(lines)
    style = Style(
        bare_numbers=Level.KHOAN not in levels and _counts(bare, Level.KHOAN),
        bare_romans=Level.MUC not in levels and _counts(bare, Level.MUC),
        bare_articles=Level.DIEU not in levels and _counts(bare, Level.DIEU),
        capital_parts=has_parts,
    )
    used = (read_label(line.source, style) for line in lines)
    top = min((label.level for label in used if label), default=Level.PHAN)
    return Style(
        style.bare_numbers, style.bare_romans, style.bare_articles, has_parts, top
    )


def _counts(labels: Iterable[Label], level: Level) -> bool:
    """Whether the numbers of a level go on from 1 to 2 somewhere, none between them."""
    numbers = [label.numbers[-1] for label in labels if label.level is level]
    return (1, 2) in pairwise(numbers)


def _has_capital_parts(lines: Sequence[PlanLine]) -> bool:
    """Whether `A.` stands above the first `I.` and the first `1.`, and a `B.` follows."""
    letters = [found["n"] for line in lines if (found := _CAPITAL.match(line.source))]
    if "A" not in letters or "B" not in letters[letters.index("A") :]:
        return False
    for line in lines:
        found = _CAPITAL.match(line.source)
        if found and found["n"] == "A":
            return True
        label = read_label(line.source)
        if label and label.level in (Level.MUC, Level.KHOAN) and not label.is_weak:
            return False
    return False
