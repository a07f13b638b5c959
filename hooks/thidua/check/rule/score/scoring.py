"""Rules on criteria: each can be told from the others, and its formula has what it needs."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import SCORING
from thidua.check.rule.score.sum import all_criteria
from thidua.model.problem import Problem
from thidua.model.rule import Example
from thidua.model.score.scoring import CriterionType, Scoring

_NEEDS = {
    CriterionType.COUNT: ("points",),
    CriterionType.BANDED: ("bands",),
    CriterionType.LINEAR: ("down",),
}


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


@rule(
    "thieu-diem-toi-da",
    what="Tiêu chí không có điểm tối đa",
    why="Không có điểm tối đa thì không tính được điểm, cũng không cộng được phần.",
    remedy="thêm max",
)
def criteria_have_a_maximum(facts: Facts) -> Iterator[Problem]:
    """What is scored says how much it can give."""
    for checked in facts.book.all(Scoring):
        for path, criterion in all_criteria(checked.record):
            is_scored = criterion.type is not CriterionType.NOT_ASSIGNED
            if not criterion.criteria and is_scored and criterion.max is None:
                message = f"tiêu chí {criterion.code} không có điểm tối đa"
                yield checked.problem((*path, "max"), message)


@rule(
    "thieu-tham-so",
    what="Cách tính của tiêu chí thiếu tham số",
    why="Công thức không có tham số thì không ra điểm.",
    remedy="thêm mục ấy, xem data/README.md",
    example=Example(SCORING, "unit: buổi}", "unit: buổi, down: 1}"),
)
def formulas_have_what_they_need(facts: Facts) -> Iterator[Problem]:
    """Each type of criterion has its parameters."""
    for checked in facts.book.all(Scoring):
        for path, criterion in all_criteria(checked.record):
            if criterion.criteria:
                continue
            for need in _NEEDS.get(criterion.type, ()):
                if not getattr(criterion, need):
                    message = f"cách tính {criterion.type} cần mục {need}"
                    remedy = f"thêm {need}, xem data/README.md"
                    yield checked.problem((*path, need), message, remedy)
            is_bonus = criterion.type is CriterionType.BONUS_PENALTY
            if is_bonus and not (criterion.plus or criterion.minus):
                message = "cách tính bonus_penalty cần plus hoặc minus"
                yield checked.problem((*path, "plus"), message, "thêm điểm mỗi lần")
