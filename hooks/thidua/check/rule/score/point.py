"""Rules on points: a criterion can give them, and a formula that differs is explained."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.check.rule.example import SHEET
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.score.line import lines, reason
from thidua.derive.score.limit import highest, lowest
from thidua.model.field.number import decimal_text
from thidua.model.problem import Problem
from thidua.model.rule import Example
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.criterion.judged import Manual
from thidua.model.score.sheet import ScoreSheet, Stage
from thidua.model.score.total import LinePoints

_STAGES = tuple(Stage)
Point = tuple[Checked[ScoreSheet], Path, Decimal, Leaf]


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
            yield sheet.problem(path, message, remedy)


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
            assert files.totals
            unit = sheet.record.unit
            total = files.totals.of(unit, is_published=unit in files.shown)
            for line in total.lines:
                yield from _computed(sheet, line)


def _computed(sheet: Checked[ScoreSheet], line: LinePoints) -> Iterator[Problem]:
    given = sheet.record.lines.get(line.code)
    if given is None or given.final is None or line.computed is None:
        return
    if line.points != line.computed and not reason(given, Stage.FINAL):
        message = f"điểm cuối {decimal_text(given.final)} khác điểm tính theo công thức {decimal_text(line.computed)}"
        yield sheet.problem(("lines", line.code, "final"), message)


def _points(facts: Facts) -> Iterator[Point]:
    """Give all points that a person gave: of rounds, of judges."""
    for sheet, line, criterion in lines(facts):
        path: Path = ("lines", criterion.code)
        for stage in _STAGES:
            if (points := getattr(line, stage)) is not None:
                yield sheet, (*path, stage.value), points, criterion
        for place, mark in enumerate(line.marks):
            yield sheet, (*path, "marks", place), mark, criterion
