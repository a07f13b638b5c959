"""Units without a rank (không xét, chưa chấm): why they have none."""

from __future__ import annotations

from msgspec import Struct

from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.ranking.ranking import Standing, Status
from thidua.derive.ranking.suffrage import CouncilVote, Vote
from thidua.model.score.ballot import CouncilTally
from thidua.model.score.sheet import SheetState
from thidua.say.grade.grade import shortfall_words
from thidua.say.name import SHEET_STATES
from thidua.say.vietnamese import day_words

VOTED = (Status.FAILED, Status.POSTPONED)
"""What a vote of the council leaves without a rank."""
VOTES = {Vote.PASSED: "Đạt", Vote.FAILED: "Không đạt", Vote.POSTPONED: "Hoãn"}


class Unranked(Struct, frozen=True):
    """Why a unit has no rank, and the document or clause that says so; "" for none."""

    reason: str
    basis: str = ""

    @property
    def words(self) -> str:
        """The reason, then its basis."""
        basis = f" Căn cứ: {self.basis}." if self.basis else ""
        return f"{self.reason}.{basis}"


def unranked(ranking: RankingDossier, standing: Standing) -> Unranked:
    """Tell why a unit without a rank has none."""
    sheet = ranking.sheets.get(standing.unit)
    if standing.status is Status.INELIGIBLE and sheet and sheet.ineligible:
        told = sheet.ineligible
        code = next(
            code for code in ranking.scoring.eligibility if code.code == told.code
        )
        return Unranked(code.name, told.basis or code.basis or "")
    if standing.status is Status.INELIGIBLE and standing.below:
        below = shortfall_words(ranking.scoring, standing.below)
        return Unranked(f"Dưới điểm liệt: {below}")
    if standing.vote and standing.status in VOTED:
        return Unranked(_voted(standing.vote), _minutes(ranking))
    state = ranking.states.get(standing.unit)
    if state is None:
        return Unranked(withdrawn_words(ranking, standing.unit) or "Chưa có bảng điểm")
    step = f"Bảng điểm {SHEET_STATES[state]}, chưa công bố"
    until = ranking.scoring.reply_until
    if until and state is SheetState.APPRAISED:
        step = f"{step}; đơn vị phản hồi đến hết ngày {day_words(until)}"
    return Unranked(step)


def withdrawn_words(ranking: RankingDossier, unit: str) -> str:
    """Say when and why the published result of a unit was taken back; "" where it was not."""
    for told in reversed(ranking.corrections):
        made = told.correction
        if (
            made.of == f"scores/{unit}"
            and made.field == "all"
            and unit not in ranking.states
        ):
            return f"Đã rút kết quả ngày {day_words(made.on)}. {made.reason}"
    return ""


_TALLIES = {
    "agree": "đồng ý",
    "disagree": "không đồng ý",
    "postpone": "đề nghị hoãn",
}


def tally_words(tally: CouncilTally) -> str:
    """Count what the council voted on a unit, as far as its minutes tell."""
    told = (f for f in _TALLIES if f in tally.model_fields_set)
    return ", ".join(f"{getattr(tally, field)} {_TALLIES[field]}" for field in told)


def _voted(vote: CouncilVote) -> str:
    told = f"{VOTES[vote.vote]} theo biểu quyết của hội đồng: {tally_words(vote.tally)}, cần {vote.needed}"
    return f"{told}. {vote.tally.reason}" if vote.tally.reason else told


def _minutes(ranking: RankingDossier) -> str:
    return (ranking.ballot.minutes or "") if ranking.ballot else ""
