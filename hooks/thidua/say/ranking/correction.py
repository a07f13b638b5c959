"""What was corrected of published results (đính chính), in words: of sheets, and beside them."""

from __future__ import annotations

from thidua.derive.dossier.ranking import RankingDossier
from thidua.model.proof.seal import Correction
from thidua.model.result.results import ToldCorrection
from thidua.say.ranking.reason import rank_reasons
from thidua.say.vietnamese import day_words

_FIELDS = {
    "target": "chỉ tiêu", "actual": "thực hiện", "plus": "số lần cộng", "minus": "số lần trừ",
    "self": "tự chấm", "cluster": "chấm chéo", "appraised": "thẩm định", "final": "điểm cuối",
}  # fmt: skip
_NONE = "không có"
_YES = {"true": "có", "false": "không"}


def correction_words(correction: Correction) -> str:
    """Say of a sheet what was written before and what is written now."""
    old = correction.old or "để trống"
    new = correction.new or "để trống"
    field = _FIELDS.get(correction.field, correction.field)
    return f"Tiêu chí {correction.code}, {field}: {old} → {new}"


def result_correction(told: ToldCorrection, ranking: RankingDossier) -> str:
    """Say what was corrected beside the sheets, when, why and who confirmed it."""
    made = told.correction
    who = " và ".join(made.confirmed_by)
    return f"Ngày {day_words(made.on)}. {_change(told, ranking)}. Lý do: {made.reason}. Xác nhận: {who}."


def _change(told: ToldCorrection, ranking: RankingDossier) -> str:
    made = told.correction
    if made.field == "all":
        return "Đã rút cả phần này"
    what = _named(told.title, ranking)
    if made.erased:
        return f"{what}: đã xóa dữ liệu cá nhân theo yêu cầu"
    old, new = (_value(made.field, value, ranking) for value in (made.old, made.new))
    return f"{what}: trước là {old}, nay là {new}"


def _named(title: str, ranking: RankingDossier) -> str:
    """Call a unit by its name where the title names it by its key."""
    head, _, key = title.rstrip(")").partition(" (")
    unit = ranking.issuer.units.get(key)
    return f"{head} của {unit.name}" if unit else title


def _value(field: str, value: str | None, ranking: RankingDossier) -> str:
    if value is None:
        return _NONE
    if field == "rank_by":
        reasons = rank_reasons(ranking)
        known = {*reasons.scoring.rank_by}
        names = (reasons.basis(b) if b in known else b for b in value.split(", "))
        return f"“{', '.join(names)}”"
    return f"“{_YES.get(value, value)}”"
