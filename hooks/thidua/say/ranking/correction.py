"""What a correction of a published sheet changed (đính chính), in words."""

from __future__ import annotations

from thidua.model.proof.seal import Correction

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
