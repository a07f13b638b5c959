"""What a unit won and lost against another, in words; numbers with a true minus (−)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.ranking.gap import Cause, CriterionGap, Gap, Rest, Rival, Rivalry
from thidua.derive.score.total import rounded
from thidua.say.ranking.reason import rank_reasons
from thidua.say.vietnamese import number_words

_RIVALS = {
    Rival.LEVEL: "đồng hạng",
    Rival.ABOVE: "ngay trên",
    Rival.BEST: "đứng đầu nhóm",
    Rival.BELOW: "ngay sau",
}
_GIVEN = (Cause.ASSIGNED, Cause.SCALE)
_CAUSES = {
    Cause.BONUS_CAP: "phần vượt mức cộng cao nhất không được tính",
    Cause.PENALTY_CAP: "phần vượt mức trừ cao nhất không bị trừ",
    Cause.TOTAL_CAP: "phần vượt tổng điểm cao nhất không được tính",
    Cause.ROUNDING: "làm tròn tổng điểm",
}


def signed_words(number: Decimal, decimals: int) -> str:
    """Write a difference with its sign: +2,50, −2,50; nought has none.

    It has as many decimals as the set, and more where it is not told exactly by them.
    """
    short = rounded(number, decimals)
    told = number_words(abs(short if short == number else number))
    return f"{'−' if number < 0 else '+' if number > 0 else ''}{told}"


def rival_words(ranking: RankingDossier, rivalry: Rivalry) -> str:
    """Name the other unit and what it is to this one: Thôn Trung (ngay trên, hạng 2)."""
    name = ranking.issuer.unit(rivalry.gap.other).name
    told = ", ".join(_RIVALS[rival] for rival in rivalry.rivals)
    rank = (
        f" {rivalry.rank}"
        if Rival.LEVEL in rivalry.rivals
        else f", hạng {rivalry.rank}"
    )
    return f"{name} ({told}{rank})"


def difference_words(gap: Gap) -> str:
    """Say by how much the totals differ."""
    if not gap.difference:
        return "bằng tổng điểm"
    more = "hơn" if gap.difference > 0 else "kém"
    return f"{more} {number_words(abs(gap.difference))} điểm"


def gap_summary(ranking: RankingDossier, rivalry: Rivalry) -> str:
    """Say in a sentence or two by how much, and where most of it was won and lost."""
    gap = rivalry.gap
    name = ranking.issuer.unit(gap.other).name
    told = f"So với {name}: {difference_words(gap)}"
    most = "; ".join(_most(ranking, gap))
    if not most:
        return f"{told}; điểm như nhau ở mọi tiêu chí mà cả hai được giao."
    return f"{told}. {most}."


def _most(ranking: RankingDossier, gap: Gap) -> Iterator[str]:
    sides = [("Kém nhiều nhất", gap.lost), ("Hơn nhiều nhất", gap.won)]
    if gap.difference > 0:
        sides.reverse()
    for at, (title, found) in enumerate(x for x in sides if x[1]):
        name = title if not at else title.lower()
        yield f"{name}: {_at(ranking, found[0])}"


def _at(ranking: RankingDossier, gap: CriterionGap) -> str:
    points = signed_words(gap.difference, ranking.scoring.decimals)
    return f"{points} ở {criterion_name(ranking, gap.code)}"


def criterion_name(ranking: RankingDossier, code: str) -> str:
    """Name a criterion by its code and its words."""
    return f"{code} {ranking.criteria[code].name}"


def rest_words(ranking: RankingDossier, gap: Gap) -> Iterator[tuple[str, str]]:
    """Say what else parts the totals: points and why; with the criteria they add up.

    What only one was given and what the scale makes of that nearly cancel each other, so
    they are told as one.
    """
    decimals = ranking.scoring.decimals
    given = [rest for rest in gap.rests if rest.cause in _GIVEN]
    moved = sum((rest.difference for rest in given), Decimal(0))
    if moved:
        yield signed_words(moved, decimals), _given_words(ranking, gap, given)
    for rest in gap.rests:
        if rest.cause not in _GIVEN:
            yield signed_words(rest.difference, decimals), _CAUSES[rest.cause]


def _given_words(ranking: RankingDossier, gap: Gap, rests: Sequence[Rest]) -> str:
    causes = {rest.cause for rest in rests}
    words = []
    if Cause.ASSIGNED in causes:
        words.append(f"tiêu chí chỉ một bên được giao ({', '.join(gap.apart)})")
    if Cause.SCALE in causes:
        most = number_words(ranking.scoring.total_max)
        words.append(f"quy tổng điểm về thang {most}")
    return " và ".join(words)


def gap_note(ranking: RankingDossier) -> str:
    """Say what decides where the points of criteria do not; "" where they do."""
    if ranking.podium.is_by_ballot:
        positions = ", ".join(ranking.scoring.positions) or "Vị trí"
        return f"{positions} do phiếu suy tôn quyết định; hơn kém về điểm không quyết định vị trí ấy."
    first = ranking.scoring.rank_by[0]
    if first == "points":
        return ""
    basis = rank_reasons(ranking).basis(first)
    return f"Thứ hạng xét {basis} trước; hơn kém về tổng điểm không một mình quyết định thứ hạng."
