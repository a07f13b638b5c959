"""Which sheets of a campaign may be published now, and why the others may not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from thidua.check.file.campaign import CampaignFiles
from thidua.check.record.record import Checked
from thidua.model.score.sheet import ScoreSheet, SheetState

_READY = (SheetState.APPRAISED, SheetState.FINAL)
_STATES = {
    SheetState.DRAFT: "còn là bản nháp", SheetState.SELF_SUBMITTED: "mới tự chấm",
    SheetState.CLUSTER_SCORED: "mới qua chấm chéo", SheetState.EXPLAINED: "mới giải trình",
}  # fmt: skip


class Choice(Struct, frozen=True):
    """What is to be published, and what is left for another time."""

    sheets: Mapping[str, Checked[ScoreSheet]]
    left: Mapping[str, str]
    """By unit: why its sheet is not published yet."""


def choose_sheets(
    files: CampaignFiles, only: set[str], *, is_on_paper: bool = False
) -> Choice:
    """Choose the sheets that are whole and appraised; of those named, if any are.

    With minutes, `is_on_paper`, whole drafts without a log are, too.
    """
    sheets: dict[str, Checked[ScoreSheet]] = {}
    left: dict[str, str] = {}
    for sheet in files.sheets:
        unit = sheet.record.unit
        if sheet.record.published or (only and unit not in only):
            continue
        why = _hindrance(files, sheet.record, is_on_paper=is_on_paper)
        if why:
            left[unit] = why
        else:
            sheets[unit] = sheet
    left |= dict.fromkeys(_without_sheet(files), "chưa có bảng điểm")
    return Choice(sheets, left)


def _hindrance(files: CampaignFiles, sheet: ScoreSheet, *, is_on_paper: bool) -> str:
    """Say why a sheet cannot be published; "" where it can."""
    is_paper = is_on_paper and sheet.state is SheetState.DRAFT and not sheet.log
    if sheet.state not in _READY and not is_paper:
        return f"{_STATES.get(sheet.state, sheet.state.value)}, chưa thẩm định"
    total = files.totals.drafts.get(sheet.unit) if files.totals else None
    if total and total.missing and sheet.eligible:
        return f"chưa chấm tiêu chí {', '.join(total.missing)}"
    return ""


def _without_sheet(files: CampaignFiles) -> Iterator[str]:
    known = {sheet.record.unit for sheet in files.sheets}
    for group in files.scoring.record.groups if files.scoring else ():
        yield from (unit for unit in group.units if unit not in known)
