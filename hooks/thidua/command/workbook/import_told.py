"""What an import says of a workbook: every place that is wrong, in the order of the cells."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from thidua.draft.form.finding import Finding
from thidua.model.field import decimal_text


def refused(findings: Sequence[Finding]) -> bool:
    """Whether anything is wrong, so that nothing may be written."""
    return any(finding.is_error for finding in findings)


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
            return float(value) if Decimal(repr(float(value))) == value else decimal_text(value)  # fmt: skip
        case date():
            return value.isoformat()
        case _:
            return str(value)
