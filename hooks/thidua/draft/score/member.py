"""Sheets of one member of a council (phiếu của một người chấm): their points are not those of all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.draft.form.finding import Finding
from thidua.read.workbook.cell import Grid

_MEMBER = re.compile(
    r"phiếu (?:chấm|đánh giá|cho)[^.;]*\b(?:thành viên|giám khảo)\b|(?:TV|thành viên|giám khảo) ?\d",
    re.IGNORECASE,
)


def of_one_member(grid: Grid) -> Iterator[Finding]:
    """Tell a sheet that its name, or a cell, calls one of a member."""
    cells = ((cell.name, cell.text) for cell in grid.cells.values())
    told = (each for each in (("", grid.name), *cells) if _MEMBER.match(each[1]))
    for at, words in [*told][:1]:
        message = f"“{words[:60]}” là điểm của một người chấm, đang đọc thành điểm chung: điểm từng người thì ghi ở marks"
        yield Finding(grid.name, at, message, is_error=False)
