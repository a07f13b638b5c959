"""Sets that stand side by side in one paper (nhiều bộ tiêu chí): each table adds up to a total of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from thidua.draft.criteria.paper.account import Told
from thidua.draft.criteria.paper.entry import Entry, Total
from thidua.draft.criteria.section import Part
from thidua.model.field.number import decimal_text


def totals_apart(items: Sequence[Entry | Total], parts: Sequence[Part]) -> list[Total]:
    """Give the totals, two or more, that are each of the rows since the one before, in tables of their own."""
    entries = (entry for part in parts for entry in part.entries)
    counted = {id(e) for entry in entries for e in entry.leaves() if not e.moves}
    own, since = list[Total](), Decimal(0)
    for item in items:
        if isinstance(item, Entry):
            since += (item.most or Decimal(0)) if id(item) in counted else Decimal(0)
        elif item.points is not None and not item.of:
            if item.points != since:
                return []
            own.append(item)
            since = Decimal(0)
    tables = {(total.row.sheet, total.row.table) for total in own}
    return own if len(tables) == len(own) > 1 and not since else []


def apart_told(totals: Sequence[Total]) -> Iterator[Told]:
    """Say that several sets were read into one."""
    if totals:
        all_ = sum((total.points or Decimal(0) for total in totals), Decimal(0))
        message = f"{len(totals)} bảng, mỗi bảng có tổng riêng, scoring.yml đang gộp làm một bộ {decimal_text(all_)} điểm: là bộ tiêu chí của từng khối thì tách mỗi bảng một tệp, nhập mỗi khối vào một phong trào"
        yield Told(totals[1].row, message)
