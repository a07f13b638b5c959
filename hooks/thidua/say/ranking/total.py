"""How the points of a unit became its total, in one sentence with its numbers."""

from __future__ import annotations

from thidua.model.score.scoring import Scoring
from thidua.model.score.total import UnitTotal
from thidua.say.vietnamese import number_words


def total_words(result: UnitTotal, scoring: Scoring) -> str:
    """Say base, scale, bonus, penalty: 80 × 100 : 100 + 4 − 6 = 78."""
    base, most = number_words(result.base), number_words(result.assigned_max)
    scale = number_words(scoring.total_max)
    extras = ""
    if result.bonus:
        extras += f" + {number_words(result.bonus)} (điểm cộng)"
    if result.penalty:
        extras += f" − {number_words(result.penalty)} (điểm trừ)"
    total = number_words(result.total or 0)
    if result.cut:
        total = f"{number_words((result.total or 0) + result.cut)}, chỉ tính {total}"
    if result.assigned_max == scoring.total_max:
        summed = f"; tổng điểm {base}{extras} = {total}" if extras else ""
        return f"được {base} điểm trên {most} điểm được giao{summed}."
    return f"được {base} điểm trên {most} điểm được giao, nên tổng điểm là {base} × {scale} : {most}{extras} = {total}."
