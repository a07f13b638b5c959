"""Forms (biểu mẫu): what a sheet of a workbook asks, where each answer goes in the data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from msgspec import Struct, field

from thidua.model.choice import Choice
from thidua.model.form.answer import Answer, Holds, NoAnswer, typed

Path = tuple[str | int, ...]
"""Keys and places from the top of a data file, or from the root of a row."""


_SAID = {
    "self": "tự chấm", "cluster": "chấm chéo", "appraised": "thẩm định", "target": "chỉ tiêu", "actual": "thực hiện",
    "baseline": "mức gốc", "plus": "số lần cộng", "minus": "số lần trừ", "reason": "lý do",
}  # fmt: skip
"""Fields of a score, as people call them."""


class Column(Struct, frozen=True):
    """A column of a form (cột)."""

    key: str
    """Its name for machines, as in `scores.csv`: `1.1 target`."""
    heads: tuple[str, ...]
    """What stands above it, from the widest to its own."""
    holds: Holds
    path: Path = ()
    """Where its answers go, below the root of the row."""
    code: str = ""
    """The criterion that it is about."""
    about: str = ""
    """How points follow from it, in words."""
    note: str = ""
    """What else a person should know who fills it in."""
    least: Decimal | None = None
    most: Decimal | None = None
    choices: Mapping[str, str] = field(default_factory=dict)
    """What may stand there: as the data have it → in words."""
    choice: type[Choice] | None = None
    """The values of a field of few, which may be typed in words, too."""
    is_fixed: bool = False
    """Whether it only says what the row is about."""
    is_first: bool = False
    """Whether “không chấm” stands here for its whole criterion."""
    is_wide: bool = False
    is_percent: bool = False
    """Whether its numbers are percent, so that 95% is 95."""
    unit: str = ""
    """What its numbers count, which may stand behind them: 41 buổi."""
    level: int = 0
    """Of a table whose entries hold others: which of them it is about."""

    @property
    def said(self) -> str:
        """What messages call it, for people: “tiêu chí 1.1, tự chấm”, “Ngày nộp”."""
        if not self.code:
            head = self.heads[-1] if self.heads else self.key
            return head if head else self.key
        field = _SAID.get(str(self.path[-1]) if self.path else "", "")
        named = (
            ""
            if field or self.key in (self.code, *self.heads)
            else self.key.removeprefix(self.code).strip()
        )
        what = "tiêu chí" if self.path[:1] == ("lines",) else "chỉ tiêu"
        return ", ".join(filter(None, (f"{what} {self.code}", field or named)))


class Row(Struct, frozen=True):
    """A row of a form (hàng)."""

    answers: Mapping[str, Answer]
    """By the key of the column; what is not known yet is missing."""
    lock: str = ""
    """Why nothing of it may be changed here; "" where it may."""


class Form(Struct, frozen=True):
    """A sheet of a workbook that people fill in (biểu mẫu)."""

    sheet: str
    """What the sheet is called."""
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    hints: tuple[str, ...] = ()
    """How to fill it in, a sentence each."""
    spare: int = 0
    """So many empty rows below, for what is new."""

    def column(self, key: str) -> Column | None:
        """Give a column by its key."""
        return next((c for c in self.columns if c.key == key), None)


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
