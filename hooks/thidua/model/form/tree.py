"""Answers in the tree of a data file: the value at a path, read as its column holds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from thidua.model.form.answer import Answer, Holds, NoAnswer, typed
from thidua.model.form.form import Path


def value_at(tree: Any, path: Path) -> Any:
    """Give what stands at a path; None for nothing."""
    for step in path:
        if isinstance(tree, Mapping):
            tree = tree.get(step)
        elif isinstance(tree, Sequence) and isinstance(step, int) and step < len(tree):
            tree = tree[step]
        else:
            return None
    return tree


def answer_at(tree: Any, path: Path, holds: Holds) -> Answer | None:
    """Give the answer at a path; None where nothing stands, or nothing of its kind."""
    value = value_at(tree, path)
    if isinstance(value, list):
        if holds not in (Holds.NUMBERS, Holds.NAMES):
            return None
        value = "; ".join(str(entry) for entry in value)
    if not isinstance(value, str):
        return None
    try:
        return typed(holds, value)
    except NoAnswer:
        return None
