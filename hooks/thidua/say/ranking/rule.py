"""How a ranking is made, in words: where its criteria come from, precedence, total, rounding, caps, ties."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.derive.dossier.history.year import SectionPoints
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.score.total import rounded
from thidua.model.ratio import ratio_text
from thidua.model.score.rule import CouncilVoteRule
from thidua.model.score.scoring import Scoring
from thidua.model.score.total import UnitTotal
from thidua.say.grade.grade import floor_words, share_words
from thidua.say.ranking.reason import rank_reasons
from thidua.say.told import Told
from thidua.say.vietnamese import day_words, number_words

UNKNOWN = "Bộ tiêu chí này chưa rõ nguồn."


def ranking_rule(ranking: RankingDossier) -> Iterator[Told]:
    """Tell the rule of a ranking, point by point."""
    scoring = ranking.scoring
    yield Told("Thứ tự căn cứ", rank_reasons(ranking).precedence())
    yield Told("Tổng điểm", _total(scoring))
    yield Told(
        "Làm tròn",
        f"Điểm tính theo công thức và tổng điểm làm tròn đến {scoring.decimals} chữ số sau dấu phẩy, 5 làm tròn lên; điểm người chấm cho thì giữ nguyên.",
    )
    yield from _extras(scoring)
    yield from _cap(scoring)
    yield Told(
        "Đồng hạng",
        "Bằng nhau ở mọi căn cứ thì cùng hạng, có dấu “=”; hạng tiếp theo bỏ trống: 1, 2, 2, 4.",
    )
    if "passed" in scoring.rank_by or any(band.passed for band in scoring.classes):
        yield Told("Tiêu chí đạt", _passed(scoring))
    if scoring.floor is not None:
        asks = "; ".join(floor_words(scoring, scoring.floor))
        yield Told("Điểm liệt", f"Được xét xếp hạng khi {asks}.")
    if scoring.reply_until is not None:
        day = day_words(scoring.reply_until)
        told = f"Sau thẩm định, đơn vị phản hồi đến hết ngày {day}; phản hồi và lời trả lời đứng trên bảng điểm."
        yield Told("Quyền phản hồi", told)
    if scoring.council_vote is not None:
        yield Told("Hội đồng biểu quyết", council_words(scoring.council_vote))
    yield Told(
        "Chưa có điểm, không xét",
        "Đơn vị chưa có điểm công bố nêu riêng, không tính là 0 điểm và không xếp cuối. Đơn vị không được xét nêu riêng, kèm lý do.",
    )


def _total(scoring: Scoring) -> str:
    weighed = [
        f"{number_words(s.weight)} × điểm phần “{s.name}”"
        if s.weight != 1
        else f"điểm phần “{s.name}”"
        for s in scoring.sections
        if s.max
    ]
    sum_ = "Cộng điểm mọi tiêu chí (mỗi tiêu chí không quá điểm tối đa)"
    if any(s.weight != 1 for s in scoring.sections):
        sum_ = f"Cộng {' + '.join(weighed)}"
    scale = number_words(scoring.total_max)
    return f"{sum_}, nhân với {scale} rồi chia cho điểm tối đa của những tiêu chí được giao; sau đó mới thêm điểm cộng, bớt điểm trừ. Tiêu chí không giao cho đơn vị thì không tính ở cả hai phía."


def _passed(scoring: Scoring) -> str:
    if scoring.passed_from == 1:
        return "Một tiêu chí là đạt khi được đủ điểm tối đa."
    share = ratio_text(scoring.passed_from)
    return f"Một tiêu chí là đạt khi được từ {share} điểm tối đa."


def _extras(scoring: Scoring) -> Iterator[Told]:
    """How much may be added and taken: each for itself, neither scaled."""
    if scoring.bonus_cap is not None:
        most = number_words(scoring.bonus_cap)
        yield Told(
            "Điểm cộng",
            f"Phần vượt điểm tối đa và điểm cộng gộp lại nhiều nhất {most} điểm, không bù trừ với điểm trừ, không nhân theo thang.",
        )
    if scoring.penalty_cap is not None:
        most = number_words(scoring.penalty_cap)
        yield Told("Điểm trừ", f"Gộp lại nhiều nhất {most} điểm.")


def _cap(scoring: Scoring) -> Iterator[Told]:
    if scoring.total_cap is not None:
        most = number_words(scoring.total_cap)
        yield Told("Trần tổng điểm", f"Tổng điểm nhiều nhất {most}, kể cả điểm cộng.")


def council_words(rule: CouncilVoteRule) -> str:
    """Say how the council votes on each unit."""
    quorum = f" Đủ người họp khi có {share_words(rule.quorum)}." if rule.quorum else ""
    return f"{rule.method}.{quorum} Đơn vị đạt khi {share_words(rule.threshold)} đồng ý; hoãn khi ngần ấy người đề nghị hoãn; còn lại là không đạt. Đơn vị không đạt hoặc hoãn thì không xếp hạng."


def source_words(ranking: RankingDossier) -> str:
    """Warn of a set that nobody has checked; a sample's is sample data, as its notice says."""
    source = ranking.scoring.source
    is_known = ranking.name.body.is_sample or (source and source.confirmed)
    return "" if is_known else UNKNOWN


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


def section_words(found: SectionPoints, decimals: int) -> str:
    """Say the points of a section beside the maximum of what was assigned; why there are none."""
    if found.points is None:
        return "Chưa đủ điểm" if found.assigned else "Không áp dụng"
    told = number_words(rounded(found.points, decimals)).replace("-", "−")
    return f"{told} / {number_words(found.most)}" if found.most else told
