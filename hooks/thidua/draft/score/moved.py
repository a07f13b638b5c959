"""Points that are added to all others or taken from them, as a sheet tells them (cộng, trừ).

Data count them one by one: what the last round of a sheet says is how many. Two taken
points are written as 2 and as -2.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from thidua.draft.form.finding import Filled, Finding
from thidua.draft.score.criterion_name import CriterionNames

_ROUNDS = ("self", "cluster", "appraised", "final")
"""Whose points they are, the last that counts behind the others."""


def counted(
    cells: Sequence[Filled], names: CriterionNames, findings: list[Finding]
) -> Iterator[Filled]:
    """Give the cells of a unit; rounds of points that are moved one by one as one count."""
    for cell in cells:
        code, field = cell.column.code, str(cell.column.path[-1])
        moves = names.only_field(code) if code in names.leaves else ""
        if moves not in ("plus", "minus") or field not in (*_ROUNDS, moves):
            yield cell
            continue
        rounds = [c for c in cells if c.column.code == code and c.answer is not None]
        rounds = [c for c in rounds if c.column.path[-1] in (*_ROUNDS, moves)]
        last = max(rounds, key=_order, default=cell)
        if cell is last and isinstance(cell.answer, Decimal):
            answer = abs(cell.answer) if moves == "minus" else cell.answer
            yield replace(cell, column=names.column(code, moves), answer=answer)
        elif cell.answer is not None and cell.answer != last.answer:
            told = f"tiêu chí {code} chỉ ghi một số: lấy ô {last.cell} của vòng sau, không lấy ô này"  # fmt: skip
            findings.append(cell.finding(told, is_error=False))


def _order(cell: Filled) -> int:
    field = str(cell.column.path[-1])
    return _ROUNDS.index(field) if field in _ROUNDS else len(_ROUNDS)
