"""What an import says of a workbook, and where."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from thidua.command.project import Misuse
from thidua.draft.form.finding import Filled, Finding
from thidua.model.field.number import decimal_text
from thidua.model.personal.value import masked
from thidua.model.problem import Grade, Problem
from thidua.publish.trial.writing import write_all

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
