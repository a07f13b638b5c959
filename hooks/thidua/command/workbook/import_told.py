"""What an import says of a workbook."""

from __future__ import annotations

import json
import re
import sys
from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from thidua.command.project import Misuse
from thidua.draft.form.finding import Filled, Finding
from thidua.model.field.number import decimal_text
from thidua.model.form.table import Table
from thidua.model.personal.value import masked
from thidua.model.problem import Grade, Problem
from thidua.publish.trial.writing import write_all

_BESIDE = {
    "khac-vong-truoc": "; trong Excel: ghi ở cột “Lý do” bên cạnh điểm",
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


def with_column(finding: Finding, problem: Problem, tables: Iterable[Table]) -> Finding:
    """Say in which column what is missing is filled in."""
    top, field = re.split(r"\W", problem.key)[0], problem.key.rpartition(".")[2]
    heads = [
        f"“{column.heads[-1]}” của bảng “{table.form.sheet}”"
        for table in tables
        for column in table.form.columns
        if table.levels and table.levels[0].path == (top,)
        if field in column.key.split(".")
    ]
    if problem.rule != "thieu-muc" or not heads:
        return finding
    told = f"{finding.message}; trong Excel: điền cột {heads[0]}"
    return replace(finding, message=told)


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
    """Say how to look at what was changed."""
    has_git = any((folder / ".git").exists() for folder in (root, *root.parents))
    return "xem lại bằng git diff" if has_git else "kiểm tra lại: thidua check"


def key_of(path: Sequence[str | int]) -> str:
    """Write a path as problems do: `figures[2].actual`, counted from 1."""
    steps = (f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")
