"""The clauses of a document → the narrative in Markdown, every clause under its own label."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.read.plan.text import ClauseText, PlanText

_TITLED = {"phan": 2, "chuong": 2, "muc": 2, "dieu": 3, "phu-luc": 2}
_DASHES = {"gach": "-", "cong": "+"}


def narrative_of(plan: PlanText, day: date) -> str:
    """Write the words of a document; recipients and signature stand in the data."""
    parents = {clause.parent for clause in plan.clauses}
    blocks: list[str] = []
    label = ""
    for clause in plan.clauses:
        if clause.level == "noi-nhan":
            continue
        block = f"{label} {_block(clause, is_parent=clause.id in parents)}".strip()
        label = "" if clause.text else block  # “1. 1.1. …”: two labels of one line
        blocks += [block] if clause.text else []
    body = "\n\n".join(blocks)
    return f"---\nupdated_on: {day:%d/%m/%Y}\n---\n\n{body}\n"


def _block(clause: ClauseText, *, is_parent: bool) -> str:
    if clause.rows:
        return "\n".join(_rows(clause.rows))
    label = _DASHES.get(clause.level) or f"{clause.label}{clause.mark}"
    words = f"{label} {clause.source}".strip()
    if clause.level == "phu-luc":
        words = ": ".join(part for part in (clause.label, clause.source) if part)
    depth = _TITLED.get(clause.level, 0)
    if (
        not depth
        and clause.level == "khoan"
        and is_parent
        and clause.heading == clause.text
    ):
        depth = 3
    return f"{'#' * depth} {words}" if depth and words else words


def _rows(rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    for at, row in enumerate(rows):
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
        if not at:
            yield f"|{'---|' * len(row)}"
