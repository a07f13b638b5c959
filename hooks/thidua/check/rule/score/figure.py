"""Rules on names inside lines of score sheets: kinds of faults, other figures, periods."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.check.record.suggestion import choose
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.score.line import lines
from thidua.check.rule.score.sheet import scored
from thidua.model.problem import Problem
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.criterion.criterion import Periodic
from thidua.model.score.criterion.deduct import Deduct
from thidua.model.score.criterion.judged import BonusPenalty, Manual
from thidua.model.score.criterion.measured import Banded
from thidua.model.score.figure import Figures
from thidua.model.score.period import PeriodFigures, all_periods
from thidua.model.score.sheet import ScoreSheet

Figured = tuple[Checked[ScoreSheet], Path, Figures, Leaf]
"""A sheet, where figures stand in it, the figures, their criterion."""


@rule(
    "so-lieu-ma-la",
    what="Dòng chấm ghi một loại lỗi, một số đo hay một kỳ mà bộ tiêu chí không có",
    why="Số ấy không đổi điểm nào: người nhập tưởng đã tính mà không.",
    remedy="sửa mã cho khớp scoring.yml, hoặc thêm vào scoring.yml",
)
def names_are_known(facts: Facts) -> Iterator[Problem]:
    """Faults, other figures and periods are those of the criteria set."""
    for sheet, scoring in scored(facts):
        leaves = {leaf.code: leaf for leaf in scoring.leaves()}
        known = [p.id for p in all_periods(scoring.periods) if not p.periods]
        for code, line in sheet.record.lines.items():
            path: Path = ("lines", code, "periods")
            leaf = leaves.get(code)
            if isinstance(leaf, Periodic) and leaf.over:
                yield from _unknown(sheet, path, line.periods, known, "kỳ")
    for sheet, path, figures, leaf in _figured(facts):
        if isinstance(leaf, Deduct):
            kinds = [kind.id for kind in leaf.faults]
            yield from _unknown(
                sheet, (*path, "faults"), figures.faults, kinds, "loại lỗi"
            )
        elif isinstance(leaf, Banded):
            measures = [measure.id for measure in leaf.measures]
            yield from _unknown(
                sheet, (*path, "others"), figures.others, measures, "số đo"
            )


@rule(
    "so-lan-khong-muc",
    what="Dòng chấm ghi số lần cộng hay trừ mà tiêu chí không định mỗi lần bao nhiêu điểm",
    why="Số lần ấy nhân với không: người nhập tưởng đã tính mà không.",
    remedy="ghi mức mỗi lần vào tiêu chí, hoặc bỏ số lần",
)
def times_have_a_price(facts: Facts) -> Iterator[Problem]:
    """Tell times that are multiplied by nothing."""
    for sheet, path, figures, leaf in _figured(facts):
        if not isinstance(leaf, BonusPenalty | Deduct):
            continue
        for name in ("plus", "minus"):
            if getattr(figures, name) and not getattr(leaf, name, None):
                message = f"tiêu chí {leaf.code} không định điểm cho {name}"
                kinds = isinstance(leaf, Deduct) and leaf.faults
                remedy = (
                    "ghi từng loại lỗi ở faults; không có lỗi nào thì minus: 0"
                    if kinds
                    else ""
                )
                yield sheet.problem((*path, name), message, remedy)


@rule(
    "muc-thua-cua-ky",
    what="Một kỳ ghi số liệu mà cách tính của tiêu chí không đọc, hoặc điểm ngoài mức",
    why="Số liệu không được đọc thì không đổi điểm nào; điểm quá mức làm sai trung bình.",
    remedy="bỏ số liệu ấy, hoặc xem lại điểm",
)
def periods_are_read(facts: Facts) -> Iterator[Problem]:
    """Tell figures of a period that are passed over, and points that cannot be."""
    for sheet, path, figures, leaf in _figured(facts):
        if not isinstance(figures, PeriodFigures) or not isinstance(leaf, Periodic):
            continue
        known = {"value", "assigned", *leaf.takes}
        known |= {"final"} if isinstance(leaf, Manual) else set()
        for name in sorted(figures.model_fields_set - known):
            message = (
                f"{name} không dùng cho tiêu chí {leaf.code}, cách tính {leaf.type}"
            )
            yield sheet.problem((*path, name), message, f"bỏ {name}")
        points = (figures.value, figures.final, *figures.marks)
        given = [p for p in points if p is not None] if isinstance(leaf, Manual) else []
        if any(isinstance(p, bool) or not 0 <= p <= leaf.max for p in given):
            message = f"điểm của kỳ nằm ngoài khoảng 0 đến {leaf.max:f} của tiêu chí {leaf.code}"
            yield sheet.problem(path, message)


def _figured(facts: Facts) -> Iterator[Figured]:
    """Give all figures of all lines: of the line itself, and of each period."""
    for sheet, line, leaf in lines(facts):
        path: Path = ("lines", leaf.code)
        yield sheet, path, line, leaf
        for id_, figures in line.periods.items():
            yield sheet, (*path, "periods", id_), figures, leaf


def _unknown(
    sheet: Checked[ScoreSheet],
    path: Path,
    told: Mapping[str, object],
    known: list[str],
    what: str,
) -> Iterator[Problem]:
    for name in told:
        if name not in known:
            message = f"không có {what} “{name}”"
            yield sheet.key_problem((*path, name), message, choose(name, known))
