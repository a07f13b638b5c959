"""Columns and rows beside the points (ngoài điểm): what is said in them, and not read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal

from thidua.draft.form.block import MOST, SECTION, figure_of
from thidua.draft.form.finding import FilledRow, Finding
from thidua.draft.form.unit_name import UnitNames
from thidua.draft.score.axis.axis import (
    MOST_HEAD,
    Axes,
    Line,
    heads_at,
    is_most,
    word_findings,
)
from thidua.draft.score.axis.criterion_name import VAGUE, CriterionNames, field_of
from thidua.draft.score.row import is_section
from thidua.model.field.number import decimal_text
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Grid, Kind, cell_name, cell_place

_REMARKS = ("ghi-chu", "nhan-xet", "minh-chung", "giai-trinh")
_POINT, _COMMA = re.compile(r"\d+\.\d+"), re.compile(r"\d+,\d+")
_PART = re.compile(rf"(?:{SECTION.pattern}\s|mục|phần|nhóm|khối)", re.IGNORECASE)
_POINTS = re.compile(r"điểm (?:cộng|thưởng|trừ|phạt)", re.IGNORECASE)
_STRANGE = "cột “{}” có điểm mà không phải tiêu chí nào của bộ tiêu chí: sửa tên cho đúng, thêm vào scoring.yml, hoặc xóa cột"


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
        yield from _other_most(grid, axes, line, names)
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
            vague = f"“{head[:40]}” của tiêu chí {own} {VAGUE}"
            wrong = vague if own else names.near(head, set(read.values()))
            below = (grid.cells.get((r, place)) for r in range(axes.first, grid.height))
            if not wrong and _may_count(head, names) and any(map(figure_of, below)):
                wrong = _STRANGE.format(head[:40])
            of = (
                "tiêu chí nào của bộ tiêu chí"
                if names.leaves
                else "chỉ tiêu nào đang có"
            )
            told = f"cột “{head[:40]}” không phải {of}, không đọc"
            yield from _beside(grid, axes, place, (head, told), wrong, units)


def _may_count(head: str, names: CriterionNames) -> bool:
    """Whether a head is of points, and of no part of the criteria set."""
    is_part = _PART.match(head) or is_section(MOST.sub("", head), names)
    return bool(_POINTS.match(head) or (MOST.search(head) and not is_part))


def _other_most(
    grid: Grid, axes: Axes, line: Line, names: CriterionNames
) -> Iterator[Finding]:
    for row in range(axes.first if line.column.most else 0)[::-1]:
        cell = grid.at(row, line.place)
        found = MOST.search(cell.text) if cell else None
        if cell and found and is_section(cell.text[: found.start()], names):
            return
        told = (
            figure_of(cell)
            if is_most(grid, row)
            else found and Decimal(found["most"].replace(",", "."))
        )
        if told and told != line.column.most:
            message = f"bảng ghi tối đa {decimal_text(told)}, bộ tiêu chí ghi {decimal_text(line.column.most or told)}: xem lại"
            at = cell_name(row, line.place)
            yield Finding(grid.name, at, message, is_error=False)
        if told:
            return


def _hidden(grid: Grid, axes: Axes, place: int) -> Iterator[Finding]:
    if place in grid.hidden_columns:
        column, at = cell_name(0, place)[:-1], cell_name(axes.first - 1, place)
        message = f"cột {column} bị ẩn, vẫn được đọc: bỏ ẩn để xem lại"
        yield Finding(grid.name, at, message, is_error=False)


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
    grid: Grid,
    axes: Axes,
    place: int,
    known: tuple[str, str],
    wrong: str,
    units: UnitNames,
) -> Iterator[Finding]:
    """Tell a column of figures or, right of the units, of words; what is `wrong` with its head stops all."""
    cells = [
        cell
        for row in range(axes.first, grid.height)
        if (cell := grid.cells.get((row, place)))
    ]
    first = next((cell for cell in cells if figure_of(cell) is not None), None)
    head, told = known
    if first is None and head and place > axes.line:
        said = (c for c in cells if units.find(grid.text(c.row, axes.line)))
        wrong, first = "", next((c for c in said if not field_of(c.text)), None)
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
    most = _most_column(grid, body)
    for row in range(body, grid.height):
        cells = (grid.at(row, p) for p in range(min(places)))
        told = [cell.text for cell in cells if cell and cell.number is None]
        words, code = max(told, key=len, default=""), read.get(row, "")
        points = (grid.cells.get((row, p)) for p in places)
        has_points = any(figure_of(cell) is not None for cell in points)
        number = None if most is None else figure_of(grid.at(row, most))
        own = getattr(names.leaves.get(code), "max", None)
        if own and number:
            if abs(number) != own:
                message = f"bảng ghi tối đa {decimal_text(number)}, tiêu chí {code} ({names.names[code][:40]}) của bộ tiêu chí ghi {decimal_text(own)}: xem lại"
                is_error = not any(map(names.named, told))
                yield Finding(grid.name, cell_name(row, 0), message, is_error)
        elif code and has_points and " " in words:
            yield from _number_alone(grid, row, code, told, names)
        is_known = code or field_of(words) == "-" or any(map(SECTION.fullmatch, told))
        if words and has_points and not is_known:
            near = names.near(words, set(read.values()))
            message = (
                f"“{words[:40]}” không phải tiêu chí, chỉ tiêu nào đang có, không đọc"
            )
            yield Finding(grid.name, cell_name(row, 0), near or message, bool(near))
    yield from word_findings(grid, rows)


def _most_column(grid: Grid, body: int) -> int | None:
    for place in range(grid.width):
        heads = (slugify(grid.text(row, place)) for row in range(body))
        if any(map(MOST_HEAD.search, heads)):
            return place
    return None


def _number_alone(
    grid: Grid, row: int, code: str, told: list[str], names: CriterionNames
) -> Iterator[Finding]:
    """Tell a row that has the number of a criterion, and none of its words."""
    words, name = max(told, key=len), names.names[code]
    said = {*slugify(" ".join(told)).split("-")}
    if said.isdisjoint(slugify(name).split("-")):
        message = (
            f"“{words[:40]}” chỉ trùng số với tiêu chí {code} ({name[:40]}): xem lại"
        )
        yield Finding(grid.name, cell_name(row, 0), message, is_error=False)


def mixed_findings(
    grids: Sequence[Grid], rows: Sequence[FilledRow]
) -> Iterator[Finding]:
    """Tell numbers typed as text, some with a point, some with a comma."""
    by_name = {grid.name: grid for grid in grids}
    cells = [cell for row in rows for cell in row.cells]
    texts = [
        (filled, cell.text)
        for filled in cells
        if (place := cell_place(filled.cell))
        and (cell := by_name[filled.sheet].cells.get(place))
        and cell.kind is Kind.TEXT
    ]
    points = [(filled, text) for filled, text in texts if _POINT.fullmatch(text)]
    if points and any(_COMMA.fullmatch(text) for _, text in texts):
        filled, text = points[0]
        message = f"số gõ thành chữ, chỗ dấu chấm chỗ dấu phẩy; “{text}” được đọc là {text.replace('.', ',')}"
        yield filled.finding(message, is_error=False)


def hidden_sheets(grids: Sequence[Grid]) -> Iterator[Finding]:
    """Tell sheets that nobody sees."""
    for grid in grids:
        if grid.is_hidden and grid.cells:
            message = "trang tính bị ẩn, không đọc: cần thì bỏ ẩn"
            yield Finding(grid.name, "", message, is_error=False)
