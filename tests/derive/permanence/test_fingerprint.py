"""What counts as the same words, as a slip, as another meaning."""

from __future__ import annotations

import pytest

from thidua.derive.permanence.fingerprint import (
    fingerprint,
    read_fingerprint,
    says_the_same,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gửi báo cáo, mỗi quý.", "gửi  báo cáo mỗi QUÝ"),
        ("Bảo hiểm y tế", "Ba\u0309o hiê\u0309m y tê\u0301"),
    ],
)
def test_signs_and_spaces_do_not_count(one: str, other: str) -> None:
    assert fingerprint(one).hash == fingerprint(other).hash


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Thời hạng nộp báo cáo", "Thời hạn nộp báo cáo", True),
        ("Tất cả các thong trong xã", "Tất cả các thôn trong xã", True),
        ("Ít nhất 95% số người", "Ít nhất 59% số người", False),
        ("Hoàn thành 1,5 lần kế hoạch", "Hoàn thành 15 lần kế hoạch", False),
        ("Thôn được xét trong mọi đợt", "Thôn không được xét trong mọi đợt", False),
        ("Gửi báo cáo mỗi quý", "Đăng ký thi đua đầu năm", False),
        ("Trưởng thôn", "Chủ tịch xã", False),
    ],
)
def test_slips_are_told_from_meaning(one: str, other: str, same: bool) -> None:
    assert says_the_same(fingerprint(one), fingerprint(other)) is same
    assert fingerprint(one).hash != fingerprint(other).hash


def test_the_ledger_gives_back_what_was_written() -> None:
    for words in ("", "Một", "Thu <5%> ngân sách " * 20):
        print_ = fingerprint(words)
        assert read_fingerprint(str(print_)) == print_
        assert len(print_.beginning) <= 80
