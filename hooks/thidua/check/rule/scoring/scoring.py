"""Rules on criteria: each can be told from the others."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import SCORING
from thidua.model.problem import Problem
from thidua.model.rule import Example
from thidua.model.score.scoring import Scoring


@rule(
    "ma-phan-lap",
    what="Hai phần của bộ tiêu chí cùng mã",
    why="Cách xếp hạng và lý do gọi phần bằng mã.",
    remedy="đặt mã khác",
    example=Example(
        SCORING, "- id: i\n    name: Giữ gìn", "- id: ii\n    name: Giữ gìn"
    ),
)
def section_ids_stand_once(facts: Facts) -> Iterator[Problem]:
    """No two sections have one id."""
    for checked in facts.book.all(Scoring):
        seen: set[str] = set()
        for number, section in enumerate(checked.record.sections):
            if section.id in seen:
                message = f"mã phần “{section.id}” đã dùng"
                yield checked.problem(("sections", number, "id"), message)
            seen.add(section.id)


@rule(
    "ma-tieu-chi-lap",
    what="Hai tiêu chí cùng mã số",
    why="Bảng chấm ghi điểm theo mã số; trùng thì không biết điểm của tiêu chí nào.",
    remedy="đánh số lại",
)
def codes_stand_once(facts: Facts) -> Iterator[Problem]:
    """No two criteria that are scored have one code."""
    for checked in facts.book.all(Scoring):
        seen: set[str] = set()
        for number, section in enumerate(checked.record.sections):
            for leaf in section.leaves():
                if leaf.code in seen:
                    message = f"mã số “{leaf.code}” dùng hai lần"
                    yield checked.problem(("sections", number, "criteria"), message)
                seen.add(leaf.code)
