"""What a correction of a published sheet changed (đính chính), in words."""

from __future__ import annotations

from thidua.model.result.results import ToldCorrection
from thidua.model.score.sheet import Correction
from thidua.say.vietnamese import day_words

_FIELDS = {
    "target": "chỉ tiêu", "actual": "thực hiện", "plus": "số lần cộng", "minus": "số lần trừ",
    "self": "tự chấm", "cluster": "chấm chéo", "appraised": "thẩm định", "final": "điểm cuối",
}  # fmt: skip


def correction_words(correction: Correction) -> str:
    """Say what was written before and what is written now."""
    old = correction.old or "để trống"
    new = correction.new or "để trống"
    field = _FIELDS.get(correction.field, correction.field)
    return f"Tiêu chí {correction.code}, {field}: {old} → {new}"


def result_correction(told: ToldCorrection) -> str:
    """Say what was corrected of published results, when, why and who confirmed it."""
    made = told.correction
    if made.erased:
        change = "đã xóa dữ liệu cá nhân theo yêu cầu"
    elif made.field == "all":
        change = "đã rút"
    else:
        change = f"{made.old or 'không có'} → {made.new or 'không có'}"
    who = " và ".join(made.confirmed_by)
    what = "Cả phần này" if made.field == "all" else told.title
    return f"Ngày {day_words(made.on)}. {what}: {change}. Lý do: {made.reason}. Xác nhận: {who}."
