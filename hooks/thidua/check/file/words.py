"""What no converter of Markdown can bear of a page of words (trang viết)."""

from __future__ import annotations

from thidua.check.file.burden import too_heavy
from thidua.check.file.nesting import nested_too_deep
from thidua.model.problem import Problem
from thidua.read.source.front_matter import Words


def words_burden(words: Words, file: str) -> list[Problem]:
    """Tell lists that are too deep, signs that are too many in one place."""
    return [*nested_too_deep(words, file), *too_heavy(words, file)]
