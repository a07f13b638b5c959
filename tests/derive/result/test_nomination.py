"""Whom nominations name: who is the same, who only has the same name."""

from __future__ import annotations

from thidua.derive.result.nomination import subject_of
from thidua.model.award.nomination import Candidate


def candidate(name: str, unit: str | None = None) -> Candidate:
    told = {"name": name, "kind": "individual", "unit": unit}
    return Candidate.model_validate(told)


def test_a_name_in_another_unit_is_somebody_else() -> None:
    first = candidate("Ông Trần Văn Mẫu", "thon-1")
    assert subject_of(first) == ("thon-1", "ong tran van mau")
    assert subject_of(candidate("ông  Trần văn Mẫu", "thon-1")) == subject_of(first)
    assert subject_of(candidate("Ông Trần Văn Mẫu", "thon-2")) != subject_of(first)
    assert subject_of(candidate("Ông Trần Văn Mẫu")) == ("", "ong tran van mau")
