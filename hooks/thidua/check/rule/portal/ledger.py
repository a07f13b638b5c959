"""Rules on the ledger: what moved leads somewhere, and to one place."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.record.field_path import Path
from thidua.check.rule.rule import Facts, rule
from thidua.derive.permanence.forwarding import looping
from thidua.model.ledger import Ledger
from thidua.model.problem import Problem
from thidua.model.rule import Example

_LEDGER = "data/ledger.yml"


@rule(
    "dia-chi-chuyen-vong",
    what="Địa chỉ đã chuyển dẫn vòng về chính nó",
    why="Người mở liên kết cũ sẽ bị đưa đi đưa lại mãi, không tới trang nào.",
    remedy="ghi địa chỉ mà trang thật sự đang ở",
    example=Example(
        _LEDGER,
        "moved:\n  xa-mau/cu/: xa-mau/moi/\n  xa-mau/moi/: xa-mau/cu/\n",
        "moved:\n  xa-mau/cu/: xa-mau/\n",
    ),
)
def moves_run_in_no_circle(facts: Facts) -> Iterator[Problem]:
    """An old address leads to another, and in the end to a page."""
    ledger = facts.book.get(_LEDGER, Ledger)
    for old in looping(ledger.record.moved) if ledger else ():
        assert ledger
        path: Path = ("moved", old)
        message = f"/{old} chuyển sang /{ledger.record.moved[old]}, rồi quay lại"
        yield ledger.problem(path, message)
