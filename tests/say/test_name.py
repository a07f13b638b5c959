"""Who is called, in one breath."""

from __future__ import annotations

from thidua.derive.plan.duty import Asked
from thidua.say.name import asked_names


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
