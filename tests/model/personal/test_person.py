"""Names of persons in a text: those of streets, schools, communes are none; whom a text is about."""

from __future__ import annotations

import pytest

from thidua.model.personal.person import names_a_person, names_in, subjects_in

PERSONS = {
    "Hộ gia đình Lê Văn Mẫu hiến đất": "Lê Văn Mẫu",
    "Theo yêu cầu Lê Văn Mẫu": "Lê Văn Mẫu",
    "Bà Trần Thị Ví Dụ ở Thôn Đông": "Trần Thị Ví Dụ",
    "Bà Trần Thị Ví Dụ ủng hộ 5 triệu đồng": "Trần Thị Ví Dụ",
    "Bí thư Đoàn xã Lê Văn Mẫu": "Lê Văn Mẫu",
    "Chi hội trưởng Phụ nữ thôn Trần Thị Ví Dụ": "Trần Thị Ví Dụ",
    "Chủ tịch UBND xã Lê Văn Mẫu hiến đất": "Lê Văn Mẫu",
}
PLACES = (
    "Học sinh Trường Tiểu học Lê Văn Mẫu trả lại ví",
    "Trường THPT chuyên Lê Hồng Phong",
    "Đường Nguyễn Trãi, phố Lê Lợi, chợ Lê Văn Mẫu, đình Lê Lợi",
    "Ủy ban nhân dân xã Phan Ngọc Hiển",
)


@pytest.mark.parametrize("text", PERSONS)
def test_a_person_is_named(text: str) -> None:
    assert names_in(text) == subjects_in(text) == (PERSONS[text],)
    assert names_a_person(text)


@pytest.mark.parametrize("text", PLACES)
def test_a_place_is_no_person(text: str) -> None:
    assert names_in(text) == subjects_in(text) == ()
    assert not names_a_person(text)


def test_whoever_praises_is_not_whom_a_text_is_about() -> None:
    text = "Bà Trần Thị Ví Dụ được Chủ tịch Lê Văn Mẫu tặng giấy khen"
    assert names_in(text) == ("Trần Thị Ví Dụ", "Lê Văn Mẫu")
    assert subjects_in(text) == ("Trần Thị Ví Dụ",)
