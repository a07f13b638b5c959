"""What a formula comes to (công thức): sums, products, roundings of numbers and cells of its sheet.

The value that stands beside a formula is the one its author saw, unless a program wrote the
file that never reckoned. What can be reckoned again is held against it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal, DecimalException

from thidua.read.workbook.cell import cell_place

_RANGE = re.compile(r"([A-Z]{1,3}\d+)\s*:\s*([A-Z]{1,3}\d+)")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)%")
_KNOWN = re.compile(r"[\s\d.A-Z$+*/(),;:%-]*")
_MOST_STEPS = 2_000
"""Parts and cells that are looked at before a formula is left alone."""
_NEAR = Decimal("1e-9")


class _Beyond(Exception):
    """More than is reckoned here: another sheet, another function, a circle."""


class Reckoner:
    """Reckons the formulas of one sheet."""

    def __init__(self, numbers: Mapping[tuple[int, int], Decimal], formulas: Mapping[tuple[int, int], str]) -> None:  # fmt: skip
        """Take the numbers that stand in cells, and the formulas, without the sign =."""
        self._numbers, self._formulas = numbers, formulas
        self._steps = 0

    def agrees(self, place: tuple[int, int], value: Decimal | None) -> bool:
        """Whether a value may be what the formula at a place comes to.

        Where nobody can say, a 0 is more likely never reckoned than none at all.
        """
        self._steps = 0
        try:
            own = self._value(place, frozenset())
        except (_Beyond, DecimalException, RecursionError, SyntaxError, MemoryError):
            return value != 0
        return value is None or abs(own - value) <= _NEAR * max(Decimal(1), abs(own))

    def _value(self, place: tuple[int, int], above: frozenset[tuple[int, int]]) -> Decimal:  # fmt: skip
        self._steps += 1
        if place in above or self._steps > _MOST_STEPS:
            raise _Beyond
        if (formula := self._formulas.get(place)) is None:
            return self._numbers.get(place, Decimal(0))
        told = formula.strip().upper()
        if not _KNOWN.fullmatch(told) or "//" in told or "**" in told:
            raise _Beyond
        told = _RANGE.sub(r"R(\1,\2)", told.replace("$", "").replace(";", ","))
        parsed = ast.parse(_PERCENT.sub(r"(\1/100)", told), mode="eval")
        return self._sum(parsed.body, above | {place})

    def _sum(self, node: ast.expr, above: frozenset[tuple[int, int]]) -> Decimal:
        self._steps += 1
        match node:
            case ast.Constant(value=int() | float() as number):
                return Decimal(str(number))
            case ast.Name(id=name) if place := cell_place(name):
                return self._value(place, above)
            case ast.UnaryOp(op=ast.USub() | ast.UAdd() as sign, operand=inner):
                return (-1 if isinstance(sign, ast.USub) else 1) * self._sum(inner, above)  # fmt: skip
            case ast.BinOp(left=left, op=op, right=right):
                one, other = self._sum(left, above), self._sum(right, above)
                match op:
                    case ast.Add():
                        return one + other
                    case ast.Sub():
                        return one - other
                    case ast.Mult():
                        return one * other
                    case ast.Div():
                        return one / other
            case ast.Call(func=ast.Name(id="SUM"), args=parts):
                return sum((v for part in parts for v in self._all(part, above)), Decimal(0))  # fmt: skip
            case ast.Call(func=ast.Name(id="ROUND"), args=[what, ast.Constant(value=int() as places)]) if places <= 9:  # fmt: skip
                return self._sum(what, above).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)  # fmt: skip
        raise _Beyond

    def _all(self, part: ast.expr, above: frozenset[tuple[int, int]]) -> Iterator[Decimal]:  # fmt: skip
        match part:
            case ast.Call(func=ast.Name(id="R"), args=[ast.Name(id=one), ast.Name(id=other)]):  # fmt: skip
                first, last = cell_place(one), cell_place(other)
                if first is None or last is None or (last[0] - first[0] + 1) * (last[1] - first[1] + 1) > _MOST_STEPS:  # fmt: skip
                    raise _Beyond
                for row in range(first[0], last[0] + 1):
                    for column in range(first[1], last[1] + 1):
                        yield self._value((row, column), above)
            case _:
                yield self._sum(part, above)
