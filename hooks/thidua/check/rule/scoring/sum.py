"""Rules on parts of a criteria set: they add up to the whole, and each can be told from the others."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thidua.check.rule.example import SCORING
from thidua.check.rule.rule import Facts, Rule, rule
from thidua.model.field.number import decimal_text
from thidua.model.problem import Problem
from thidua.model.rule import Example
from thidua.model.score.criterion.criteria import Leaf, NotAssigned
from thidua.model.score.criterion.criterion import Weighed
from thidua.model.score.criterion.judged import BonusPenalty
from thidua.model.score.scoring import Scoring

_UNCOUNTED = (BonusPenalty, NotAssigned)
_WHY = "Người chấm và người đọc cộng lại phải ra đúng con số của văn bản."
_MANUAL = '{code: "1.2", name: Cách làm, max: 20, type: manual}'


@rule(
    "tong-diem-sai",
    what="Các phần cộng lại không bằng tổng điểm",
    why=_WHY,
    remedy="sửa điểm tối đa của các phần hoặc tổng điểm; vượt vì có phần thưởng thì total_max là tổng các phần, total_cap là mức trần",
    example=Example(SCORING, "total_max: 1000", "total_max: 100"),
)
def sections_add_up(facts: Facts) -> Iterator[Problem]:
    """The points of the sections are those of the set."""
    for checked in facts.book.all(Scoring):
        scoring = checked.record
        if _is_weighed(scoring):
            continue  # the total is brought to its scale: (a + 2 × b) : 3
        total = sum((section.max for section in scoring.sections), Decimal(0))
        if total != scoring.total_max:
            message = f"các phần cộng lại {decimal_text(total)}, không bằng tổng điểm {decimal_text(scoring.total_max)}"
            yield checked.problem(("total_max",), message)


@rule(
    "diem-phan-sai",
    what="Các tiêu chí cộng lại không bằng điểm của phần",
    why=_WHY,
    remedy="sửa điểm tối đa của tiêu chí hoặc của phần",
    example=Example(
        SCORING, "name: Cách làm, max: 25, type", "name: Cách làm, max: 20, type"
    ),
)
def criteria_add_up(facts: Facts) -> Iterator[Problem]:
    """The points of the criteria are those of their section."""
    for checked in facts.book.all(Scoring):
        for number, section in enumerate(checked.record.sections):
            inside = _most(section.leaves())
            if inside != section.max:
                told = " (đã nhân hệ số)" if _is_weighed(checked.record) else ""
                message = f"các tiêu chí cộng lại {decimal_text(inside)}{told}, không bằng {decimal_text(section.max)}"
                yield checked.problem(("sections", number, "max"), message)


def _most(criteria: Iterator[Leaf]) -> Decimal:
    """What the criteria give at most, by their weights."""
    return sum(
        (
            c.max * (c.weight if isinstance(c, Weighed) else 1)
            for c in criteria
            if not isinstance(c, _UNCOUNTED)
        ),
        Decimal(0),
    )


def _is_weighed(scoring: Scoring) -> bool:
    """Whether anything weighs more or less than once."""
    weights = [section.weight for section in scoring.sections]
    weights += [c.weight for c in scoring.leaves() if isinstance(c, Weighed)]
    return any(weight != 1 for weight in weights)


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


def _banded(bands: str) -> str:
    return f'{{code: "1.2", name: Cách làm, max: 20, type: banded, bands: [{bands}]}}'


_GOOD = _banded("{at_least: 90, points: 20}, {at_least: 0, points: 10}")

PARAMETER = Rule(
    "thieu-tham-so",
    what="Cách tính của tiêu chí thiếu tham số",
    why="Công thức không có tham số thì không ra điểm.",
    remedy="thêm mục ấy, xem data/README.md",
    example=Example(SCORING, "unit: buổi}", "unit: buổi, down: 1}"),
)
OTHER_TYPE = Rule(
    "muc-khac-cach-tinh",
    what="Tiêu chí ghi một mục mà chỉ cách tính khác dùng",
    why="Mục ấy không đổi điểm nào: có lẽ cách tính ghi sai.",
    remedy="bỏ mục ấy, hoặc sửa type",
    example=Example(SCORING, "max: 20, type: manual, down: 1}", "max: 20, type: manual}"),
)  # fmt: skip
PAIR = Rule(
    "muc-di-doi",
    what="Một mục chỉ có nghĩa khi đi cùng mục khác",
    why="Đứng một mình nó không đổi điều gì.",
    remedy="thêm mục kia, hoặc bỏ mục này",
    example=Example(SCORING, "unit: buổi, down: 1, cap: 10}", "unit: buổi, down: 1}"),
)
BAND_BOUND = Rule(
    "khoang-diem-moc",
    what="Khoảng điểm không có mốc, hoặc có hai mốc, hoặc mốc khác loại các khoảng trước",
    why="Mỗi số liệu phải rơi vào đúng một khoảng.",
    remedy="mỗi khoảng một mốc, cùng loại: at_least hoặc at_most",
    example=Example(
        SCORING,
        _banded("{at_least: 90, points: 20}, {points: 10}"),
        _GOOD,
        stands=_MANUAL,
    ),
)
BAND_ABOVE = Rule(
    "khoang-vuot-toi-da",
    what="Khoảng cho nhiều điểm hơn điểm tối đa của tiêu chí",
    why="Không ai được quá điểm tối đa.",
    remedy="sửa điểm của khoảng, hoặc max",
    example=Example(
        SCORING,
        _banded("{at_least: 90, points: 25}, {at_least: 0, points: 10}"),
        _GOOD,
        stands=_MANUAL,
    ),
)
ORDER = Rule(
    "muc-sai-thu-tu",
    what="Các khoảng điểm hay mức xếp loại không theo thứ tự từ tốt nhất",
    why="Khoảng viết sau một khoảng rộng hơn thì không ai được xếp vào.",
    remedy="viết khoảng tốt nhất trước",
    example=Example(
        SCORING,
        _banded("{at_least: 50, points: 10}, {at_least: 90, points: 20}"),
        _GOOD,
        stands=_MANUAL,
    ),
)
POSITION = Rule(
    "vi-tri-lap",
    what="Một vị trí ghi hai lần",
    why="Hai vị trí cùng tên thì không biết ai đứng trước.",
    remedy="mỗi vị trí một tên",
    example=Example(SCORING, "[Nhất, Nhì, Nhì]", "[Nhất, Nhì, Ba]"),
)
