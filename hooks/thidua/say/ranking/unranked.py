"""Units without a rank (không xét, chưa chấm): why they have none."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.ranking.ranking import Standing, Status
from thidua.say.name import SHEET_STATES


@dataclass(frozen=True, slots=True)
class Unranked:
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
    state = ranking.states.get(standing.unit)
    if state is None:
        return Unranked("Chưa có bảng điểm")
    return Unranked(f"Bảng điểm {SHEET_STATES[state]}, chưa công bố")
