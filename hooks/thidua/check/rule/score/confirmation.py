"""Rules on publishing a score sheet: two people saw it, nothing is left to score."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import PUBLISHED
from thidua.derive.proof.seal import CONFIRMATIONS, roles_in
from thidua.model.problem import Problem
from thidua.model.rule import Example
from thidua.model.score.sheet import ScoreSheet, SheetState


@rule(
    "xac-nhan-mot-nguoi",
    what="Bảng công bố chỉ có một người xác nhận",
    why="Kết quả công bố phải có hai người ở hai vai trò khác nhau cùng xem.",
    remedy="cần hai vai trò khác nhau cùng xác nhận một mã băm",
    example=Example(
        PUBLISHED,
        "[Tổ trưởng thẩm định]",
        "[Tổ trưởng thẩm định, Chủ tịch Hội đồng]",
    ),
)
def two_people_confirm(facts: Facts) -> Iterator[Problem]:
    """What is published, and every correction, was seen by two."""
    for sheet in published(facts):
        assert sheet.record.published
        seals: list[tuple[Path, tuple[str, ...]]] = [
            (("published",), sheet.record.published.confirmed_by)
        ]
        seals += [
            (("corrections", place), correction.confirmed_by)
            for place, correction in enumerate(sheet.record.corrections)
        ]
        for path, roles in seals:
            if (number := roles_in(roles)) < CONFIRMATIONS:
                message = f"chỉ có {number} người xác nhận"
                yield sheet.problem((*path, "confirmed_by"), message)


@rule(
    "cong-bo-sai-trang-thai",
    what="Bảng đã công bố mà trạng thái chưa phải đã công bố",
    why="Trạng thái là điều trang nói với người đọc.",
    remedy="sửa thành published",
)
def published_is_the_state(facts: Facts) -> Iterator[Problem]:
    """What is published says so."""
    for sheet in published(facts):
        if sheet.record.state is not SheetState.PUBLISHED:
            message = f"đã công bố mà trạng thái là {sheet.record.state}"
            yield sheet.problem(("state",), message)


@rule(
    "cong-bo-chua-cham-du",
    what="Bảng đã công bố mà còn tiêu chí chưa chấm",
    why="Tổng điểm còn thiếu thì hạng công bố sẽ sai.",
    remedy="chấm đủ rồi mới công bố",
)
def published_sheets_are_whole(facts: Facts) -> Iterator[Problem]:
    """Nothing is left to score in what is published."""
    for files in facts.campaigns:
        for sheet in files.sheets if files.totals else ():
            assert files.totals
            if not sheet.record.published or not sheet.record.eligible:
                continue
            unit = sheet.record.unit
            total = files.totals.of(unit, is_published=unit in files.shown)
            assert files.scoring
            known = {criterion.code for criterion in files.scoring.record.leaves()}
            if total.missing and known >= set(sheet.record.lines):
                missing = ", ".join(total.missing)
                message = f"bảng đã công bố mà chưa chấm tiêu chí {missing}"
                yield sheet.problem(("lines",), message)


def published(facts: Facts) -> Iterator[Checked[ScoreSheet]]:
    """Give every sheet that is published."""
    for files in facts.campaigns:
        yield from (sheet for sheet in files.sheets if sheet.record.published)
