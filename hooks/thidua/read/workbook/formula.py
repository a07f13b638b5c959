"""What a formula comes to (công thức): sums, products, roundings of numbers and cells of its sheet.

The value that stands beside a formula is the one its author saw, unless a program wrote the
file that never reckoned. What can be reckoned again is held against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal, DecimalException

from thidua.read.workbook.cell import cell_place

_TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?%?)|(SUM|ROUND)\(|(\$?[A-Z]{1,3}\$?\d{1,7})|([-+*/(),;:]))")  # fmt: skip
_MOST_STEPS = 2_000
"""Tokens and cells that are looked at before a formula is left alone."""
_NEAR = Decimal("1e-9")


class _Beyond(Exception):
    """More than is reckoned here: another sheet, another function, a circle."""


class Reckoner:
    """Reckons the formulas of one sheet."""

    def __init__(
        self, numbers: Mapping[tuple[int, int], Decimal], formulas: Mapping[tuple[int, int], str]
    ) -> None:  # fmt: skip
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
        except (_Beyond, DecimalException, RecursionError):
            return value != 0
        return value is None or abs(own - value) <= _NEAR * max(Decimal(1), abs(own))

    def _value(self, place: tuple[int, int], above: frozenset[tuple[int, int]]) -> Decimal:  # fmt: skip
        self._steps += 1
        if place in above or self._steps > _MOST_STEPS:
            raise _Beyond
        if (formula := self._formulas.get(place)) is None:
            return self._numbers.get(place, Decimal(0))
        tokens = [*_tokens(formula)]
        self._steps += len(tokens)
        found = self._sum(tokens, above | {place})
        if tokens:
            raise _Beyond
        return found

    def _sum(self, tokens: list[str], above: frozenset[tuple[int, int]]) -> Decimal:
        found = self._product(tokens, above)
        while tokens and tokens[0] in "+-":
            sign = 1 if tokens.pop(0) == "+" else -1
            found += sign * self._product(tokens, above)
        return found

    def _product(self, tokens: list[str], above: frozenset[tuple[int, int]]) -> Decimal:
        found = self._one(tokens, above)
        while tokens and tokens[0] in "*/":
            if tokens.pop(0) == "*":
                found *= self._one(tokens, above)
            else:
                found /= self._one(tokens, above)
        return found

    def _one(self, tokens: list[str], above: frozenset[tuple[int, int]]) -> Decimal:
        token = tokens.pop(0) if tokens else ""
        if token in ("+", "-"):
            return (1 if token == "+" else -1) * self._one(tokens, above)
        if token == "(":
            found = self._sum(tokens, above)
            _close(tokens)
            return found
        if token in ("SUM", "ROUND"):
            return self._called(token, tokens, above)
        if token[:1].isdigit():
            return Decimal(token.rstrip("%")) / (100 if token.endswith("%") else 1)
        if place := cell_place(token):
            return self._value(place, above)
        raise _Beyond

    def _called(self, name: str, tokens: list[str], above: frozenset[tuple[int, int]]) -> Decimal:  # fmt: skip
        values = [*self._argument(tokens, above)]
        while tokens and tokens[0] in ",;":
            tokens.pop(0)
            values += self._argument(tokens, above)
        _close(tokens)
        if name == "SUM":
            return sum(values, Decimal(0))
        if len(values) != 2 or not 0 <= values[1] <= 9:
            raise _Beyond
        return values[0].quantize(Decimal(1).scaleb(-int(values[1])), ROUND_HALF_UP)

    def _argument(self, tokens: list[str], above: frozenset[tuple[int, int]]) -> Iterator[Decimal]:  # fmt: skip
        if tokens[1:2] != [":"]:
            yield self._sum(tokens, above)
            return
        first, last = cell_place(tokens[0]), cell_place(tokens[2] if len(tokens) > 2 else "")  # fmt: skip
        if first is None or last is None or (last[0] - first[0] + 1) * (last[1] - first[1] + 1) > _MOST_STEPS:  # fmt: skip
            raise _Beyond
        del tokens[:3]
        for row in range(first[0], last[0] + 1):
            for column in range(first[1], last[1] + 1):
                yield self._value((row, column), above)


def _close(tokens: list[str]) -> None:
    if not tokens or tokens.pop(0) != ")":
        raise _Beyond


def _tokens(formula: str) -> Iterator[str]:
    at, text = 0, formula.strip().upper()
    while at < len(text):
        found = _TOKEN.match(text, at)
        if not found:
            raise _Beyond
        at = found.end()
        yield next(part for part in found.groups() if part).replace("$", "")
