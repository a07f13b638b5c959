"""Rules on published sheets: two people saw the same sheet, and nobody has changed it since."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pydantic import ValidationError

from thidua.check.file.campaign import CampaignFiles
from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.derive.proof.seal import before, seal_of, value_of
from thidua.model.problem import Problem
from thidua.model.score.sheet import Correction, ScoreSheet, SheetState
from thidua.model.score.total import UnitTotal

_ORDER = list(SheetState)
_CORRECTABLE = (
    "target",
    "actual",
    "plus",
    "minus",
    "self",
    "cluster",
    "appraised",
    "final",
)


def published_sheets_are_whole(files: CampaignFiles) -> Iterator[Problem]:
    """Two distinct confirmations, a seal that fits, nothing left to score."""
    for sheet in files.sheets:
        yield from _log(sheet)
        if sheet.record.published:
            yield from _confirmations(sheet)
            yield from _seals(sheet)
        if sheet.record.published and sheet.record.eligible and files.totals:
            unit, is_shown = sheet.record.unit, sheet.record.unit in files.shown
            yield from _missing(sheet, files.totals.of(unit, is_published=is_shown))


def _missing(sheet: Checked[ScoreSheet], total: UnitTotal) -> Iterator[Problem]:
    if total.missing:
        message = f"bảng đã công bố mà chưa chấm tiêu chí {', '.join(total.missing)}"
        yield sheet.problem(("lines",), message, "chấm đủ rồi mới công bố")


def _confirmations(sheet: Checked[ScoreSheet]) -> Iterator[Problem]:
    record = sheet.record
    assert record.published
    seals: list[tuple[Path, tuple[str, ...]]] = [
        (("published",), record.published.confirmed_by)
    ]
    seals += [
        (("corrections", place), correction.confirmed_by)
        for place, correction in enumerate(record.corrections)
    ]
    for path, roles in seals:
        if len(set(roles)) < 2:
            message = f"chỉ có {len(set(roles))} người xác nhận"
            remedy = "cần hai vai trò khác nhau cùng xác nhận một mã băm"
            yield sheet.problem((*path, "confirmed_by"), message, remedy)
    if record.state is not SheetState.PUBLISHED:
        message = f"đã công bố mà trạng thái là {record.state}"
        yield sheet.problem(("state",), message, "sửa thành published")


def _seals(sheet: Checked[ScoreSheet]) -> Iterator[Problem]:
    """Undo the corrections one by one: each version has to fit its own hash."""
    record = sheet.record
    assert record.published
    for place in range(len(record.corrections) - 1, -1, -1):
        correction = record.corrections[place]
        yield from _correction(sheet, record, correction, place)
        if seal_of(record) != correction.sha256:
            path = ("corrections", place, "sha256")
            yield sheet.problem(path, _changed(record), _REMEDY)
            return
        try:
            record = before(record, correction)
        except ValidationError:
            path = ("corrections", place, "old")
            yield sheet.problem(
                path, "giá trị cũ không ghi được vào mục ấy", "ghi như đã công bố"
            )
            return
    if seal_of(record) != record.published.sha256:  # type: ignore[union-attr]
        yield sheet.problem(("published", "sha256"), _changed(record), _REMEDY)


_REMEDY = "trả lại như đã công bố rồi ghi đính chính ở corrections; `thidua seal TỆP` tính mã băm"


def _changed(record: ScoreSheet) -> str:
    return f"bảng đã công bố bị sửa: mã băm bây giờ là {seal_of(record)}"


def _correction(
    sheet: Checked[ScoreSheet], record: ScoreSheet, correction: Correction, place: int
) -> Iterator[Problem]:
    assert record.published
    if correction.on < record.published.on:
        path = ("corrections", place, "on")
        yield sheet.problem(path, "đính chính trước ngày công bố", "xem lại hai ngày")
    if correction.field not in _CORRECTABLE:
        path = ("corrections", place, "field")
        yield sheet.problem(path, f"không đính chính mục “{correction.field}”", f"chọn trong: {', '.join(_CORRECTABLE)}")  # fmt: skip
        return
    now = value_of(record, correction)
    if now != correction.new:
        path = ("corrections", place, "new")
        yield sheet.problem(path, f"bảng bây giờ ghi “{now}”, không phải “{correction.new}”", "ghi đúng giá trị trong bảng")  # fmt: skip


def _log(sheet: Checked[ScoreSheet]) -> Iterator[Problem]:
    """Each step goes one state forward; one back with a reason; the last is the state."""
    state = SheetState.DRAFT
    for place, (previous, entry) in enumerate(pairwise([None, *sheet.record.log])):
        assert entry
        if previous and entry.on < previous.on:
            message = f"sớm hơn bước trước ({previous.on:%d/%m/%Y})"
            yield sheet.problem(("log", place, "on"), message, "xếp theo thứ tự ngày")
        step = _ORDER.index(entry.to) - _ORDER.index(state)
        skips_explanation = state is SheetState.CLUSTER_SCORED and step == 2
        if state is SheetState.PUBLISHED or not (
            step == 1 or step == -1 or skips_explanation
        ):
            message = f"không chuyển từ {state} sang {entry.to} được"
            yield sheet.problem(
                ("log", place, "to"),
                message,
                "mỗi lần đi một bước, theo data/README.md",
            )
        elif step == -1 and not entry.reason:
            yield sheet.problem(
                ("log", place), "trả lại mà không có lý do", "ghi reason"
            )
        state = entry.to
    if sheet.record.log and state is not sheet.record.state:
        message = f"nhật ký kết thúc ở {state}, trạng thái là {sheet.record.state}"
        yield sheet.problem(("state",), message, "sửa cho khớp nhật ký")
