"""Where units and criteria stand in a sheet that officials made."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.draft.form.block import MOST, figure_of
from thidua.draft.form.finding import Finding
from thidua.draft.form.unit_name import UnitNames
from thidua.draft.score.axis.criterion_name import VAGUE, CriterionNames, field_of
from thidua.model.form.form import Column
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Cell, Grid, Kind, cell_name

_HEAD_ROWS = 40
_WORDS = re.compile(
    "ghi-chu|nhan-xet|minh-chung|giai-trinh|cach-|phuong-phap|can-cu|huong-dan|yeu-cau|dien-giai"
)
_WHOLE = re.compile("ket-qua-cham")
_YEAR = re.compile(r"[Nn]ăm (?:20\d\d|trước|nay)$")
_PART = re.compile(r"(?:số )?(?:điểm )?(?:bị )?(?:trừ|cộng|thưởng)\b", re.IGNORECASE)
MOST_HEAD = re.compile("toi-da|(thang|muc|bieu|khung)-diem|diem-chuan")


class Axes(Struct, frozen=True):
    """How a sheet is laid out (bố cục)."""

    is_across: bool
    """Whether units stand beside each other, and criteria below each other."""
    line: int
    """The column, or the row, that names the units."""
    first: int
    """Where the first unit stands in it."""


def axes_of(grid: Grid, units: UnitNames) -> Axes | None:
    """Find the line that names most units."""
    found = [
        place
        for place, cell in grid.cells.items()
        if not cell.text.isdecimal() and units.find(cell.text)
    ]
    if not found:
        return None
    columns, rows = Counter(c for _, c in found), Counter(r for r, _ in found)
    column, down = max(columns.items(), key=lambda item: (item[1], -item[0]))
    row, across = max(rows.items(), key=lambda item: (item[1], -item[0]))
    if across > down or (len(found) == 1 and _heads_points(grid, *found[0])):
        return Axes(True, row, min(c for r, c in found if r == row))
    return Axes(False, column, min(r for r, c in found if c == column))


def _heads_points(grid: Grid, row: int, column: int) -> bool:
    others = [c for c in range(grid.width) if grid.text(row, c)]
    below = sum(
        c.number is not None or c.text[:1].isdigit()
        for at, c in grid.cells.items()
        if at[1] == column and at[0] > row
    )
    return len(others) > 2 and below > 1


class Line(Struct, frozen=True):
    """A column, or a row, of answers to one field of one criterion."""

    place: int
    column: Column


def columns_across(grid: Grid, axes: Axes, names: CriterionNames) -> list[Line]:
    """Find the columns of criteria above the first unit."""
    lines, guessed, code_before = list[Line](), set[int](), ""
    for place in range(grid.width):
        if place == axes.line:
            continue
        told = heads_at(grid, axes, place)
        found = (look(cell) for look in (names.surely, names.find) for cell in told)
        code = next(filter(None, found), "")
        field = _field(told, names)
        is_total = any(field_of(cell.text) == "-" for cell in told[1:])
        is_total = is_total or (
            bool(told) and bool(_WHOLE.match(slugify(told[0].text)))
        )
        is_below = bool(told) and not code and field not in ("", "-") and not is_total
        if is_below and told[0].row == axes.first - 1:
            code = code_before
        cells = (grid.cells.get((row, place)) for row in range(axes.first, grid.height))
        meant = names.meant(code, field, told, cells) if code else ""
        if names.takes(meant) and not _YEAR.match(told[0].text):
            lines.append(Line(place, names.column(code, meant)))
            is_own = bool(field) or names.find(told[0]) == code
            if not is_own and meant in ("final", names.round):
                guessed.add(place)
        code_before = code
    times = Counter(line.column.code for line in lines)
    is_once = {line.place for line in lines if times[line.column.code] == 1}
    return [
        line for line in lines if line.place in is_once or line.place not in guessed
    ]


def heads_at(grid: Grid, axes: Axes, place: int) -> list[Cell]:
    """Give the heads of a column, the lowest first."""
    nearest = range(axes.first - 1, max(-1, axes.first - _HEAD_ROWS), -1)
    rows = [row for row in nearest if not is_most(grid, row)]
    titles = {grid.covers.get((row, axes.line)) for row in rows} - {None}
    origins = dict.fromkeys(grid.covers.get((row, place), (row, place)) for row in rows)
    found = (grid.cells.get(origin) for origin in origins if origin not in titles)
    return [cell for cell in found if cell and not MOST.fullmatch(cell.text)]


def is_most(grid: Grid, row: int) -> bool:
    """Whether a row tells the most points of all criteria."""
    told = (grid.cells.get((row, place)) for place in range(grid.width))
    cells = [cell for cell in told if cell]
    words = slugify(" ".join(MOST.sub("", cell.text) for cell in cells[:2]))
    return bool(MOST_HEAD.search(words)) and all(
        c.number is not None or "toi-da" in slugify(c.text) for c in cells[2:]
    )


def _field(told: list[Cell], names: CriterionNames) -> str:
    own = [field_of(cell.text) for cell in told if not names.find(cell)][:2]
    behind = [names.field_in(cell) for cell in told if names.find(cell)][:1]
    return next((field for field in [*own, *behind] if field), "")


def rows_down(
    grid: Grid, first: int, width: int, names: CriterionNames
) -> list[tuple[int, str]]:
    """Find the rows that name a criterion, by its name or its code, left of the answers."""
    found: list[tuple[int, str]] = []
    for row in range(first, grid.height):
        cells = [grid.at(row, place) for place in range(width)]
        told = [cell for cell in cells if cell]
        wordy = [cell for cell in told if names.bearing(MOST.sub("", cell.text))]
        heads = [cell for cell in told[:2] if cell.number is None or cell is told[0]]
        code = next((c for cell in (*wordy, *heads) if (c := names.find(cell))), "")
        if code:
            found.append((row, code))
    return found


def rows_once(
    grid: Grid, rows: list[tuple[int, str]], findings: list[Finding]
) -> list[tuple[int, str]]:
    """Leave out rows that name a criterion again; each is told."""
    seen: dict[str, int] = {}
    for row, code in rows:
        if seen.setdefault(code, row) != row:
            message = f"tiêu chí {code} có hai hàng ({seen[code] + 1} và {row + 1}): Excel có thể đã đổi 1.10 thành 1,1; đặt dạng cột mã là Văn bản"
            findings.append(Finding(grid.name, cell_name(row, 0), message))
    return [(row, code) for code, row in seen.items()]


def meant_at(grid: Grid, heads: range, place: int) -> tuple[str, list[Cell]]:
    """Give the field that the heads of a column tell, "" for none, and the lowest two of them."""
    cells = (grid.at(row, place) for row in reversed(heads))
    lowest = [cell for cell in cells if cell and cell.number is None][:2]
    return next((f for cell in lowest if (f := field_of(cell.text))), ""), lowest


def round_over(grid: Grid, axes: Axes, place: int) -> str:
    """Give the round that stands over units beside each other, merged or not."""
    row, before = axes.line - 1, range(place, axes.first - 1, -1)
    above = (grid.covers.get((row, at), (row, at)) for at in before)
    at = next((at for at in above if at in grid.cells), (row, 0))
    return field_of(grid.text(*at)) if at[1] >= axes.first else ""


def is_vague(
    grid: Grid,
    heads: range,
    place: int,
    findings: list[Finding],
    *,
    is_beside: bool = False,
) -> bool:
    """Whether heads do not say which points a column holds."""
    field, lowest = meant_at(grid, heads, place)
    if field or not lowest:
        return False
    is_part = is_beside and bool(_PART.match(lowest[0].text))
    told = "đã ở trong điểm, không đọc" if is_part else VAGUE
    message = f"“{lowest[0].text[:40]}” {told}"
    if all(message != found.message for found in findings):
        findings.append(Finding(grid.name, lowest[0].name, message, not is_part))
    return True


def names_rows(
    grid: Grid, place: int, rows: Sequence[tuple[int, str]], names: CriterionNames
) -> bool:
    """Whether a column says what most rows are about."""
    own = [names.find(grid.at(row, place)) == code for row, code in rows]
    return 2 * sum(own) > len(own)


def word_findings(grid: Grid, rows: Sequence[tuple[int, str]]) -> Iterator[Finding]:
    """Tell columns of words beside the points and the names of criteria, which are not read."""
    above = range(rows[0][0])[::-1]
    for place in range(grid.width):
        heads = (grid.text(row, place) for row in above)
        head = next(filter(None, heads), "")
        told = (grid.cells.get((row, place)) for row, _ in rows)
        said = (c for c in told if c and c.kind is Kind.TEXT and figure_of(c) is None)
        cell = next(said, None)
        if cell and head and _WORDS.match(slugify(head)):
            message = f"cột “{head[:40]}” có lời, không đọc"
            yield Finding(grid.name, cell.name, message, is_error=False)


def round_of(grid: Grid, before: str) -> str:
    """Give the round that a title, of this table or one `before`, or a sheet's name tells, and no head."""
    titles, heads = list[str](), set[str]()
    for cell in grid.cells.values():
        is_title = slugify(cell.text).startswith(("bang-", "bieu-", "phieu-"))
        titles.append(cell.text) if is_title else heads.add(field_of(cell.text))
    if before and not titles:
        return before
    told = {"self", "cluster", "appraised"}.intersection(
        map(field_of, [grid.name, *titles])
    )
    return told.pop() if len(told) == 1 and not told & {"appraised", *heads} else ""
