"""A workbook (.xlsx) → its sheets."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, DecimalException
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from thidua.model.field.number import decimal_text
from thidua.model.letter.repair import repaired
from thidua.read.workbook.cell import Cell, Grid, Kind, cell_place
from thidua.read.workbook.package import Unreadable, parts_of
from thidua.read.workbook.structure import Structure, structures_of

Value = int | float | str | bool | time | date | datetime | timedelta
_RANGE = re.compile(r"([A-Z]{1,3}\d+)\s*:\s*([A-Z]{1,3}\d+)")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)%")
_KNOWN = re.compile(r"[\s\d.A-Z$+*/(),;:%-]*")
_MOST_STEPS = 2_000
"""Parts and cells that are looked at before a formula is left alone."""
_NEAR = Decimal("1e-9")
_SIGNS: Mapping[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_Place = tuple[int, int]
_Above = frozenset[_Place]
"""The formulas that are being reckoned: one that asks for itself is a circle."""


def read_workbook(path: Path) -> list[Grid]:
    """Read every sheet of cells, in order. Raises `Unreadable`."""
    structures = structures_of(parts_of(path))
    try:
        with CalamineWorkbook.from_path(path) as book:
            return [_grid(book.get_sheet_by_name(s.name), s) for s in structures]
    except CalamineError:
        raise Unreadable(
            "tệp Excel bị hỏng: mở bằng Excel, lưu thành tệp mới"
        ) from None


def _grid(sheet: CalamineSheet, structure: Structure) -> Grid:
    cells = {(cell.row, cell.column): cell for cell in _cells(sheet, structure)}
    return Grid(
        name=structure.name,
        cells=cells,
        hidden_rows=frozenset(structure.hidden_rows),
        hidden_columns=frozenset(structure.hidden_columns),
        merged=tuple(structure.merged),
        is_hidden=structure.is_hidden,
        notes=structure.notes,
        covers={
            (row, column): (top, left)
            for top, left, bottom, right in structure.merged
            for row in range(top, bottom + 1)
            for column in range(left, right + 1)
        },
    )


def _cells(sheet: CalamineSheet, structure: Structure) -> Iterator[Cell]:
    seen: set[_Place] = set()
    values: dict[_Place, Cell] = {}
    for row, told in enumerate(sheet.to_python(skip_empty_area=False)):
        for column, value in enumerate(told):
            place = (row, column)
            if place in structure.errors:
                if place not in structure.formulas:
                    yield Cell(row, column, Kind.ERROR, str(value) or "#LỖI!")
                    seen.add(place)
            elif cell := _cell(
                row, column, value, is_percent=place in structure.percents
            ):
                values[place] = cell
    yield from (
        cell for place, cell in values.items() if place not in structure.formulas
    )
    yield from _formulas(structure, values)
    for row, column in structure.errors - seen - structure.formulas.keys():
        yield Cell(row, column, Kind.ERROR, "#LỖI!")


def _formulas(structure: Structure, values: Mapping[_Place, Cell]) -> Iterator[Cell]:
    """Give the cells of formulas, each with what it comes to where that may be trusted."""
    numbers = {
        place: number
        for place, cell in values.items()
        if (number := _held(cell)) is not None
    }
    reckoner = Reckoner(numbers, structure.formulas)
    for place, formula in structure.formulas.items():
        value = values.get(place)
        if value and value.kind is Kind.TEXT:
            yield value  # a name that is fetched from another sheet
            continue
        is_kept = value and reckoner.agrees(place, _held(value))
        yield Cell(
            *place, Kind.FORMULA, f"={formula}", reckoned=value if is_kept else None
        )


def _held(cell: Cell) -> Decimal | None:
    """The number that a cell holds: of one that shows 95 %, 0,95."""
    is_percent = cell.kind is Kind.PERCENT and cell.number is not None
    return cell.number / 100 if is_percent and cell.number is not None else cell.number


def _cell(row: int, column: int, value: Value, *, is_percent: bool) -> Cell | None:
    match value:
        case bool():
            return Cell(row, column, Kind.FLAG, "TRUE" if value else "FALSE")
        case int() | float():
            number = number_of(value)
            if is_percent:
                number = number_of(float(number * 100))
                words = f"{decimal_text(number)}%"
                return Cell(row, column, Kind.PERCENT, words, number)
            return Cell(row, column, Kind.NUMBER, decimal_text(number), number)
        case datetime() | date():
            day = value.date() if isinstance(value, datetime) else value
            return Cell(row, column, Kind.DAY, f"{day:%d/%m/%Y}", day=day)
        case time() | timedelta():
            return Cell(row, column, Kind.DAY, str(value))
        case _:
            words = " ".join(repaired(value).text.split())
            return Cell(row, column, Kind.TEXT, words) if words else None


def number_of(value: float) -> Decimal:
    """The number that Excel shows: it keeps fifteen digits, 0,1 + 0,2 is 0,3."""
    told = Decimal(format(value, ".15g")).normalize()
    return Decimal(f"{told:f}")


class _Beyond(Exception):
    """More than is reckoned here: another sheet, another function, a circle."""


class Reckoner:
    """Reckons the formulas of one sheet."""

    def __init__(
        self, numbers: Mapping[_Place, Decimal], formulas: Mapping[_Place, str]
    ) -> None:
        """Take the numbers that stand in cells, and the formulas, without the sign =."""
        self._numbers, self._formulas = numbers, formulas
        self._steps = 0

    def agrees(self, place: _Place, value: Decimal | None) -> bool:
        """Whether a value may be what the formula at a place comes to."""
        self._steps = 0
        try:
            own = self._value(place, frozenset())
        except (_Beyond, DecimalException, RecursionError, SyntaxError, MemoryError):
            return value != 0
        return value is None or abs(own - value) <= _NEAR * max(Decimal(1), abs(own))

    def _value(self, place: _Place, above: _Above) -> Decimal:
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

    def _sum(self, node: ast.expr, above: _Above) -> Decimal:
        self._steps += 1
        match node:
            case ast.Constant(value=int() | float() as number):
                return Decimal(str(number))
            case ast.Name(id=name) if place := cell_place(name):
                return self._value(place, above)
            case ast.UnaryOp(op=ast.USub(), operand=inner):
                return -self._sum(inner, above)
            case ast.UnaryOp(op=ast.UAdd(), operand=inner):
                return self._sum(inner, above)
            case ast.BinOp(left=left, op=op, right=right) if type(op) in _SIGNS:
                one, other = self._sum(left, above), self._sum(right, above)
                return _SIGNS[type(op)](one, other)
            case ast.Call(func=ast.Name(id="SUM"), args=parts):
                values = (v for part in parts for v in self._all(part, above))
                return sum(values, Decimal(0))
            case ast.Call(
                func=ast.Name(id="ROUND"), args=[what, ast.Constant(value=places)]
            ):
                return self._round(what, places, above)
        raise _Beyond

    def _round(self, what: ast.expr, places: object, above: _Above) -> Decimal:
        if not isinstance(places, int) or places > 9:
            raise _Beyond
        exponent = Decimal(1).scaleb(-places)
        return self._sum(what, above).quantize(exponent, ROUND_HALF_UP)

    def _all(self, part: ast.expr, above: _Above) -> Iterator[Decimal]:
        match part:
            case ast.Call(
                func=ast.Name(id="R"), args=[ast.Name(id=one), ast.Name(id=other)]
            ):
                first, last = cell_place(one), cell_place(other)
                if first is None or last is None:
                    raise _Beyond
                (top, left), (bottom, right) = first, last
                if (bottom - top + 1) * (right - left + 1) > _MOST_STEPS:
                    raise _Beyond
                for row in range(top, bottom + 1):
                    for column in range(left, right + 1):
                        yield self._value((row, column), above)
            case _:
                yield self._sum(part, above)
