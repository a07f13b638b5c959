"""Who is called, in one breath."""

from __future__ import annotations

import pytest

from thidua.derive.name import BodyName, CampaignName
from thidua.derive.plan.duty import Asked
from thidua.model.key import CampaignKey
from thidua.say.body.unit import whole_name
from thidua.say.name import asked_names
from thidua.say.ranking.place import campaign_words


def test_what_names_nobody_is_small_after_a_comma() -> None:
    names = (
        "Các phòng",
        "Các thôn",
        "Hội Nông dân",
        "Các cơ quan, đơn vị",
        "Đoàn thể",
        "Cácten",
    )
    everyone = [Asked(name, frozenset()) for name in names]
    assert asked_names(everyone) == (
        "Các phòng, các thôn, Hội Nông dân, các cơ quan, đơn vị, đoàn thể, Cácten"
    )
    assert asked_names([]) == ""


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Thôn sạch", "Thôn sạch năm 2025"),
        ("Thôn sạch năm 2025", "Thôn sạch năm 2025"),
        ("Cao điểm 30/4/2025 - 02/9", "Cao điểm 30/4/2025 - 02/9, năm 2025"),
        ("Thôn mới 2021 - 2025", "Thôn mới 2021 - 2025, năm 2025"),
        ("Thôn mới 2021-2025, năm 2025", "Thôn mới 2021-2025, năm 2025"),
        ("Nhiệm kỳ 2025 – 2030", "Nhiệm kỳ 2025 – 2030, năm 2025"),
        ("Dạy tốt năm học 2025 - 2026", "Dạy tốt năm học 2025 - 2026"),
        ("Dạy tốt năm học 2024-2025", "Dạy tốt năm học 2024-2025"),
        ("Dạy tốt năm học 2023-2024", "Dạy tốt năm học 2023-2024, năm 2025"),
        ("Chào mừng Đại hội XIV", "Chào mừng Đại hội XIV, năm 2025"),
        ("Xanh - sạch - 2025", "Xanh - sạch - 2025"),
    ],
)
def test_a_year_of_a_span_is_not_that_of_a_campaign(title: str, words: str) -> None:
    key = CampaignKey("xa-mau", 2025, "thi-dua")
    name = CampaignName(key, title, BodyName("xa-mau", "Xã Mẫu", is_sample=False))
    assert campaign_words(name) == words


def test_a_unit_is_called_with_its_body_once() -> None:
    assert whole_name("Thôn 1", "Xã Mẫu") == "Thôn 1, Xã Mẫu"
    assert whole_name("UBND xã Mẫu", "Xã Mẫu") == "UBND xã Mẫu"
