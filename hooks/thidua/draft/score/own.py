"""A sheet of scores with our row of keys: the form that was exported, or a `scores.csv` saved as a workbook."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from thidua.draft.form.finding import FilledRow, Finding
from thidua.draft.form.own import KeyRow, cells_of, hidden_finding, merged_findings
from thidua.draft.form.unit_name import UnitNames
from thidua.draft.score.criterion_name import ScoringNames
from thidua.model.form.form import Form
from thidua.model.score.sheet import ScoreSheet
from thidua.read.workbook.cell import cell_name

UNIT, _NAME = "unit", "don-vi"
_OF_SHEETS = set(ScoreSheet.model_fields) - {"unit", "lines"}


def with_more(form: Form, found: KeyRow, names: ScoringNames) -> Form:
    """Add the columns of a `scores.csv` that nobody has filled in yet: 1.1 appraised."""
    more = []
    for key in found.columns.values():
        code, _, field = key.partition(" ")
        if form.column(key) is None and code in names.leaves and names.takes(field or "final"):  # fmt: skip
            more.append(names.column(code, field or "final"))
    return replace(form, columns=(*form.columns, *more))


def of_lines(found: KeyRow, findings: list[Finding]) -> KeyRow:
    """Leave out what a `scores.csv` tells of whole sheets: state, log, publication."""
    other = {c: k for c, k in found.columns.items() if k.partition(".")[0] in _OF_SHEETS}  # fmt: skip
    if other:
        message = f"cột {', '.join(other.values())} không nhập ở đây: giữ như dữ liệu đang có"  # fmt: skip
        findings.append(Finding(found.grid.name, cell_name(found.row, min(other)), message, is_error=False))  # fmt: skip
    kept = {c: k for c, k in found.columns.items() if c not in other}
    return replace(found, columns=kept)


def own_rows(
    found: KeyRow, form: Form, names: UnitNames, findings: list[Finding]
) -> Iterator[FilledRow]:
    """Give the rows of units; one that is not surely of a unit is told."""
    place = next(c for c, key in found.columns.items() if key == UNIT)
    named = next((c for c, key in found.columns.items() if key == _NAME), None)
    grid = found.grid
    answers = {c: k for c, k in found.columns.items() if c not in (place, named)}
    findings += merged_findings(grid, found.row + 1, answers)
    for row in range(found.row + 1, grid.height):
        unit = grid.text(row, place)
        holds = [c for c in answers if (row, c) in grid.cells]
        if not unit and not holds:
            continue
        name = grid.text(row, named) if named is not None else unit
        fault = _fault_of(unit, name, names)
        if fault:
            findings.append(Finding(grid.name, cell_name(row, place), fault))
            continue
        if row in grid.hidden_rows:
            findings.append(hidden_finding(grid, row, name or unit))
        cells = tuple(cells_of(found, row, form, findings))
        yield FilledRow(name or unit, unit, cells, is_whole=True)


def _fault_of(unit: str, name: str, names: UnitNames) -> str:
    if not unit:
        return "hàng có số mà cột Mã để trống: điền mã đơn vị, như khi xuất"
    if names.one(unit) != unit:
        near = names.one(unit) or names.one(name)
        return f"không có đơn vị mã “{unit[:40]}”" + (f"; có phải là “{near}”?" if near else "")  # fmt: skip
    if name and unit not in names.find(name):
        return f"cột Mã ghi “{unit}” mà cột Đơn vị ghi “{name[:40]}”: hàng này là của ai?"  # fmt: skip
    return ""
