"""Rules on entries of a criteria set: met when it is read (`model/score/`, `check/record/`)."""

from __future__ import annotations

from thidua.check.rule.example import SCORING
from thidua.check.rule.rule import Rule
from thidua.model.rule import Example

_MANUAL = '{code: "1.2", name: Cách làm, max: 20, type: manual}'


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
