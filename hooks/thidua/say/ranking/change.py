"""A unit's place beside the year before, in words; and why there may be none."""

from __future__ import annotations

from collections.abc import Mapping

from thidua.derive.ranking.comparability import Change, Hindrance
from thidua.model.body.unit import Unit


def change_words(change: Change, units: Mapping[str, Unit]) -> str:
    """Say how a place changed, or why that cannot be said."""
    if change.steps is not None:
        if change.steps == 0:
            return "Giữ nguyên hạng"
        return f"{'Lên' if change.steps > 0 else 'Xuống'} {abs(change.steps)} bậc"
    match change.hindrance:
        case Hindrance.MERGED:
            names = ", ".join(units[unit].name for unit in change.detail)
            return f"Không so được: đơn vị mới nhập từ {names}"
        case Hindrance.NOT_RANKED:
            return "Không so được: một trong hai lần không có hạng"
        case Hindrance.GROUP:
            return "Không so được: đổi nhóm xếp hạng"
        case Hindrance.PERIOD:
            return "Không so được: hai lần thi đua dài ngắn khác nhau"
        case Hindrance.RULE:
            return "Không so được: thang điểm hoặc căn cứ xếp hạng đã đổi"
        case Hindrance.CRITERIA:
            return f"Không so được: đổi tiêu chí {', '.join(change.detail)}"
        case _:
            return "Lần đầu có xếp hạng"
