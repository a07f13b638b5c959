"""What a plan's text gives: its clauses in order, and what was odd in their numbers."""

from __future__ import annotations

from dataclasses import dataclass, field

from thidua.read.plan.line import plain


@dataclass(slots=True)
class ClauseText:
    """One clause or paragraph of a plan as it stands in the text."""

    id: str
    level: str
    label: str
    line: int
    source: str
    """Its own paragraph without the label; inline Markdown kept."""
    parent: str | None
    is_marked: bool = False
    heading: str = ""

    @property
    def text(self) -> str:
        return plain(self.source)


@dataclass(frozen=True, slots=True)
class NumberingWarning:
    """Something odd in the numbering (cảnh báo), with its line."""

    line: int
    message: str
    is_letter: bool = False
    """A letter out of order, which plans do print: ours follow them."""


@dataclass(slots=True)
class PlanText:
    """All items of a text in document order, and what was odd on the way."""

    clauses: list[ClauseText] = field(default_factory=list)
    warnings: list[NumberingWarning] = field(default_factory=list)
