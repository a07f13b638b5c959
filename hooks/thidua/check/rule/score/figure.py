"""Rules on what stands in lines of score sheets: kinds of faults, figures, periods, and points that a criterion can give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.check.record.suggestion import choose
from thidua.check.rule.example import SHEET
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.score.line import lines, reason
from thidua.check.rule.score.sheet import scored
from thidua.derive.score.limit import highest, lowest
from thidua.model.field.number import decimal_text
from thidua.model.problem import Problem
from thidua.model.rule import Example
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.criterion.criterion import Periodic
from thidua.model.score.criterion.deduct import Deduct
from thidua.model.score.criterion.judged import BonusPenalty, Manual
from thidua.model.score.criterion.measured import Banded
from thidua.model.score.figure import Figures
from thidua.model.score.period import PeriodFigures, all_periods
from thidua.model.score.sheet import ScoreSheet, Stage
from thidua.model.score.total import LinePoints

Figured = tuple[Checked[ScoreSheet], Path, Figures, Leaf]
"""A sheet, where figures stand in it, the figures, their criterion."""
_STAGES = tuple(Stage)
_COUNTED = "ghi số lần ở plus, minus thay cho điểm, máy nhân (biểu mẫu của thidua export scores có cột “Số lần cộng”, “Số lần trừ”)"
Point = tuple[Checked[ScoreSheet], Path, Decimal, Leaf]


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


@rule(
    "diem-ngoai-khoang",
    what="Điểm cao hơn hoặc thấp hơn mức mà tiêu chí cho được",
    why="Điểm vượt tối đa làm sai tổng của đơn vị ấy và hạng của mọi đơn vị.",
    remedy="xem lại điểm hoặc bộ tiêu chí",
    example=Example(
        SHEET,
        'actual: 37}\n  "1.2": {self: 25}',
        'actual: 37}\n  "1.2": {self: 18}',
        stands="actual: 37}",
    ),
)
def points_are_possible(facts: Facts) -> Iterator[Problem]:
    """No round, no mark of a judge may give more or less than the criterion can."""
    for sheet, path, points, criterion in _points(facts):
        most, least = highest(criterion), lowest(criterion)
        if not least <= points <= most:
            message = f"{decimal_text(points)} điểm nằm ngoài khoảng {decimal_text(least)} đến {decimal_text(most)} của tiêu chí {criterion.code}"
            remedy = "xem lại điểm" if "marks" in path else ""
            is_counted = isinstance(criterion, BonusPenalty)
            yield sheet.problem(path, message, _COUNTED if is_counted else remedy)


@rule(
    "diem-sai-buoc",
    what="Điểm không theo bước chấm của tiêu chí",
    why="Người chấm cho điểm lẻ khác nhau thì không so được với nhau.",
    remedy="cho điểm theo bước của tiêu chí",
)
def points_keep_the_step(facts: Facts) -> Iterator[Problem]:
    """Points do not fall between the steps that a criterion asks for."""
    for sheet, path, points, criterion in _points(facts):
        step_of = criterion.step if isinstance(criterion, Manual) else None
        if step_of and points % step_of != 0:
            step = decimal_text(step_of)
            message = f"{decimal_text(points)} điểm không theo bước {step} của tiêu chí {criterion.code}"
            yield sheet.problem(path, message, f"cho điểm chia hết cho {step}")


@rule(
    "diem-khac-cong-thuc",
    what="Điểm cuối khác điểm tính theo công thức mà không có lý do",
    why="Ai cũng tính lại được theo công thức; khác thì phải nói vì sao.",
    remedy="ghi lý do vào reasons.final, hoặc bỏ final để máy tính",
    example=Example(
        SHEET,
        "actual: 37, final: 40}",
        "actual: 37, final: 40, reasons: {final: Mưa bão ba tuần}}",
        stands="actual: 37}",
    ),
)
def given_points_have_a_reason(facts: Facts) -> Iterator[Problem]:
    """A final that differs from what the formula gives needs a reason."""
    for files in facts.campaigns:
        for sheet in files.sheets if files.totals else ():
            assert files.totals and files.scoring
            leaves = files.scoring.record.leaves()
            counted = {e.code for e in leaves if isinstance(e, BonusPenalty)}
            unit = sheet.record.unit
            total = files.totals.of(unit, is_published=unit in files.shown)
            for line in total.lines:
                remedy = _COUNTED if line.code in counted else ""
                yield from _computed(sheet, line, remedy)


def _computed(
    sheet: Checked[ScoreSheet], line: LinePoints, remedy: str
) -> Iterator[Problem]:
    given = sheet.record.lines.get(line.code)
    if given is None or given.final is None or line.computed is None:
        return
    if line.points != line.computed and not reason(given, Stage.FINAL):
        message = f"điểm cuối {decimal_text(given.final)} khác điểm tính theo công thức {decimal_text(line.computed)}"
        yield sheet.problem(("lines", line.code, "final"), message, remedy)


def _points(facts: Facts) -> Iterator[Point]:
    """Give all points that a person gave: of rounds, of judges."""
    for sheet, line, criterion in lines(facts):
        path: Path = ("lines", criterion.code)
        for stage in _STAGES:
            if (points := getattr(line, stage)) is not None:
                yield sheet, (*path, stage.value), points, criterion
        for place, mark in enumerate(line.marks):
            yield sheet, (*path, "marks", place), mark, criterion
