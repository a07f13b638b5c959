"""Criteria that a table of scores names, below each other under their sections or beside each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import count

from msgspec import Struct
from msgspec.structs import replace

from thidua.draft.form.block import SECTION, figure_of, is_aside, is_title
from thidua.draft.form.finding import Finding
from thidua.model.field.number import decimal_text
from thidua.read.workbook.cell import Grid, cell_name

_EXTRA = re.compile(
    r"(?:điểm\s+)?(?:(?P<plus>thưởng|cộng(?!\s+(?:đồng|tác)))|(?:bị\s+)?(?:trừ|phạt))\b",
    re.IGNORECASE,
)
"""Điểm thưởng, Điểm trừ: beside the most points of the set."""
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*")
_LEAF = 99
"""The level of criteria, which hold no others."""


class NewCriterion(Struct, frozen=True):
    """A criterion that a table names."""

    code: str
    """"" where the table tells none."""
    name: str
    most: Decimal
    """Less than 0 where points are taken."""
    section: str
    """"" where nothing stands over it."""

    @property
    def moves(self) -> str:
        """`plus`, `minus`: points that are added to all others or taken from them; "" for none."""
        found = _EXTRA.match(self.name)
        if not found:
            return "minus" if self.most < 0 else ""
        return "plus" if found["plus"] else "minus"


def numbered(criteria: Iterable[NewCriterion]) -> list[NewCriterion]:
    """Give each criterion a code of its own."""
    found = list(criteria)
    times = Counter(one.code for one in found)
    roots = {code.partition(".")[0] for code in times if times[code] == 1}
    free = (str(number) for number in count(1) if str(number) not in roots)
    return [
        one if one.code and times[one.code] == 1 else replace(one, code=next(free))
        for one in found
    ]


def criteria_below(
    grid: Grid, first: int, column: int, most: int, places: Collection[int], findings: list[Finding]
) -> list[NewCriterion]:  # fmt: skip
    """Read those below each other; `most` is the column of their points, `places` are of units."""
    rows = list(_rows(grid, first, column))
    deepest = max((level for *_, level in rows if level < _LEAF), default=_LEAF)
    levels = [_LEAF if level == deepest > 0 else level for *_, level in rows]
    above, found = dict[int, str](), list[NewCriterion]()
    for (row, words, code, _), level, following in zip(
        rows, levels, [*levels[1:], 0], strict=False
    ):
        above = {over: name for over, name in above.items() if over < level}
        number = figure_of(grid.at(row, most))
        if following > level:
            above[level] = words
        elif number:
            own = "" if level == _LEAF else words
            found.append(NewCriterion(code, words, number, [own, *above.values()][-1]))
        elif any(
            figure_of(grid.cells.get((row, place))) is not None for place in places
        ):
            message = f"“{words[:60]}” có điểm mà không nói điểm tối đa: ghi vào ô này, hoặc xóa hàng"
            findings.append(Finding(grid.name, cell_name(row, most), message))
    findings += _sums(grid, found, column, most)
    return numbered(found)


def _rows(grid: Grid, first: int, column: int) -> Iterator[tuple[int, str, str, int]]:
    for row in range(first, grid.height):
        words = " ".join(grid.text(row, column).split())
        cell = grid.at(row, column - 1) if column else None
        told = cell.text.strip(" .)") if cell else ""
        if cell and cell.number is not None:  # 1.1 that Excel took for a number
            told = f"{cell.number:f}"
        code = told if _NUMBER.fullmatch(told) else ""
        level = 3 + code.count(".") if code else _LEAF
        if is_title(grid, row, column):
            level = 0
        elif SECTION.fullmatch(told):
            level = 2 if told[0] in "IVX" else 1
        behind = (grid.cells.get((row, p)) for p in range(column + 1, grid.width))
        has_figures = any(figure_of(cell) is not None for cell in behind)
        if words and not is_aside(words) and (has_figures or level < _LEAF):
            yield row, words, code, level


def _sums(
    grid: Grid, criteria: Sequence[NewCriterion], column: int, most: int
) -> Iterator[Finding]:
    totals = {
        row: number
        for row in range(grid.height)
        if is_aside(grid.text(row, column))
        and (number := figure_of(grid.at(row, most)))
    }
    total = sum((one.most for one in criteria if not one.moves), Decimal(0))
    if criteria and totals and max(totals.values()) != total:
        row = max(totals, key=lambda row: totals[row])
        message = f"điểm tối đa của các tiêu chí cộng lại là {decimal_text(total)}, dòng này ghi {decimal_text(totals[row])}: mục chứa tiêu chí thì đánh số I, II hay 1 trên 1.1; sửa số cho khớp"
        yield Finding(grid.name, cell_name(row, most), message)
