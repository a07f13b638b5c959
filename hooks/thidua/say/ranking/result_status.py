"""Where the results of a campaign stand, in one sentence; and why there are none yet."""

from __future__ import annotations

from msgspec import Struct

from thidua.derive.name import BodyName
from thidua.derive.ranking.outcome import Outcome
from thidua.say.body.kinship import ended_words
from thidua.say.name import Badge
from thidua.say.vietnamese import day_words

_NOTHING = "Trên cổng không có bảng điểm, biên bản bỏ phiếu hay quyết định khen thưởng nào của phong trào này"


class ResultStatus(Struct, frozen=True):
    """How far the results have come (tình trạng kết quả)."""

    badge: Badge
    words: str


def result_status(outcome: Outcome, body: BodyName) -> ResultStatus:
    """Say what has been published of a campaign; nothing is promised of a body that is no more."""
    if outcome.held_until:
        day = day_words(outcome.held_until)
        badge = Badge(f"Công bố từ {day}", "gold")
        return ResultStatus(badge, f"Kết quả được công bố từ ngày {day}.")
    if (gone := outcome.withdrawn) and not outcome.is_there:
        words = f"Kết quả đã công bố nay đã rút, từ ngày {day_words(gone.on)}. Lý do: {gone.reason}."
        return ResultStatus(Badge("Đã rút kết quả", "red"), words)
    if not outcome.is_there and body.ended_on:
        words = f"{_NOTHING}; {body.name} {ended_words(body)}."
        return ResultStatus(Badge("Không có kết quả", "plain"), words)
    if not outcome.is_there:
        return ResultStatus(
            Badge("Chưa có kết quả", "plain"),
            "Chưa có kết quả công bố: chưa có bảng điểm, biên bản bỏ phiếu hay quyết định khen thưởng nào của phong trào này được công bố. Khi có, kết quả sẽ hiện ở đây.",
        )
    return ResultStatus(Badge("Đã có kết quả", "green"), _published(outcome))


def _published(outcome: Outcome) -> str:
    told = []
    if outcome.ranked_on:
        told.append(f"bảng xếp hạng (ngày {day_words(outcome.ranked_on)})")
    if outcome.has_ballot:
        void = " (không có giá trị vì thiếu người)" if outcome.is_void else ""
        votes = f"kết quả bỏ phiếu suy tôn{void}"
        told.append(votes if outcome.has_votes else "biên bản hội nghị")
    if outcome.decisions:
        told.append(f"{outcome.decisions} quyết định khen thưởng")
    return f"Đã công bố {', '.join(told)}."
