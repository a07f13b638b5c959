"""A ballot as pages show it: the count, and the places it gives beside those by points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from thidua.derive.ranking.ranking import Standing
from thidua.derive.ranking.suffrage import needed_votes, nominated
from thidua.model.portal import CampaignEntry
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Base, Deciding, Scoring
from thidua.page.part.fact import Fact
from thidua.page.scope import Scope
from thidua.say.vietnamese import day_words, number_words, percent_words

NOBODY = "Không đơn vị nào đủ phiếu"
_BASES = {
    Base.ELIGIBLE: "người được bỏ phiếu",
    Base.RETURNED: "phiếu thu về",
    Base.VALID: "phiếu hợp lệ",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A place and who has it, by points and by ballot."""

    position: str
    by_points: str
    by_ballot: str


@dataclass(frozen=True, slots=True)
class BallotView:
    """A ballot (bỏ phiếu suy tôn)."""

    question: str
    facts: tuple[Fact, ...]
    votes: tuple[tuple[str, str], ...]
    """Unit and votes, most first."""
    places: tuple[Place, ...]
    differs: bool
    decides: str


def ballot_view(entry: CampaignEntry, scope: Scope) -> BallotView | None:
    """Make the view of a campaign's ballot; None where there was none."""
    ballot, scoring = entry.results.ballot, entry.results.scoring
    if ballot is None:
        return None
    names = {id_: u.name for id_, u in scope.portal.bodies[entry.body].units.items()}
    ordered = sorted(ballot.votes.items(), key=lambda item: (-item[1], item[0]))
    places = tuple(_places(entry, scope, scoring, names)) if scoring else ()
    return BallotView(
        question=ballot.question or "Bỏ phiếu suy tôn",
        facts=tuple(_facts(ballot, scoring)),
        votes=tuple((names[unit], str(votes)) for unit, votes in ordered),
        places=places,
        differs=any(_name(p.by_points) != _name(p.by_ballot) for p in places),
        decides=_decides(scoring),
    )


def _name(told: str) -> str:
    return told.rpartition(" (")[0]


def _facts(ballot: Ballot, scoring: Scoring | None) -> Iterator[Fact]:
    if ballot.on:
        yield Fact("Ngày bỏ phiếu", day_words(ballot.on))
    if scoring and scoring.ballot:
        yield Fact("Cách bỏ phiếu", f"{scoring.ballot.method}. {scoring.ballot.voters}")
        yield from _thresholds(ballot, scoring)
    counts = (
        ("Người được bỏ phiếu", ballot.eligible), ("Phiếu phát ra", ballot.issued),
        ("Phiếu thu về", ballot.returned), ("Hợp lệ", ballot.valid),
        ("Không hợp lệ", ballot.invalid), ("Trắng", ballot.blank),
    )  # fmt: skip
    told = [
        f"{title.lower()} {number}" for title, number in counts if number is not None
    ]
    if told:
        yield Fact("Kiểm phiếu", "; ".join(told))
    if ballot.minutes:
        yield Fact("Biên bản", ballot.minutes)


def _thresholds(ballot: Ballot, scoring: Scoring) -> Iterator[Fact]:
    assert scoring.ballot
    rules = (("Đủ người khi", scoring.ballot.quorum, ballot.returned), ("Được suy tôn khi", scoring.ballot.threshold, None))  # fmt: skip
    for term, rule, number in rules:
        if rule:
            needed = needed_votes(rule, ballot)
            asks = f"ít nhất {percent_words(rule.share)} số {_BASES[rule.of]}"
            told = f", tức {needed} phiếu" if needed else ""
            met = ""
            if number is not None and needed:
                met = "; đã đủ" if number >= needed else "; chưa đủ"
            yield Fact(term, f"{asks}{told}{met}")


def _places(
    entry: CampaignEntry, scope: Scope, scoring: Scoring, names: Mapping[str, str]
) -> Iterator[Place]:
    """Who is first, second, third by points and by votes.

    Where points decide, each group for itself; where the ballot decides, all together.
    """
    ranked = [s for s in scope.standings.of(entry) if s.rank is not None]
    if scoring.decided_by is Deciding.BALLOT:
        yield from _places_among(ranked, "", entry, scoring, names)
        return
    for group in scoring.groups:
        inside = [s for s in ranked if s.group == group.id]
        if len(inside) > 1:
            yield from _places_among(inside, f" ({group.name})", entry, scoring, names)


def _places_among(
    ranked: Sequence[Standing],
    suffix: str,
    entry: CampaignEntry,
    scoring: Scoring,
    names: Mapping[str, str],
) -> Iterator[Place]:
    ballot = entry.results.ballot
    assert ballot
    by_votes = nominated(scoring, ballot, [s.unit for s in ranked])
    by_points = sorted(
        ranked, key=lambda s: (-(s.result.total or 0), s.rank or 0, s.unit)
    )
    for number, position in enumerate(scoring.positions[: len(ranked)]):
        points, voted = by_points[number], NOBODY
        if number < len(by_votes):
            unit, votes = by_votes[number]
            voted = f"{names[unit]} ({votes} phiếu)"
        yield Place(
            f"{position}{suffix}",
            f"{names[points.unit]} ({number_words(points.result.total or 0)} điểm)",
            voted,
        )


def _decides(scoring: Scoring | None) -> str:
    if scoring is None:
        return ""
    if scoring.decided_by is Deciding.BALLOT:
        return "Theo quy định của phong trào này, vị trí Nhất, Nhì, Ba do số phiếu quyết định; tổng điểm để tham khảo."
    return "Theo quy định của phong trào này, thứ hạng do tổng điểm quyết định; số phiếu chỉ dùng để phân định khi bằng điểm."
