"""How a ranking is made, in words: precedence, total, rounding, caps, ties."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.derive.dossier.ranking import RankingDossier
from thidua.say.ranking.reason import rank_reasons
from thidua.say.told import Told
from thidua.say.vietnamese import number_words


def ranking_rule(ranking: RankingDossier) -> Iterator[Told]:
    """Tell the rule of a ranking, point by point."""
    scoring = ranking.scoring
    yield Told("Thứ tự căn cứ", rank_reasons(ranking).precedence())
    yield Told(
        "Tổng điểm",
        f"Cộng điểm mọi tiêu chí, nhân với {number_words(scoring.total_max)} rồi chia cho điểm tối đa của những tiêu chí được giao. Tiêu chí không giao cho đơn vị thì không tính ở cả hai phía.",
    )
    yield Told(
        "Làm tròn",
        f"Điểm tính theo công thức và tổng điểm làm tròn đến {scoring.decimals} chữ số sau dấu phẩy, 5 làm tròn lên; điểm người chấm cho thì giữ nguyên.",
    )
    if scoring.bonus_cap is not None:
        yield Told(
            "Điểm cộng",
            f"Phần vượt điểm tối đa và điểm cộng gộp lại nhiều nhất {number_words(scoring.bonus_cap)} điểm.",
        )
    if scoring.penalty_cap is not None:
        yield Told(
            "Điểm trừ", f"Gộp lại nhiều nhất {number_words(scoring.penalty_cap)} điểm."
        )
    yield Told(
        "Đồng hạng",
        "Bằng nhau ở mọi căn cứ thì cùng hạng, có dấu “=”; hạng tiếp theo bỏ trống: 1, 2, 2, 4.",
    )
    yield Told(
        "Chưa chấm, không xét",
        "Đơn vị chưa có điểm ghi là “chưa chấm”, không tính là 0 điểm và không xếp cuối. Đơn vị không được xét nêu riêng, kèm lý do.",
    )
