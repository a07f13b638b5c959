"""How plans word from when to when they run: each paragraph is the body of one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conftest import Case
from thidua.read.office.fact.day import year_named
from thidua.read.office.fact.facts import facts_of
from thidua.read.office.fact.term.past import is_period
from thidua.read.plan.clauses import read_clauses

_HEAD = "KẾ HOẠCH\nThi đua “Xóm sạch” năm 2026\n\n"


def told(body: str) -> Iterator[str]:
    text = _HEAD + body
    facts = facts_of(text, read_clauses(text))
    line, doubt = facts.period_doubt
    first, last = facts.period
    words = " … ".join(body.splitlines()[2:])
    yield f"{words or body} → {facts.period_clause} {first}/{last}"
    if doubt:
        yield f"  {line}: {doubt}"
    left = (m for m in facts.milestones if not is_period(m, facts))
    yield from (f"  mốc {m.time.day} {m.what}" for m in left)


def test_period(case: Case) -> None:
    bodies = case.question.split("\n\n")
    case.expect("\n".join(line for body in bodies for line in told(body.strip())))


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Thi đua “Ruộng mẫu” vụ Xuân 2026", "2026"),
        ("Giữ rừng mùa khô 2026", "2026"),
        ("Ra quân tháng 5/2026", "2026"),
        ("Chăm lo Tết Nguyên đán Bính Ngọ 2026", "2026"),
        ("Thi đua vụ Đông Xuân 2026 - 2027", ""),
        ("Thực hiện Kế hoạch 41/KH-UBND/2025", ""),
    ],
)
def test_a_season_tells_its_year(title: str, year: str) -> None:
    """A title may have its year without the word “năm”."""
    assert year_named(title) == year
