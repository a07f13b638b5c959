"""A page of words that may be converted (trang viết đọc được), before all else is checked."""

from __future__ import annotations

from pathlib import Path

from thidua.check.file.burden import words_burden
from thidua.model.problem import Problem
from thidua.read.source.front_matter import Words, split_front_matter
from thidua.read.source.text_file import read_text


def sound_words(path: Path, file: str) -> Words | None:
    """Read a page of words; None where it is no text, has no sound head or is too heavy."""
    problems: list[Problem] = []
    text = read_text(path, file, problems)
    words = split_front_matter(text, file, problems) if text else None
    return None if words is None or words_burden(words, file) else words
