"""Corrections of a published sheet (đính chính) as pages and the feed tell them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.model.score_sheet import ScoreSheet
from thidua.render.vietnamese import (
    day_words,
)

_FIELDS = {
    "target": "chỉ tiêu", "actual": "thực hiện", "plus": "số lần cộng", "minus": "số lần trừ",
    "self": "tự chấm", "cluster": "chấm chéo", "appraised": "thẩm định", "final": "điểm cuối",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction: what was changed, when, why (đính chính)."""

    id: str
    on: str
    what: str
    reason: str
    confirmed: str


def correction_views(sheet: ScoreSheet) -> Iterator[CorrectionView]:
    """Give the corrections of a sheet, the first first."""
    for number, correction in enumerate(sheet.corrections, start=1):
        old = correction.old or "để trống"
        new = correction.new or "để trống"
        field = _FIELDS.get(correction.field, correction.field)
        yield CorrectionView(
            id=f"dinh-chinh-{number}",
            on=day_words(correction.on),
            what=f"Tiêu chí {correction.code}, {field}: {old} → {new}",
            reason=correction.reason,
            confirmed=", ".join(correction.confirmed_by),
        )
