"""What an import says of a workbook, and where; the papers beside its points: evidence, replies, remarks."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from msgspec import Struct

from thidua.check.record.field_path import key_of
from thidua.command.project import Misuse
from thidua.command.workbook.campaign import Desk
from thidua.draft.form.finding import Filled, Finding
from thidua.draft.form.own import find_key_row
from thidua.draft.splice.change import Change
from thidua.draft.splice.change import Path as Steps
from thidua.draft.table.book import read_table
from thidua.draft.table.change import TableDraft
from thidua.export.form.scores import paper_tables
from thidua.model.field.number import decimal_text
from thidua.model.personal.value import masked
from thidua.model.problem import Grade, Problem
from thidua.publish.trial.writing import write_all
from thidua.read.workbook.cell import Grid

_BESIDE = {
    "khac-vong-truoc": "; trong Excel: ghi ở cột “Lý do” bên cạnh điểm",
    "thieu-muc": "; trong Excel: thêm cột ấy, tên cột như biểu mẫu mà thidua export xuất",
    "khong-de-nghi-khong-ly-do": "; trong Excel: thêm cột “Không có đề nghị vì”",
}
"""What to do in a workbook, where the remedy speaks of a file of data."""


def refused(findings: Sequence[Finding]) -> bool:
    """Whether anything is wrong, so that nothing may be written."""
    return any(finding.is_error for finding in findings)


def finding_of(
    problem: Problem, cell: Filled | None, *, is_there: bool = True
) -> Finding:
    """Tell a broken rule at a cell; `is_there`: whether the cell itself is what it is about."""
    told = f"{problem.message}: {problem.remedy}" if problem.remedy else problem.message
    told += _BESIDE.get(problem.rule, "")
    named = f"{problem.title} ({problem.key}): " if problem.title else ""
    words = f"{'' if is_there else named}{masked(told)} (mã: {problem.rule})"
    is_error = problem.grade is Grade.ERROR
    if cell is None:
        return Finding("", "", f"{problem.place}: {words}", is_error)
    return cell.finding(words, is_error=is_error)


def tell(
    options: Namespace, read: Mapping[str, object], findings: Sequence[Finding]
) -> None:
    """Print what was read, where that is asked for, and everything that was found."""
    if options.format == "json":
        told = dict(read) | {"problems": [f.as_json() for f in findings]}
        print(json.dumps(told, ensure_ascii=False, indent=1, default=_plain))
    for finding in findings:
        print(f"{options.file}: {finding}", file=sys.stderr)
    if refused(findings):
        number = sum(finding.is_error for finding in findings)
        print(f"{number} chỗ phải sửa trong tệp; chưa ghi gì", file=sys.stderr)


def _plain(value: Any) -> object:
    """A number as a number; what a number cannot hold exactly, as text."""
    match value:
        case Decimal():
            if not value % 1:
                return int(value)
            return (
                float(value)
                if Decimal(repr(float(value))) == value
                else decimal_text(value)
            )
        case date():
            return value.isoformat()
        case _:
            return str(value)


def write_files(
    options: Namespace, root: Path, files: Mapping[str, str], number: int
) -> None:
    """Write all files or none, and say which; `number` is of the values that change."""
    if not options.dry_run:
        try:
            write_all(root, files)
        except OSError as why:
            raise Misuse(
                f"không ghi được: {why.strerror}; mọi tệp còn như trước"
            ) from None
    if options.format == "json":
        return
    for name in files:
        print(f"{'sẽ ghi' if options.dry_run else 'đã ghi'} {name}")
    told = f"{number} giá trị đổi, {len(files)} tệp; {_next(root)}"
    print(told if files else "không có gì khác dữ liệu đang có")


def _next(root: Path) -> str:
    has_git = any((folder / ".git").exists() for folder in (root, *root.parents))
    return "xem lại bằng git diff" if has_git else "kiểm tra lại: thidua check"


class Papers(Struct, frozen=True):
    """What a workbook says beside the points."""

    changes: Mapping[str, Sequence[tuple[Filled, Change]]]
    """By unit, each with a cell that asks for it."""
    places: Mapping[Steps, Filled]
    """Where each value stands: the path in a sheet, behind the unit."""
    sheets: Collection[str]
    """Sheets of the workbook that hold nothing else."""


def read_papers(desk: Desk, grids: Sequence[Grid], findings: list[Finding]) -> Papers:
    """Read them; what may not be changed any more is told at its cell."""
    trees, seen = desk.trees(), [grid for grid in grids if not grid.is_hidden]
    draft = TableDraft(dict(trees), findings)
    sheets: set[str] = set()
    for table in paper_tables(desk.scoring, trees, desk.units):
        own = [found.grid for found in find_key_row(seen, table.key, table.form)]
        rows = read_table(own, table, findings) if own else None
        if rows is not None:
            sheets |= {grid.name for grid in own}
            draft.take(table, rows)
    changes: dict[str, list[tuple[Filled, Change]]] = {}
    for change in draft.changes:
        unit, cell = str(change.path[0]), next(_cells(change.path, draft.places))
        if "published" in trees.get(unit, {}):
            findings.append(
                cell.finding(
                    f"bảng của {desk.units[unit].name if unit in desk.units else unit} đã công bố, không sửa bằng nhập; sai thì thêm một mục corrections vào bảng điểm"
                )
            )
        own_change = Change(change.path[1:], change.new)
        changes.setdefault(unit, []).append((cell, own_change))
    return Papers(changes, draft.places, sheets)


def _cells(path: Steps, places: Mapping[Steps, Filled]) -> Iterator[Filled]:
    """The cells that ask for a change: that of the value, or those of the entry that is new."""
    if path in places:
        yield places[path]
    yield from (cell for place, cell in places.items() if place[: len(path)] == path)


def placed_in(papers: Papers, unit: str, key: str) -> Filled | None:
    """Find the cell of a value by the key that a problem names: `lines.1.1.evidence[1].title`."""
    told = {
        key_of(path[1:]): cell
        for path, cell in papers.places.items()
        if path[0] == unit
    }
    return told.get(key) or next(
        (cell for k, cell in told.items() if k.startswith((f"{key}.", f"{key}["))), None
    )


def placed_in_table(problem: Problem, draft: TableDraft) -> Finding:
    """Tell a broken rule at the cell that it is about, else at one of the same entry."""
    keys = {key_of(path): cell for path, cell in draft.places.items()}
    if cell := keys.get(problem.key):
        return finding_of(problem, cell)
    above = [key for key in keys if problem.key.startswith((f"{key}.", f"{key}["))]
    entry = problem.key.rpartition(".")[0] or problem.key
    own = [key for key in keys if key.startswith(f"{problem.key}.")]
    near = own or [key for key in keys if entry and key.startswith(entry)]
    found = max(above, key=len, default="") or next(iter(near), "")
    return finding_of(problem, keys.get(found), is_there=False)
