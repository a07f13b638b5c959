"""Targets and gifts in words, as plans write them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.invented import portal_of
from thidua.model.plan.plan import AwardForm
from thidua.model.plan.target import Target
from thidua.say.honour import gift_words
from thidua.say.plan import target_words

GROUPS = {"truong": {"name": "Các trường", "kind": "collective", "clause": "i"}}


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ({"value": "85", "to": "90", "unit": "%"}, "từ 85 đến 90%"),
        ({"value": "10", "unit": "%", "than_year": "2025"}, "tăng 10% so với năm 2025"),
        (
            {"value": "5", "unit": "%", "than_year": "2025", "direction": "lower"},
            "giảm 5% so với năm 2025",
        ),
        ({"value": "2", "unit": "mô hình", "each": "thôn"}, "mỗi thôn 2 mô hình"),
        ({"share": "2/3", "unit": "số hộ"}, "2/3 số hộ"),
        ({"value": "100", "unit": "%", "groups": ["truong"]}, "100% (Các trường)"),
        ({}, "Chưa lượng hóa"),
    ],
)
def test_targets(target: dict[str, Any], words: str) -> None:
    (body,) = portal_of({"plan": {"subject_groups": GROUPS}}).bodies.values()
    given = {"title": "Chỉ tiêu", "clause": "i", **target}
    assert target_words(Target.model_validate(given), body.campaigns[0].plan) == words


@pytest.mark.parametrize(
    "target",
    [
        {"value": "2", "share": "2/3"},
        {"to": "90"},
        {"value": "90", "to": "85"},
        {"share": "4/3"},
    ],
)
def test_what_cannot_be_meant_is_refused(target: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        Target.model_validate({"title": "Chỉ tiêu", "clause": "i", **target})


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"number": "10"}, "Số lượng 10"),
        ({"money": {"times": "0,3"}}, "Tiền thưởng 0,3 lần mức lương cơ sở"),
        (
            {"number": "3", "money": {"amount": "500000"}},
            "Số lượng 3, mỗi trường hợp 500.000 đồng",
        ),
        ({}, ""),
    ],
)
def test_gifts(form: dict[str, Any], words: str) -> None:
    given = {"award": "giay-khen", "clause": "i", **form}
    assert gift_words(AwardForm.model_validate(given)) == words
