"""Rows and columns beside the points (ngoài điểm)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal

from thidua.draft.form.block import MOST, SECTION, figure_of, is_aside
from thidua.draft.form.finding import Finding
from thidua.draft.form.unit_name import UnitNames, bare
from thidua.draft.score.axis.axis import (
    MOST_HEAD,
    Axes,
    Line,
    heads_at,
    is_most,
    word_findings,
)
from thidua.draft.score.axis.criterion_name import VAGUE, CriterionNames, field_of
from thidua.draft.start.body import unit_kind
from thidua.model.body.unit import UnitKind
from thidua.model.field.number import decimal_text
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Cell, Grid, Kind, cell_name

_FIGURE = re.compile(r"[-–]?\d[\d.,]*\s*(?:%|/\s*\d[\d.,]*)?")
_SAID = ("dat", "khong-dat", "x", "khong-cham")

_REMARKS = ("ghi-chu", "nhan-xet", "minh-chung", "giai-trinh")
"""Heads of columns whose words are lost where nobody is told."""


class Strays:
    """Finds the unit of a row, and tells rows that should have one."""

    def __init__(
        self, units: UnitNames, groups: set[str], findings: list[Finding]
    ) -> None:
        self._units = units
        self._groups = {slugify(group) for group in groups}
        self._findings = findings

    def first_row(self, grid: Grid, axes: Axes, lines: Sequence[Line]) -> int:
        """Give the row of the first unit."""
        row = axes.first
        while row and self._has_points(grid, row - 1, axes.line, lines):
            row -= 1
        return row

    def _has_points(
        self, grid: Grid, row: int, place: int, lines: Sequence[Line]
    ) -> bool:
        name = grid.text(row, place)
        told = [
            (line, n)
            for line in lines
            if (n := figure_of(grid.cells.get((row, line.place)))) is not None
        ]
        is_run = len({n - line.place for line, n in told}) == 1 < len(told)
        is_head = is_run or all(
            line.column.code == f"{n:f}" or line.column.most == n for line, n in told
        )
        is_own = (row, place) in grid.cells and not is_most(grid, row)
        return not is_head and (not name or is_own or self.is_like(name))

    def is_like(self, name: str) -> bool:
        """Whether a name that is not known may be one of a unit."""
        is_round = bool(field_of(name)) or "cham" in slugify(name).split("-")
        return not is_round and (
            unit_kind(name) is not UnitKind.OTHER or bool(self._units.near(name))
        )

    def is_row(self, grid: Grid, row: int, place: int) -> bool:
        """Whether a row above the known ones may be of a unit."""
        pairs = (
            (
                figure_of(grid.cells.get((row, at))),
                figure_of(grid.cells.get((row + 1, at))),
            )
            for at in range(place)
        )
        is_counted = any(one is not None and after == one + 1 for one, after in pairs)
        return is_counted or not (name := grid.text(row, place)) or self.is_like(name)

    def unit_at(
        self,
        grid: Grid,
        row: int,
        place: int,
        answers: Iterable[Cell | None],
        *,
        is_like: bool = True,
    ) -> str:
        """Give the unit of a row or column; "" for what is about none, told where it may be one."""
        cell = grid.at(row, place)
        name = cell.text if cell else ""
        found = self._units.find(name)
        if len(found) == 1:
            return next(iter(found))
        holds = any(map(_is_answer, answers))
        told = (text for c in range(grid.width) if (text := grid.text(row, c)))
        is_left_out = field_of(name) == "-" or slugify(name) in self._groups
        if is_left_out or is_aside(name or next(told, "")):
            return ""
        is_formula = cell is not None and cell.kind is Kind.FORMULA
        message = self._message(
            name, found, holds=holds and is_like, is_formula=is_formula
        )
        if not message and holds:
            message = f"“{name[:40]}” không phải đơn vị nào của phong trào, không đọc"
        if message:
            at = cell_name(row, place)
            self._findings.append(
                Finding(grid.name, at, message, (holds and is_like) or bool(found))
            )
        return ""

    def _message(
        self, name: str, found: set[str], *, holds: bool, is_formula: bool
    ) -> str:
        if found:
            return f"có {len(found)} đơn vị cùng tên “{name}”: ghi mã thay cho tên ({', '.join(sorted(found))})"
        if is_formula:
            return f"tên đơn vị là công thức ({name[:40]}): dán lại bằng “Dán giá trị” (Paste Values)"
        if not name:
            return "hàng có điểm mà không ghi đơn vị" if holds else ""
        if near := self._units.near(name):
            return f"không có đơn vị “{name}”; có phải là “{near}”?"
        return (
            bare(name)
            or f"không có đơn vị “{name}” trong phong trào: sửa tên, hoặc thêm vào units.yml và groups của scoring.yml"
            if holds
            else ""
        )


def _is_answer(cell: Cell | None) -> bool:
    if cell is None or cell.kind is not Kind.TEXT:
        return cell is not None
    return bool(_FIGURE.fullmatch(cell.text)) or slugify(cell.text) in _SAID


def column_findings(
    grid: Grid,
    axes: Axes,
    lines: Iterable[Line],
    names: CriterionNames,
    units: UnitNames,
) -> Iterator[Finding]:
    """Tell what becomes of columns that name no criterion, and which of the others are hidden."""
    read = {line.place: line.column.code for line in lines}
    for line in lines:
        yield from _other_most(grid, axes, line)
    for place in range(grid.width):
        cells = heads_at(grid, axes, place)[::-1]
        heads = [cell.text for cell in cells]
        if place in read:
            yield from _hidden(grid, axes, place)
        elif place == axes.line:
            continue
        elif any(field_of(text) == "-" for text in heads):
            yield from _remarks(grid, axes, place, heads, units)
        else:
            own = next((c for cell in cells if (c := names.find(cell))), "")
            head = heads[-1] if heads else ""
            wrong = (
                f"“{head[:40]}” của tiêu chí {own} {VAGUE}"
                if own
                else names.near(head, set(read.values()))
            )
            yield from _beside(grid, axes, place, head, wrong, units)


def _other_most(grid: Grid, axes: Axes, line: Line) -> Iterator[Finding]:
    """Tell most points that are others than those of the criteria set."""
    for row in range(axes.first if line.column.most else 0):
        cell = grid.at(row, line.place)
        found = MOST.search(cell.text) if cell else None
        told = (
            figure_of(cell)
            if is_most(grid, row)
            else found and Decimal(found["most"].replace(",", "."))
        )
        if told and told != line.column.most:
            message = f"bảng ghi tối đa {decimal_text(told)}, bộ tiêu chí ghi {decimal_text(line.column.most or told)}: xem lại"
            yield Finding(
                grid.name, cell_name(row, line.place), message, is_error=False
            )


def _hidden(grid: Grid, axes: Axes, place: int) -> Iterator[Finding]:
    if place in grid.hidden_columns:
        message = (
            f"cột {cell_name(0, place)[:-1]} bị ẩn, vẫn được đọc: bỏ ẩn để xem lại"
        )
        yield Finding(
            grid.name, cell_name(axes.first - 1, place), message, is_error=False
        )


def _remarks(
    grid: Grid, axes: Axes, place: int, heads: Sequence[str], units: UnitNames
) -> Iterator[Finding]:
    head = next((text for text in reversed(heads) if slugify(text) in _REMARKS), "")
    said = (
        row
        for row in range(axes.first, grid.height)
        if grid.text(row, place) and units.find(grid.text(row, axes.line))
    )
    row = next(said, None) if head else None
    if row is not None:
        message = f"cột “{head[:40]}” có lời, không đọc: lời nào là lý do thì chép sang cột “Lý do” của tiêu chí"
        yield Finding(grid.name, cell_name(row, place), message, is_error=False)


def _beside(
    grid: Grid, axes: Axes, place: int, head: str, wrong: str, units: UnitNames
) -> Iterator[Finding]:
    """Tell a column of figures or, right of the units, of words; what is `wrong` with its head stops all."""
    cells = [
        cell
        for row in range(axes.first, grid.height)
        if (cell := grid.cells.get((row, place)))
    ]
    first = next((cell for cell in cells if figure_of(cell) is not None), None)
    told = f"cột “{head[:40]}” không phải tiêu chí nào của bộ tiêu chí, không đọc"
    if first is None and head and place > axes.line:
        wrong, first = (
            "",
            next(
                (
                    c
                    for c in cells
                    if units.find(grid.text(c.row, axes.line)) and not field_of(c.text)
                ),
                None,
            ),
        )
    elif not head:
        told = "cột có số mà đầu cột để trống, không đọc"
    if first:
        yield Finding(grid.name, first.name, wrong or told, bool(wrong))


def row_findings(
    grid: Grid,
    rows: Sequence[tuple[int, str]],
    places: Collection[int],
    names: CriterionNames,
) -> Iterator[Finding]:
    """Tell rows with points in `places` that name no criterion, or one of other most points."""
    read, body = dict(rows), rows[0][0]
    most = next(
        (
            p
            for p in range(grid.width)
            if any(MOST_HEAD.search(slugify(grid.text(row, p))) for row in range(body))
        ),
        None,
    )
    for row in range(body, grid.height):
        told = [
            cell.text
            for p in range(min(places))
            if (cell := grid.at(row, p)) and cell.number is None
        ]
        words, at, code = (
            max(told, key=len, default=""),
            cell_name(row, 0),
            read.get(row, ""),
        )
        number = None if most is None else figure_of(grid.at(row, most))
        own = getattr(names.leaves.get(code), "max", None)
        if own and number and abs(number) != own:
            message = f"bảng ghi tối đa {decimal_text(number)}, tiêu chí {code} ({names.names[code][:40]}) của bộ tiêu chí ghi {decimal_text(own)}: xem lại"
            yield Finding(grid.name, at, message, not any(map(names.named, told)))
        has_points = any(
            figure_of(grid.cells.get((row, p))) is not None for p in places
        )
        if (
            code
            and has_points
            and not (own and number)
            and " " in words
            and {*slugify(" ".join(told)).split("-")}.isdisjoint(
                slugify(names.names[code]).split("-")
            )
        ):
            yield Finding(
                grid.name,
                at,
                f"“{words[:40]}” chỉ trùng số với tiêu chí {code} ({names.names[code][:40]}): xem lại",
                is_error=False,
            )
        is_known = code or field_of(words) == "-" or any(map(SECTION.fullmatch, told))
        if words and has_points and not is_known:
            near = names.near(words, set(read.values()))
            message = (
                f"“{words[:40]}” không phải tiêu chí, chỉ tiêu nào đang có, không đọc"
            )
            yield Finding(grid.name, at, near or message, bool(near))
    yield from word_findings(grid, rows, places)
