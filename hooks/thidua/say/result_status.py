"""Where the results of a campaign stand, in one sentence; and why there are none yet."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.model.portal import CampaignEntry
from thidua.say.name import Badge
from thidua.say.vietnamese import day_words


@dataclass(frozen=True, slots=True)
class ResultStatus:
    """How far the results have come (tình trạng kết quả)."""

    badge: Badge
    words: str


def result_status(entry: CampaignEntry) -> ResultStatus:
    """Say what has been published of a campaign."""
    results = entry.results
    if results.held_until:
        day = day_words(results.held_until)
        badge = Badge(f"Công bố từ {day}", "gold")
        return ResultStatus(badge, f"Kết quả được công bố từ ngày {day}.")
    if not has_results(entry):
        return ResultStatus(
            Badge("Chưa có kết quả", "plain"),
            "Chưa có kết quả công bố: cổng chưa nhận được bảng điểm, biên bản bỏ phiếu hay quyết định khen thưởng của phong trào này. Khi có, kết quả sẽ hiện ở đây.",
        )
    return ResultStatus(Badge("Đã có kết quả", "green"), _published(entry))


def has_results(entry: CampaignEntry) -> bool:
    """Whether there is a ranking, a ballot or an award to be seen."""
    results = entry.results
    return results.has_ranking or bool(results.ballot) or bool(results.decisions)


def _published(entry: CampaignEntry) -> str:
    results = entry.results
    told = []
    days = [sheet.published.on for sheet in results.sheets.values() if sheet.published]
    if results.has_ranking and days:
        told.append(f"bảng xếp hạng (ngày {day_words(max(days))})")
    if results.ballot:
        told.append("kết quả bỏ phiếu suy tôn")
    if results.decisions:
        told.append(f"{len(results.decisions)} quyết định khen thưởng")
    return f"Đã công bố {', '.join(told)}."
