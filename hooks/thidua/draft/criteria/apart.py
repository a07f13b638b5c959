"""Sets that stand side by side in one paper (nhiều bộ tiêu chí): each table adds up to a total of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.entry import Total
from thidua.draft.criteria.section import Part
from thidua.model.field.number import decimal_text


def totals_apart(
    sums: Sequence[tuple[Total, int]], parts: Sequence[Part]
) -> list[Total]:
    """Give the totals, two or more, that are each of the parts since the one before, in tables of their own."""
    own, at = list[Total](), 0
    for total, before in sums:
        if total.points is None or total.of:
            continue
        counted = (part.counted for part in parts[at:before])
        if total.points != sum(counted, Decimal(0)):
            return []
        own.append(total)
        at = before
    tables = {(total.row.sheet, total.row.table) for total in own}
    return own if len(tables) == len(own) > 1 else []


def apart_told(totals: Sequence[Total], parts: Sequence[Part]) -> Iterator[Told]:
    """Say that several sets were read into one."""
    if totals:
        all_ = sum((part.counted for part in parts), Decimal(0))
        message = f"{len(totals)} bảng, mỗi bảng có tổng riêng, scoring.yml đang gộp làm một bộ {decimal_text(all_)} điểm: là bộ tiêu chí của từng khối thì tách mỗi bảng một tệp, nhập mỗi khối vào một phong trào"
        yield Told(totals[1].row, message)
