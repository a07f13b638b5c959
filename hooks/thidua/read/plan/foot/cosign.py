"""Two who sign a document side by side (liên tịch): their lines, one column after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from thidua.read.plan.annex import is_person, is_signature
from thidua.read.plan.lines.line import PlanLine, plain

_COLUMNS = re.compile(r"\s{3,}|\t")
_MOST = 8
"""Lines that such a signature has at most."""
Told = tuple[int, str]
"""Number of a line, and words of it."""


def side_by_side(lines: Sequence[PlanLine]) -> tuple[int, list[Told]]:
    """Count the lines of two signatures that begin here, and give their words; 0 where none do."""
    left: list[Told] = []
    right: list[Told] = []
    for count, line in enumerate(lines[:_MOST], 1):
        columns = [plain(part) for part in _COLUMNS.split(line.source)]
        if len(columns) != 2 or not all(_signs(line, words) for words in columns):
            break
        left.append((line.number, columns[0]))
        right.append((line.number, columns[1]))
        if all(map(is_person, columns)):
            return count, left + right
    return 0, []


def _signs(line: PlanLine, words: str) -> bool:
    return is_signature(replace(line, text=words, source=words))
