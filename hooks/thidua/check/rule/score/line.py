"""Rules on lines of score sheets: known criteria, the right figures, reasons for changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from thidua.check.record.record import Checked
from thidua.check.rule.example import SHEET
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.score.sheet import scored
from thidua.model.field.number import decimal_text
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.criterion.criterion import CriterionType, Periodic
from thidua.model.score.criterion.measured import Linear
from thidua.model.score.sheet import ScoreLine, ScoreSheet, Stage

Line = tuple[Checked[ScoreSheet], ScoreLine, Leaf]

FIGURES = (
    "target", "actual", "others", "plus", "minus", "faults", "marks", "abstained", "periods",
)  # fmt: skip
"""Fields of a line that only some formulas look at."""
_UNMEASURED = (
    CriterionType.MANUAL,
    CriterionType.BOOLEAN,
    CriterionType.BONUS_PENALTY,
    CriterionType.NOT_ASSIGNED,
)


@rule(
    "tieu-chi-la",
    what="Bảng điểm chấm một tiêu chí không có trong bộ tiêu chí",
    why="Điểm ấy không cộng vào đâu.",
    remedy="sửa mã số cho khớp scoring.yml",
    example=Example(SHEET, '"1.9":', '"1.1":'),
)
def criteria_are_known(facts: Facts) -> Iterator[Problem]:
    """Tell lines of unknown criteria; a column of `scores.csv` once."""
    told = set[Problem]()
    for sheet, scoring in scored(facts):
        listed = [criterion.code for criterion in scoring.leaves()]
        criteria = set(listed)
        if len(criteria) < len(listed):
            continue  # told at the criteria set: one of them has the code of another
        for code in sheet.record.lines:
            if code not in criteria:
                remedy = f"các mã số: {', '.join(listed)}"
                message = f"không có tiêu chí “{code}”"
                found = sheet.key_problem(("lines", code), message, remedy)
                if found not in told:
                    yield found
                told.add(found)


@rule(
    "khac-vong-truoc",
    what="Điểm của một vòng khác vòng trước mà không có lý do",
    why="Đơn vị phải biết vì sao điểm của mình bị đổi.",
    remedy="ghi lý do vào reasons",
    example=Example(
        SHEET,
        'actual: 37}\n  "1.2": {self: 20, cluster: 15}',
        'actual: 37}\n  "1.2": {self: 20, cluster: 15, reasons: {cluster: Mới quét một nửa}}',
        stands="actual: 37}",
    ),
)
def changes_have_a_reason(facts: Facts) -> Iterator[Problem]:
    """A round that differs from the one before it says why."""
    for sheet, line, criterion in lines(facts):
        before: Decimal | None = None
        for stage in Stage:
            points: Decimal | None = getattr(line, stage)
            if points is None:
                continue
            if before is not None and points != before and not reason(line, stage):
                path = ("lines", criterion.code, stage.value)
                message = f"{decimal_text(points)} khác vòng trước ({decimal_text(before)}) mà không có lý do"
                yield sheet.problem(path, message, f"ghi lý do vào reasons.{stage}")
            before = points


@rule(
    "can-so-thuc-hien",
    what="Tiêu chí tính bằng số mà ghi đạt hay không đạt",
    why="Công thức cần con số thực hiện.",
    remedy="ghi số thực hiện",
    example=Example(SHEET, "actual: true}", "actual: 37}"),
)
def figures_are_numbers(facts: Facts) -> Iterator[Problem]:
    """The figures are of the kind that the formula takes."""
    for sheet, line, criterion in lines(facts):
        if criterion.type not in _UNMEASURED and isinstance(line.actual, bool):
            path = ("lines", criterion.code, "actual")
            message = (
                f"tiêu chí {criterion.code} cần một số, không phải đạt hay không đạt"
            )
            yield sheet.problem(path, message)


@rule(
    "dat-ghi-bang-so",
    what="Tiêu chí đạt hay không đạt mà ghi một số",
    why="Số khác 0 là đạt, được trọn điểm: ghi 3 trong 5 điểm thì thành 5.",
    remedy="viết true (đạt) hoặc false (không đạt)",
    grade=Grade.ATTENTION,
)
def what_is_so_or_not_is_no_figure(facts: Facts) -> Iterator[Problem]:
    """What was reached or not is told so; 1 and 0 say the same."""
    for sheet, line, criterion in lines(facts):
        is_figure = line.actual is not None and line.actual not in (0, 1)
        if criterion.type is CriterionType.BOOLEAN and is_figure:
            assert line.actual is not None
            told = decimal_text(Decimal(line.actual))
            path = ("lines", criterion.code, "actual")
            yield sheet.problem(path, f"ghi {told} thì tính là đạt, được trọn điểm")


@rule(
    "thieu-chi-tieu",
    what="Tiêu chí tính theo chỉ tiêu mà đơn vị không có chỉ tiêu",
    why="Không có chỉ tiêu thì không biết đạt bao nhiêu phần.",
    remedy="thêm target, hoặc assigned: false",
    example=Example(SHEET, "{actual: 37}", "{target: 50, actual: 37}"),
)
def measured_lines_have_a_target(facts: Facts) -> Iterator[Problem]:
    """What is measured against a target has one."""
    for sheet, line, criterion in lines(facts):
        is_measured = isinstance(criterion, Linear) and line.actual is not None
        if is_measured and line.target is None:
            code = criterion.code
            message = f"tiêu chí {code} tính theo chỉ tiêu mà không có chỉ tiêu"
            yield sheet.problem(("lines", code), message)


@rule(
    "muc-thua-cua-dong",
    what="Dòng chấm ghi số liệu mà cách tính của tiêu chí không đọc",
    why="Số liệu ấy không đổi điểm nào: người nhập tưởng đã tính mà không.",
    remedy="bỏ số liệu ấy, hoặc đổi cách tính",
    example=Example(
        SHEET, "{target: 50, actual: 37, plus: 1}", "{target: 50, actual: 37}"
    ),
)
def figures_count(facts: Facts) -> Iterator[Problem]:
    """Tell figures that the formula of their criterion would pass over in silence."""
    for sheet, line, criterion in lines(facts):
        given = [name for name in FIGURES if name in line.model_fields_set]
        takes = taken(criterion)
        for name in (name for name in given if name not in takes):
            code, kind = criterion.code, criterion.type
            message = f"{name} không dùng cho tiêu chí {code}, cách tính {kind}"
            remedy = f"bỏ {name}; cách tính {kind} đọc {', '.join(takes)}"
            if takes == ("periods",):
                message = (
                    f"tiêu chí {code} chấm từng kỳ, {name} không đứng ngoài các kỳ"
                )
                remedy = f"chuyển {name} vào periods, ở kỳ của nó"
            if name == "periods":
                remedy = "thêm over: mean (hay sum) vào tiêu chí, hoặc bỏ periods"
            remedy = remedy if takes else f"bỏ {name}: tiêu chí này không chấm"
            yield sheet.problem(("lines", code, name), message, remedy)


def taken(criterion: Leaf) -> tuple[str, ...]:
    """The figures of a line that count for a criterion."""
    by_period = isinstance(criterion, Periodic) and criterion.over
    return ("periods",) if by_period else criterion.takes


def lines(facts: Facts) -> Iterator[Line]:
    """Give every line of a known criterion, with its sheet; a code of two is told there."""
    for files in facts.campaigns:
        leaves = list(files.scoring.record.leaves()) if files.scoring else []
        times = Counter(leaf.code for leaf in leaves)
        criteria = {leaf.code: leaf for leaf in leaves if times[leaf.code] == 1}
        for sheet in files.sheets:
            for code, line in sheet.record.lines.items():
                if code in criteria:
                    yield sheet, line, criteria[code]


def reason(line: ScoreLine, stage: Stage) -> str | None:
    """Why the points of a round are as they are."""
    return line.reason or getattr(line.reasons, stage, None)
