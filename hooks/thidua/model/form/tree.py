"""Answers in the tree of a data file: the value at a path, read as its column holds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from thidua.model.form.answer import Answer, Holds, NoAnswer, typed
from thidua.model.form.form import Column, Path


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


def answer_at(tree: Any, path: Path, column: Column) -> Answer | None:
    """Give the answer at a path; None where nothing stands, or nothing that the column holds."""
    value = value_at(tree, path)
    if isinstance(value, list):
        if column.holds not in (Holds.NUMBERS, Holds.NAMES):
            return None
        value = "; ".join(str(entry) for entry in value)
    if not isinstance(value, str):
        return None
    if column.choice and (found := column.choice.of(value)):
        return found.value
    try:
        return typed(column.holds, value)
    except NoAnswer:
        return None
