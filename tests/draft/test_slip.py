"""Where a paper does not agree with itself: the plan in, lines and messages out."""

from __future__ import annotations

import pytest

from tests.conftest import Case
from thidua.draft.slip.head import symbols
from thidua.draft.slip.slip import slips
from thidua.read.office.fact.facts import facts_of
from thidua.read.plan.clauses import read_clauses


def test_slip(case: Case) -> None:
    plan = read_clauses(case.question)
    facts = facts_of(case.question, plan)
    told = [*slips(plan, facts), *symbols(plan, facts)]
    case.expect("\n".join(f"{line}: {message}" for line, message in told) or "-")


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("PHÁT ĐỘNG THI ĐUA TRÊN ĐỊA BÀN XÃ GIAI ĐOẠN 2026 - 2030", ""),
        ("Thi đua trên địa bàn xã\nChào mừng Đại hội năm 2026", ""),
        ("Thi đua chào mừng Đại hội Đảng bộ xã năm 2027", ""),
        ("Tổ chức đăng ký, ký giao ước thi đua năm 2027", ""),
        ("Thi đua giai đoạn 2026 - 2030, tầm nhìn đến năm 2045", ""),
        ("Thi đua đến năm 2030", ""),
        ("Thi đua giai đoạn 2025 - 2030", " thi đua năm 2026"),
    ],
)
def test_a_title_may_name_another_year(title: str, lead: str) -> None:
    text = f"ỦY BAN NHÂN DÂN\nXÃ VĨNH HẢI\nSố: 15/KH-UBND\nVĩnh Hải, ngày 06 tháng 5 năm 2026\n\nKẾ HOẠCH\n{title}\n\nỦy ban nhân dân xã xây dựng Kế hoạch{lead} như sau:\n\nI. THỜI GIAN\nTừ ngày 15/5/2026 đến ngày 31/12/2026.\n"
    plan = read_clauses(text)
    assert [*slips(plan, facts_of(text, plan))] == []


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Thi đua trên địa bàn xã Vĩnh Hòa năm 2026", "ghi “địa bàn xã Vĩnh Hòa”"),
        ("Thi đua năm 2025", "tên văn bản ghi năm 2025"),
    ],
)
def test_a_title_of_another_plan_is_told(title: str, told: str) -> None:
    text = f"ỦY BAN NHÂN DÂN\nXÃ VĨNH HẢI\nSố: 15/KH-UBND\nVĩnh Hải, ngày 06 tháng 5 năm 2026\n\nKẾ HOẠCH\n{title}\n\nI. THỜI GIAN\nTừ ngày 15/5/2026 đến ngày 31/12/2026.\n"
    plan = read_clauses(text)
    (slip,) = slips(plan, facts_of(text, plan))
    assert told in slip[1]
