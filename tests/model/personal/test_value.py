"""Values that belong to a person: found in every spelling, and nothing else taken for one."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.model.personal.value import masked, personal_values

HERE = Path(__file__).parent
PHONES = (
    "0912345678", "0912 345 678", "0912.345.678", "0912-345-678", "091 234 5678", "091.234.5678", "0912 34 56 78", "09 12 34 56 78",
    "09.12.34.56.78", "0912 345678", "09123 45678", "(091) 2345678", "(0912) 345 678", "+84 912 345 678", "+84912345678", "84912345678",
    "(+84) 912 345 678", "+84 (0) 912 345 678", "0 9 1 2 3 4 5 6 7 8", "O912345678", "０９１２３４５６７８", "0352.345.678", "0787 345 678",
    "0237 3852 345", "(0237) 3 852 345", "024.3825.1234", "02373852345", "+82 10 1234 5678",
    "không chín một hai ba bốn năm sáu bảy tám",
)  # fmt: skip
PAPERS = (
    "038203001234",
    "038 203 001 234",
    "038.203.001.234",
    "0382 0300 1234",
    "001099012345",
    "079301001234",
)
OLD_PAPERS = ("172345678", "172 345 678", "172.345.678")
MAILS = (
    "vidu@gmail.com",
    "vi.du+1@yahoo.com.vn",
    "vidu (at) gmail.com",
    "vidu[at]outlook.com",
    "vidu a còng gmail chấm com",
    "VIDU@HOTMAIL.COM",
    "vidu@congty.vn",
)
NUMBERS = ("1234567890", "0123 4567 8901", "19034567890123", "123.456.7890")
PLATES = (
    "36A-123.45",
    "36B1-234.56",
    "36-B1 234.56",
    "29H 123.45",
    "30A-12345",
    "36MĐ1-234.56",
)
DAYS = ("12/3/1985", "01-02-1990", "05.6.1978", "5 tháng 6 năm 1990", "1985")
NAMES = (
    "Ông Nguyễn Văn Ví",
    "bà Trần Thị Dụ",
    "Lê Văn Mẫu",
    "anh Mẫu",
    "đồng chí Phạm Thị Thử",
    "cháu Bùi Thị Ví Dụ",
)

LINES = {
    "số điện thoại": [
        *(f"{before}{phone}{after}" for (before, after), phone in product(
            (("", ""), ("Liên hệ ông Ví: ", "."), ("điện thoại ", ", gặp buổi sáng"), ("gọi (", ")"), ("SĐT: ", " (giờ hành chính)")), PHONES)),
        "ĐT:0912345678", "SĐT0912345678", "Zalo 0912345678", "https://zalo.me/0912345678", "tel:+84912345678", "di động riêng: 0912.345.678",
    ],
    "số căn cước": [
        *(f"{before}{paper}{after}" for (before, after), paper in product(
            (("", ""), ("CCCD ", ""), ("số căn cước công dân: ", " cấp ngày 01/01/2021"), ("Căn cước số ", "."), ("mã định danh cá nhân ", ",")), PAPERS)),
        *(f"{before}{paper}" for before, paper in product(("CMND ", "chứng minh nhân dân số ", "CMND/CCCD: ", "Số CMT "), OLD_PAPERS)),
    ],
    "số hộ chiếu": [f"{before}{number}" for before, number in product(("hộ chiếu ", "Hộ chiếu số: ", "passport ", "hộ chiếu phổ thông số "), ("C1234567", "B12345678", "P 1234567"))],
    "hộp thư": [f"{before}{mail}" for before, mail in product(("", "Viết cho bà Dụ: ", "email ", "hộp thư riêng: ", "Hỏi qua "), MAILS)],
    "số tài khoản": [
        *(f"{before}{number}{after}" for (before, after), number in product(
            (("số tài khoản ", " tại Agribank"), ("STK: ", ""), ("chuyển vào tài khoản ngân hàng số ", ""), ("TK ", " Vietcombank")), NUMBERS)),
        "Vietcombank 0011001234567", "MB Bank: 1234567890123", "BIDV số 21510001234567",
    ],
    "số thẻ bảo hiểm": [
        "BHYT GD4011234567890", "thẻ BHYT số GD 4 01 12 345 67890", "GD4011234567890", "HS4383821234567", "thẻ bảo hiểm y tế 3812345678",
        "mã số BHXH: 3812345678", "sổ bảo hiểm xã hội số 3812 345 678", "BHXH 3812345678.",
    ],
    "mã số thuế cá nhân": [
        "MST cá nhân 8012345678", "mã số thuế cá nhân: 8012345678", "mã số thuế của bà Dụ: 8012345678", "MST TNCN 8012345678",
        *(f"{name}, mã số thuế 8012345678" for name in NAMES),
    ],
    "biển số xe": [
        *(f"{before}{plate}" for before, plate in product(("xe ", "biển số ", "ô tô biển kiểm soát "), PLATES)),
        "biển số 36A 12345", "biển kiểm soát 36C-1234", "BKS: 36B1 23456",
    ],
    "ngày sinh": [f"{name}, {born}{day}" for name, (born, day) in product(NAMES, (
        ("sinh ngày ", DAYS[0]), ("ngày sinh: ", DAYS[1]), ("SN ", DAYS[2]), ("sinh ngày ", DAYS[3]), ("sinh năm ", DAYS[4])))],
}  # fmt: skip
"""Hundreds of lines as people write them, nobody's."""

SAID = {
    "bệnh tật": ("bị ung thư", "nhiễm HIV", "là người khuyết tật", "mắc bệnh hiểm nghèo", "chạy thận nhân tạo", "bị tâm thần", "nạn nhân chất độc da cam"),
    "nghiện ngập": ("nghiện ma túy", "từng đi cai nghiện", "sử dụng trái phép chất ma túy"),
    "hoàn cảnh nghèo khó": ("thuộc hộ nghèo", "hộ cận nghèo", "vừa thoát nghèo", "có hoàn cảnh khó khăn"),
    "tiền án": ("có tiền án", "mãn hạn tù", "đang hưởng án treo"),
    "địa chỉ nhà": ("trú tại thôn Đoài", "ở số nhà 12", "nhà ở ngõ 34", "thường trú tại xã Mẫu"),
}  # fmt: skip
NONE = (HERE / "nothing.txt").read_text("utf-8").splitlines()
"""What looks like one and is none: numbers of papers, money, dates, tables, whole pages of plans."""


@pytest.mark.parametrize("what", LINES)
def test_every_spelling_is_found(what: str) -> None:
    missed = [line for line in LINES[what] if what not in certain(line)]
    assert missed == []


def test_there_are_enough_lines() -> None:
    assert sum(map(len, LINES.values())) >= 300
    assert len(NONE) >= 120


@pytest.mark.parametrize("what", SAID)
def test_what_is_said_of_a_person_is_told(what: str) -> None:
    lines = [
        f"{name} {said} vẫn tham gia." for name, said in product(NAMES, SAID[what])
    ]
    told = f"{what} của một người có tên"
    assert [
        line
        for line in lines
        if told not in {found.what for found in personal_values(line)}
    ] == []
    bare = [f"Xã có 12 trường hợp {said}." for said in SAID[what]]
    assert [line for line in bare if list(personal_values(line))] == []


@pytest.mark.parametrize("line", NONE)
def test_nothing_is_taken_for_one(line: str) -> None:
    assert [
        (found.what, line[found.at : found.end]) for found in personal_values(line)
    ] == []


def test_plans_hold_none() -> None:
    seeds = sorted((HERE.parent.parent / "seeds").glob("*.txt"))
    lines = [line for seed in seeds for line in seed.read_text("utf-8").splitlines()]
    assert [line for line in lines if list(personal_values(line))] == []


@given(
    st.sampled_from([line for lines in LINES.values() for line in lines]),
    st.sampled_from(("", "Ngày 12/3/2025, ", "Theo Kế hoạch số 12/KH-UBND: ")),
)
def test_nobody_reads_the_value_in_what_is_masked(line: str, before: str) -> None:
    text = before + line
    shown = masked(text)
    hidden = [
        text[found.at : found.end]
        for found in personal_values(text)
        if found.is_certain
    ]
    assert hidden
    assert not any(value in shown for value in hidden)


def certain(line: str) -> set[str]:
    return {found.what for found in personal_values(line) if found.is_certain}
