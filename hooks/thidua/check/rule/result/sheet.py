"""Rules on score sheets: known criteria, possible points, a reason for every change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import unit_of
from thidua.check.record.record import Checked, choose, suggest
from thidua.derive.score.limit import highest, lowest
from thidua.model.field import decimal_text
from thidua.model.problem import Problem
from thidua.model.score.criteria import Leaf
from thidua.model.score.criterion import CriterionType
from thidua.model.score.judged import Manual
from thidua.model.score.measured import Linear
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreLine, ScoreSheet, Stage
from thidua.model.score.total import LinePoints, UnitTotal


def sheets_fit_their_criteria(files: CampaignFiles) -> Iterator[Problem]:
    """Every sheet belongs to its campaign and says only what its criteria allow."""
    for sheet in files.sheets:
        if files.scoring:
            yield from _belongs(sheet, files.scoring.record)
            yield from _lines(sheet, files.scoring.record)
        elif not files.scoring_is_broken:
            message = "có bảng điểm mà không có scoring.yml"
            yield sheet.problem((), message, "thêm bộ tiêu chí cho phong trào")


def computed_points_stand(files: CampaignFiles) -> Iterator[Problem]:
    """A final that differs from what the formula gives needs a reason."""
    if files.totals:
        drafts = [s for s in files.sheets if s.record.unit not in files.shown]
        published = [s for s in files.sheets if s.record.unit in files.shown]
        yield from given_points_have_a_reason(drafts, files.totals.drafts)
        yield from given_points_have_a_reason(published, files.totals.counted)


def given_points_have_a_reason(
    sheets: Sequence[Checked[ScoreSheet]], totals: Mapping[str, UnitTotal]
) -> Iterator[Problem]:
    """Tell each final that differs from its formula and does not say why."""
    for sheet in sheets:
        for line in totals[sheet.record.unit].lines:
            yield from _computed(sheet, line)


def _computed(sheet: Checked[ScoreSheet], line: LinePoints) -> Iterator[Problem]:
    given = sheet.record.lines.get(line.code)
    if given is None or given.final is None or line.computed is None:
        return
    if line.points != line.computed and not _reason(given, Stage.FINAL):
        message = f"điểm cuối {decimal_text(given.final)} khác điểm tính theo công thức {decimal_text(line.computed)}"
        remedy = "ghi lý do vào reasons.final, hoặc bỏ final để máy tính"
        yield sheet.problem(("lines", line.code, "final"), message, remedy)


def _belongs(sheet: Checked[ScoreSheet], scoring: Scoring) -> Iterator[Problem]:
    record = sheet.record
    stem = unit_of(sheet.file)
    if record.unit != stem:
        yield sheet.problem(
            ("unit",), f"tên tệp là “{stem}”", "tên tệp phải trùng mã đơn vị"
        )
    places = {unit: group.id for group in scoring.groups for unit in group.units}
    if scoring.groups and record.unit not in places:
        message = f"đơn vị “{record.unit}” không thuộc nhóm nào được xét năm nay"
        yield sheet.problem(
            ("unit",), message, "thêm vào groups của scoring.yml, hoặc xóa tệp này"
        )
    elif scoring.groups and places[record.unit] != record.group:
        message = f"scoring.yml xếp đơn vị này vào nhóm “{places[record.unit]}”"
        yield sheet.problem(("group",), message, "sửa nhóm cho khớp")
    codes = {entry.code for entry in scoring.eligibility}
    if record.ineligible and record.ineligible.code not in codes:
        message = f"không có lý do “{record.ineligible.code}” trong scoring.yml"
        yield sheet.problem(
            ("ineligible", "code"), message, choose(record.ineligible.code, codes)
        )
    if record.eligible == (record.ineligible is not None):
        remedy = "eligible: false đi cùng ineligible (mã lý do, căn cứ)"
        yield sheet.problem(
            ("eligible",), "được xét hay không được xét chưa rõ", remedy
        )


def _lines(sheet: Checked[ScoreSheet], scoring: Scoring) -> Iterator[Problem]:
    yield from points_are_possible(sheet, scoring)
    criteria = {criterion.code: criterion for criterion in scoring.leaves()}
    for code, line in sheet.record.lines.items():
        if code in criteria:
            yield from _changes(sheet, code, line)
            yield from _inputs(sheet, code, line, criteria[code])


def points_are_possible(
    sheet: Checked[ScoreSheet], scoring: Scoring
) -> Iterator[Problem]:
    """Tell lines of unknown criteria, and points that a criterion cannot give."""
    criteria = {criterion.code: criterion for criterion in scoring.leaves()}
    for code, line in sheet.record.lines.items():
        criterion = criteria.get(code)
        if criterion is None:
            remedy = suggest(code, criteria) or f"các mã số: {', '.join(criteria)}"
            yield sheet.key_problem(
                ("lines", code), f"không có tiêu chí “{code}”", remedy
            )
            continue
        yield from _points(sheet, code, line, criterion)


def _points(
    sheet: Checked[ScoreSheet], code: str, line: ScoreLine, criterion: Leaf
) -> Iterator[Problem]:
    """No round may give more or less than the criterion can."""
    most, least = highest(criterion), lowest(criterion)
    rounds = [(stage.value, getattr(line, stage)) for stage in Stage]
    for name, points in rounds:
        if points is not None and not least <= points <= most:
            message = f"{decimal_text(points)} điểm nằm ngoài khoảng {decimal_text(least)} đến {decimal_text(most)} của tiêu chí {code}"
            yield sheet.problem(
                ("lines", code, name), message, "xem lại điểm hoặc bộ tiêu chí"
            )
        if points is not None and (fault := _astray(points, criterion)):
            yield sheet.problem(("lines", code, name), *fault)
    for place, mark in enumerate(line.marks):
        if fault := _astray(mark, criterion):
            yield sheet.problem(("lines", code, "marks", place), *fault)
        if not least <= mark <= most:
            message = f"{decimal_text(mark)} điểm nằm ngoài khoảng {decimal_text(least)} đến {decimal_text(most)} của tiêu chí {code}"
            yield sheet.problem(
                ("lines", code, "marks", place), message, "xem lại điểm"
            )


def _astray(points: Decimal, criterion: Leaf) -> tuple[str, str] | None:
    """Say that points fall between the steps that a criterion asks for."""
    if not isinstance(criterion, Manual) or not criterion.step:
        return None
    if points % criterion.step == 0:
        return None
    step = decimal_text(criterion.step)
    message = f"{decimal_text(points)} điểm không theo bước {step} của tiêu chí {criterion.code}"
    return message, f"cho điểm chia hết cho {step}"


def _changes(
    sheet: Checked[ScoreSheet], code: str, line: ScoreLine
) -> Iterator[Problem]:
    """A round that differs from the one before it says why."""
    before: Decimal | None = None
    for stage in Stage:
        points: Decimal | None = getattr(line, stage)
        if points is None:
            continue
        if before is not None and points != before and not _reason(line, stage):
            message = f"{decimal_text(points)} khác vòng trước ({decimal_text(before)}) mà không có lý do"
            remedy = f"ghi lý do vào reasons.{stage}"
            yield sheet.problem(("lines", code, stage.value), message, remedy)
        before = points


def _reason(line: ScoreLine, stage: Stage) -> str | None:
    return line.reason or getattr(line.reasons, stage, None)


def _inputs(
    sheet: Checked[ScoreSheet], code: str, line: ScoreLine, criterion: Leaf
) -> Iterator[Problem]:
    """The figures are of the kind that the formula takes."""
    measured = criterion.type not in (
        CriterionType.MANUAL, CriterionType.BOOLEAN, CriterionType.BONUS_PENALTY,
        CriterionType.NOT_ASSIGNED,
    )  # fmt: skip
    if measured and isinstance(line.actual, bool):
        message = f"tiêu chí {code} cần một số, không phải đạt hay không đạt"
        yield sheet.problem(("lines", code, "actual"), message, "ghi số thực hiện")
    if (
        isinstance(criterion, Linear)
        and line.actual is not None
        and line.target is None
    ):
        message = f"tiêu chí {code} tính theo chỉ tiêu mà không có chỉ tiêu"
        yield sheet.problem(
            ("lines", code), message, "thêm target, hoặc assigned: false"
        )
