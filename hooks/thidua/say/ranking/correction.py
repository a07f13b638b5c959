"""What was corrected of published results (đính chính), in words: of sheets, and beside them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.name import UnitName
from thidua.model.proof.seal import Correction
from thidua.model.result.correction import ResultCorrection
from thidua.model.result.results import ToldCorrection
from thidua.say.ranking.reason import rank_reasons
from thidua.say.vietnamese import day_words

_FIELDS = {
    "target": "chỉ tiêu", "actual": "thực hiện", "plus": "số lần cộng", "minus": "số lần trừ",
    "self": "tự chấm", "cluster": "chấm chéo", "appraised": "thẩm định", "final": "điểm cuối", "value": "con số",
    "ineligible.code": "lý do không xét", "ineligible.basis": "căn cứ không xét", "published.sha256": "mã băm",
}  # fmt: skip
_GATHERED = {"periods": "kỳ", "faults": "lỗi", "others": "số đo"}
_PARTS = {"ballot": "kết quả bỏ phiếu", "awards": "quyết định khen thưởng"}
_NONE = "không có"
_YES = {"true": "có", "false": "không"}


def correction_words(correction: Correction | ResultCorrection) -> str:
    """Say of a sheet what was written before and now; in a list, what was decided beside it."""
    if isinstance(correction, ResultCorrection):
        is_gone = correction.field == "all"
        return "Đã rút kết quả" if is_gone else "Sửa điều ngoài các dòng của bảng điểm"
    old, new = (_figure(value) for value in (correction.old, correction.new))
    field = ", ".join(_FIELDS.get(step, step) for step in correction.field.split("."))
    for name, word in _GATHERED.items():
        field = field.replace(f"{name}, ", f"{word} ")
    return f"Tiêu chí {correction.code}, {field}: {old} → {new}"


def _figure(value: str | None) -> str:
    """Say a value of a line as people read it: 17,5; có."""
    return _YES.get(value.lower(), value.replace(".", ",")) if value else "để trống"


def result_corrections(
    ranking: RankingDossier,
) -> Iterator[tuple[int, date, tuple[UnitName, ...], str]]:
    """Say what each decision corrected beside the lines of sheets, why and who confirmed it.

    Given are the number of its first correction, its day, the units, the words.
    """
    decided: dict[tuple[date, str], list[tuple[int, ToldCorrection]]] = {}
    for number, told in enumerate(ranking.corrections, 1):
        made = told.correction
        why = f"Lý do: {made.reason}. Xác nhận: {' và '.join(made.confirmed_by)}."
        decided.setdefault((made.on, why), []).append((number, told))
    for (on, why), listed in decided.items():
        what = "; ".join(_change(told, ranking) for _, told in listed)
        units = dict.fromkeys(u for _, told in listed if (u := _unit(told, ranking)))
        words = f"Ngày {day_words(on)}. {what}. {why}"
        yield listed[0][0], on, tuple(units), words


def sheet_corrections(
    ranking: RankingDossier, unit: str
) -> Iterator[tuple[int, ResultCorrection, str]]:
    """Give what was corrected of a unit's sheet beside its lines: number, correction, words."""
    for number, told in enumerate(ranking.corrections, 1):
        if told.correction.of == f"scores/{unit}":
            yield number, told.correction, _of_sheet(told, ranking)


def _of_sheet(told: ToldCorrection, ranking: RankingDossier) -> str:
    if told.correction.field == "all":
        return "đã rút kết quả"
    title = told.title[:1].lower() + told.title[1:]
    return _turned(_FIELDS.get(told.correction.field, title), told, ranking)


def _unit(told: ToldCorrection, ranking: RankingDossier) -> UnitName | None:
    """The unit whose sheet, name or votes were corrected; None for none."""
    part, _, unit = told.correction.of.partition("/")
    if part != "scores":
        unit = told.correction.field.rpartition(".")[2]
    return ranking.issuer.unit(unit) if unit in ranking.issuer.units else None


def _change(told: ToldCorrection, ranking: RankingDossier) -> str:
    made, unit = told.correction, _unit(told, ranking)
    part = made.of.partition("/")[0]
    if unit and part == "scores":
        return f"{unit.name}, {_of_sheet(told, ranking)}"
    if made.field == "all":
        return f"Đã rút {_PARTS.get(part, 'kết quả')}"
    if part == "units":
        gone = f"“{made.old}” không còn trong kết quả"
        return _turned("Tên đơn vị", told, ranking) if made.new else gone
    title = f"{told.title.partition(' (')[0]} của {unit.name}" if unit else told.title
    return _turned(title, told, ranking)


def _turned(what: str, told: ToldCorrection, ranking: RankingDossier) -> str:
    made = told.correction
    if made.erased:
        return f"{what}: đã xóa dữ liệu cá nhân theo yêu cầu"
    old, new = (_value(made.field, value, ranking) for value in (made.old, made.new))
    return f"{what}: trước là {old}, nay là {new}"


def _value(field: str, value: str | None, ranking: RankingDossier) -> str:
    if value is None:
        return _NONE
    if field == "rank_by":
        reasons = rank_reasons(ranking)
        known = {*reasons.scoring.rank_by}
        names = (reasons.basis(b) if b in known else b for b in value.split(", "))
        return f"“{', '.join(names)}”"
    named = _YES | {code.code: code.name for code in ranking.scoring.eligibility}
    return f"“{named.get(value, value)}”"
