"""A new body is written into the settings where its list is, whatever its style."""

from __future__ import annotations

from datetime import date

import pytest

from thidua.draft.start.body import body_files, body_kind, unit_kind, with_body


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\nbodies: []\nb: 2\n", "a: 1\nbodies: [xa-a]\nb: 2\n"),
        ("bodies: [x, y]  # hai\n", "bodies: [x, y, xa-a]  # hai\n"),
        ("bodies:\n  - x\n  - y\nb: 2\n", "bodies:\n  - x\n  - y\n  - xa-a\nb: 2\n"),
        ("bodies:\n- x\nb: 2\n", "bodies:\n- x\n- xa-a\nb: 2\n"),
        ("bodies: [x, xa-a]\n", "bodies: [x, xa-a]\n"),
        ("bodies:\n  - xa-a\n", "bodies:\n  - xa-a\n"),
        ("bodies: [\n  x]\n", None),
        ("name: bodies\n", None),
    ],
)
def test_settings_gain_a_body(before: str, after: str | None) -> None:
    assert with_body(before, "xa-a") == after


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Thôn Đông", "thôn"),
        ("Tổ dân phố 3", "tổ dân phố"),
        ("Trường Tiểu học A", "trường"),
        ("Hội Nông dân xã", "đoàn thể"),
        ("Hội đồng Thi đua", "hội đồng"),
        ("Phòng Kinh tế", "phòng"),
        ("Bảnh", "đơn vị khác"),
        ("6A", "lớp"),
        ("Lớp 10A1", "lớp"),
        ("Tổ Toán", "phòng"),
        ("HTX dịch vụ", "hợp tác xã"),
        ("ỦY BAN MẶT TRẬN TỔ QUỐC", "mặt trận"),
    ],
)
def test_a_unit_is_what_its_name_begins_with(name: str, kind: str) -> None:
    assert unit_kind(name).words[0] == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Xã Hà Trung", "xã"),
        ("phường Bắc Sơn", "phường"),
        ("Đặc khu Côn Đảo", "đặc khu"),
        ("Cụm thi đua số 12", "cụm thi đua"),
        ("Hà Trung", "xã"),
        ("Ban Mai", "xã"),
        ("Khối thi đua các doanh nghiệp", "cụm thi đua"),
        ("Trường THCS Mẫu", "cơ quan khác"),
        ("BCH Đoàn phường Mẫu", "cơ quan khác"),
        ("Hội Liên hiệp Phụ nữ xã Mẫu", "cơ quan khác"),
        ("Công ty TNHH Mẫu", "cơ quan khác"),
        ("Hội An", "xã"),
        ("Trường Sa", "xã"),
        ("Tỉnh Mẫu", "cơ quan khác"),
        ("Ban CHQS phường Mẫu", "cơ quan khác"),
        ("Huyện ủy Mẫu", "cơ quan khác"),
        ("Ủy ban MTTQ Việt Nam huyện Mẫu", "cơ quan khác"),
    ],
)
def test_a_body_is_what_its_name_begins_with(name: str, kind: str) -> None:
    assert body_kind(name).words[0] == kind


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Xã Hà Trung", "Ủy ban nhân dân xã Hà Trung"),
        ("Cụm thi đua số 12", "Cụm thi đua số 12"),
        ("Trường THCS Mẫu", "Trường THCS Mẫu"),
        ("Huyện Mẫu", "Ủy ban nhân dân huyện Mẫu"),
        ("Huyện ủy Mẫu", "Huyện ủy Mẫu"),
    ],
)
def test_only_a_place_has_a_committee(name: str, full: str) -> None:
    body, _ = body_files(
        "mau", name, body_kind(name), "Mẫu", [], date(2026, 1, 1)
    ).values()
    assert f'\nname: "{full}"\n' in body
