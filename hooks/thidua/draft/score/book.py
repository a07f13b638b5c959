"""A workbook of scores → what it says of each unit, whoever made it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from thidua.draft.form.block import is_aside
from thidua.draft.form.finding import Filled, FilledRow, Finding, Reading
from thidua.draft.form.own import (
    KeyRow,
    cells_of,
    faults_of_keys,
    find_key_row,
    hidden_finding,
    merged_findings,
    note_findings,
)
from thidua.draft.form.unit_name import UnitNames
from thidua.draft.score.axis.criterion_name import ScoringNames
from thidua.draft.score.beside import hidden_sheets, mixed_findings
from thidua.draft.score.member import of_one_member
from thidua.draft.score.sheet import SheetReader
from thidua.model.form.answer import NOT_ASSIGNED, Answer
from thidua.model.form.form import Form
from thidua.model.score.criterion.criteria import NotAssigned
from thidua.model.score.criterion.judged import Fixed
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet
from thidua.read.workbook.cell import Grid, cell_name

_MANY = 3
"""Cells of a row that are told one by one."""
UNIT, _NAME = "unit", "don-vi"
_OF_SHEETS = set(ScoreSheet.model_fields) - {"unit", "lines"}


def read_scores(
    grids: Sequence[Grid], form: Form, scoring: Scoring, units: Mapping[str, str]
) -> Reading:
    """Read all sheets of a workbook; `units` are the names of a body's units by id."""
    ranked = [unit for group in scoring.groups for unit in group.units]
    near = [*ranked, *(str(row.answers[UNIT]) for row in form.rows)]
    names = UnitNames(units, near)
    seen = [grid for grid in grids if not grid.is_hidden]
    criteria = ScoringNames(scoring, form)
    if keys := find_key_row(seen, UNIT, form):
        reading = _ours(keys, form, criteria, names)
    else:
        groups = {name for group in scoring.groups for name in (group.name, group.id)}
        reading = _theirs(seen, SheetReader(names, criteria, groups), scoring)
    reading.rows, doubled = _once(reading.rows)
    reading.findings += doubled
    reading.findings += mixed_findings(seen, reading.rows)
    reading.findings += hidden_sheets(grids)
    if not reading.rows and not any(f.is_error for f in reading.findings):
        message = "không thấy bảng điểm: cần một cột tên đơn vị và các cột ghi mã hay tên tiêu chí như scoring.yml"
        reading.findings.append(Finding(seen[0].name if seen else "", "", message))
    return reading


def _ours(
    keys: list[KeyRow], form: Form, criteria: ScoringNames, names: UnitNames
) -> Reading:
    reading = Reading([], [])
    for key_row in keys:
        whole = _with_more(form, key_row, criteria)
        found = _of_lines(key_row, reading.findings)
        faults = list(faults_of_keys(found, whole))
        reading.findings += faults
        if not any(fault.is_error for fault in faults):
            reading.rows += _own_rows(found, whole, names, reading.findings)
    reading.findings += _renamed(keys[0], form)
    return reading


def _theirs(grids: Sequence[Grid], reader: SheetReader, scoring: Scoring) -> Reading:
    """Read sheets as officials keep them."""
    reading = Reading([], [])
    for grid in grids:
        rows = reader.rows(grid)
        reading.rows += rows
        reading.findings += note_findings(grid)
        reading.findings += of_one_member(grid) if rows else ()
    reading.findings += reader.findings
    if reading.rows:
        reading.findings += _missing(reader.answers.codes, scoring)
    return reading


def _with_more(form: Form, found: KeyRow, names: ScoringNames) -> Form:
    """Add the columns of a `scores.csv` that nobody has filled in yet: 1.1 appraised."""
    more = []
    for key in found.columns.values():
        code, _, told = key.partition(" ")
        is_new, field = form.column(key) is None, told or "final"
        if is_new and code in names.leaves and names.takes(field):
            more.append(names.column(code, field))
    return replace(form, columns=(*form.columns, *more))


def _of_lines(found: KeyRow, findings: list[Finding]) -> KeyRow:
    """Leave out what a `scores.csv` tells of whole sheets: state, log, publication."""
    columns = found.columns.items()
    other = {c: k for c, k in columns if k.partition(".")[0] in _OF_SHEETS}
    if other:
        listed, at = ", ".join(other.values()), cell_name(found.row, min(other))
        message = f"cột {listed} không nhập ở đây: giữ như dữ liệu đang có"
        findings.append(Finding(found.grid.name, at, message, is_error=False))
    kept = {c: k for c, k in found.columns.items() if c not in other}
    return replace(found, columns=kept)


def _own_rows(
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
        name = grid.text(row, named) if named is not None else unit
        if not unit and (not holds or is_aside(name)):
            continue
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
        asked = f"; có phải là “{near}”?" if near else ""
        return f"không có đơn vị mã “{unit[:40]}”{asked}"
    if not name or unit in names.find(name):
        return ""
    return f"cột Mã ghi “{unit}” mà cột Đơn vị ghi “{name[:40]}”: hàng này là của ai?"


def _renamed(found: KeyRow, form: Form) -> Iterator[Finding]:
    if found.grid.name != form.sheet:
        message = f"không có trang tính “{form.sheet}”, đọc trang tính này"
        yield Finding(found.grid.name, "", message, is_error=False)


def _missing(read: set[str], scoring: Scoring) -> list[Finding]:
    unread = [
        leaf.code
        for leaf in scoring.leaves()
        if leaf.code not in read and not isinstance(leaf, Fixed | NotAssigned)
    ]
    message = f"không thấy tiêu chí {', '.join(unread)}: không đổi gì ở đó"
    return [Finding("", "", message, is_error=False)] if unread else []


def _once(rows: Sequence[FilledRow]) -> tuple[list[FilledRow], list[Finding]]:
    """Leave out what a second place says again."""
    seen: dict[tuple[str, str], Filled] = {}
    kept, findings = list[FilledRow](), list[Finding]()
    for row in rows:
        told_at = [(c, seen.setdefault((row.key, c.column.key), c)) for c in row.cells]
        own = [cell for cell, first in told_at if first is cell]
        again = [(cell, first) for cell, first in told_at if cell not in own]
        others = [(cell, first) for cell, first in again if cell.answer != first.answer]
        told = others[: 1 if len(others) > _MANY else _MANY]
        rest = len(others) - len(told)
        findings += (_otherwise(row, *pair, rest) for pair in told)
        if again and not others:
            cell, first = again[0]
            same = f"{row.name}: đã có ở trang tính {first.sheet}, ô {first.cell}, giống nhau"
            findings.append(cell.finding(same, is_error=False))
        kept.append(replace(row, cells=tuple(own)))
    return kept, findings


def _otherwise(row: FilledRow, cell: Filled, first: Filled, rest: int) -> Finding:
    told = (
        f"{row.name}, {cell.column.said}: khác trang tính {first.sheet}, ô {first.cell}"
    )
    told += f", cùng {rest} ô nữa của hàng" if rest else ""
    told += "; giữ một chỗ, hoặc sửa cho giống"
    if first.sheet != cell.sheet:
        told += "; mỗi trang một kỳ thì ghi vào cột của kỳ trong biểu mẫu, một người chấm thì nhập trang điểm chung (điểm từng người: marks)"
    return cell.finding(told)


def scores_as_json(reading: Reading) -> dict[str, object]:
    """Tell what was read as the formats ask."""
    scores: dict[str, dict[str, object]] = {}
    for row in reading.rows:
        told: dict[str, dict[str, Answer | None]] = {}
        for cell in row.cells:
            field = cell.column.key.partition(" ")[2] or "final"
            told.setdefault(cell.column.code, {})[field] = cell.answer
        scores[row.name] = {code: _one(fields) for code, fields in told.items()}
    return {"scores": scores, "problems": [f.as_json() for f in reading.findings]}


def _one(fields: Mapping[str, Answer | None]) -> object:
    if NOT_ASSIGNED in fields.values():
        return NOT_ASSIGNED
    values = list(fields.values())
    return values[0] if len(values) == 1 else dict(fields)
