"""What stands in capitals, as a person would write it, and what is told of that."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conftest import Case
from thidua.draft.capitals import capitals_told, lowered, name_in_small_letters
from thidua.read.office.fact.facts import facts_of
from thidua.read.plan.clauses import read_clauses


def told(text: str) -> Iterator[str]:
    plan = read_clauses(text)
    facts = facts_of(text, plan)
    made = lowered(facts, plan)
    yield f"{made.head.parent} > {made.head.issuer}: {made.head.title}"
    yield from (f"says {words}" for words in capitals_told(facts, plan))


def test_lowered(case: Case) -> None:
    case.expect("\n".join(told(case.question)))


@pytest.mark.parametrize(
    "name",
    [
        "Xã Hà Trung", "Cụm thi đua số 12 tỉnh Thanh Hóa", "Hợp tác xã Nông nghiệp Đông Mỹ", "Bệnh viện Đa khoa huyện Mẫu Sơn",
        "Trường THCS Mẫu Đức", "Công an xã Krông Pắc", "Hội Liên hiệp Phụ nữ phường A", "Sở Giáo dục và Đào tạo", "BCH Đoàn xã A",
        "Chi hội Phụ nữ thôn Đông", "Ủy ban MTTQ Việt Nam xã", "Công ty TNHH MTV Mẫu", "UBND xã Mẫu", "Ủy ban nhân dân xã Bản Mù",
        "Trường Mầm non Đắk Mẫu", "Phòng Văn hóa - Xã hội", "Khối thi đua các cơ quan tham mưu tổng hợp tỉnh", "Hội Cựu chiến binh Việt Nam",
        "Công đoàn Sở Nội vụ", "Công đoàn cơ sở xã Mẫu", "Công đoàn ngành Giáo dục",
    ],
)  # fmt: skip
def test_the_name_of_a_body(name: str) -> None:
    assert name_in_small_letters(name.upper()) == name


def test_a_name_in_small_letters_stays() -> None:
    assert name_in_small_letters("Hội quán Sông quê") == "Hội quán Sông quê"
