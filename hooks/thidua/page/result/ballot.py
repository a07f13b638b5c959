"""Ballots, elections, pledges as pages show them; the places by votes beside those by points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from thidua.derive.name import Issuer
from thidua.derive.ranking.podium import Podium, PodiumPlace
from thidua.derive.ranking.suffrage import by_number, came, is_void, needed_votes
from thidua.model.score.ballot import Ballot, CouncilDecision
from thidua.model.score.rule import BallotRule, Base, Deciding, Share
from thidua.model.score.scoring import Scoring
from thidua.page.part.fact import Fact
from thidua.say.grade.grade import share_words
from thidua.say.ranking.unranked import tally_words
from thidua.say.vietnamese import day_words, number_words

NOBODY = "Không đơn vị nào đủ phiếu"
NO_UNIT = "Không đơn vị nào"
SKIPPED = "Bỏ trống vì đồng hạng"


class Place(Struct, frozen=True):
    """A place and who has it, by points and by ballot."""

    position: str
    by_points: str
    by_ballot: str


class BallotView(Struct, frozen=True):
    """A ballot (bỏ phiếu suy tôn)."""

    heading: str
    """What the minutes are of; "" where units were voted for."""
    question: str
    facts: tuple[Fact, ...]
    votes: tuple[tuple[str, str], ...]
    """Unit and votes, most first."""
    tallies: tuple[tuple[str, str], ...]
    """Unit and what the council voted on it."""
    places: tuple[Place, ...]
    differs: bool
    decides: str


def ballot_view(
    ballot: Ballot | None,
    scoring: Scoring | None,
    issuer: Issuer,
    podium: Podium | None,
) -> BallotView | None:
    """Make the view of a campaign's ballot; None where there was none."""
    if ballot is None:
        return None
    decides = _decides(scoring, ballot, podium)
    counts = decides and not (scoring and is_void(scoring.ballot, ballot))
    places = tuple(_places(podium, issuer)) if podium and counts else ()
    heading = "Hội đồng biểu quyết" if ballot.council_votes else "Biên bản hội nghị"
    heading = "" if ballot.votes else heading
    return BallotView(
        heading=heading,
        question=ballot.question or heading or "Bỏ phiếu suy tôn",
        facts=(*_facts(ballot, scoring), *_council(ballot.council, issuer)),
        votes=tuple(_counted(ballot.votes, issuer)),
        tallies=tuple(
            (issuer.unit(unit).name, tally_words(ballot.council_votes[unit]))
            for unit in sorted(ballot.council_votes, key=by_number)
        ),
        places=places,
        differs=any(_name(p.by_points) != _name(p.by_ballot) for p in places),
        decides=decides,
    )


def _counted(votes: Mapping[str, int], issuer: Issuer) -> Iterator[tuple[str, str]]:
    """Name units with their votes, most first."""
    for unit, number in sorted(
        votes.items(), key=lambda item: (-item[1], by_number(item[0]))
    ):
        yield issuer.unit(unit).name, str(number)


def _name(told: str) -> str:
    return told.rpartition(" (")[0]


def _facts(ballot: Ballot, scoring: Scoring | None) -> Iterator[Fact]:
    if ballot.on:
        is_vote = ballot.votes or ballot.council_votes
        yield Fact("Ngày bỏ phiếu" if is_vote else "Ngày họp", day_words(ballot.on))
    if scoring and (rule := scoring.ballot):
        yield Fact("Cách bỏ phiếu", f"{rule.method}. {rule.voters}{_choices(rule)}")
        yield from _thresholds(ballot, scoring)
    counts = (
        ("Tổng số thành viên", ballot.members),
        ("Có mặt", ballot.present),
        ("Người được bỏ phiếu", ballot.eligible),
        ("Phiếu phát ra", ballot.issued),
        ("Phiếu thu về", ballot.returned),
        ("Hợp lệ", ballot.valid),
        ("Không hợp lệ", ballot.invalid),
        ("Trắng", ballot.blank),
    )
    told = [
        f"{title.lower()} {number}" for title, number in counts if number is not None
    ]
    if told:
        yield Fact("Kiểm phiếu", "; ".join(told))
    if ballot.minutes:
        yield Fact("Biên bản", ballot.minutes)


def _choices(rule: BallotRule) -> str:
    """How many units one vote may name, where that is told and the words on voters do not say it."""
    is_told = "choices" in rule.model_fields_set
    if not is_told or "mỗi phiếu" in rule.voters.lower():
        return ""
    return f"; mỗi phiếu chọn nhiều nhất {rule.choices} đơn vị"


def _council(decided: CouncilDecision | None, issuer: Issuer) -> Iterator[Fact]:
    """Tell how the council parted units that were equal, why, and by which minutes."""
    if decided:
        order = ", rồi ".join(issuer.unit(unit).name for unit in decided.order)
        why = f"Lý do: {decided.reason.rstrip('.')}. {decided.minutes.rstrip('.')}."
        yield Fact("Hội đồng quyết định", f"Xếp {order}", None, why)


def _thresholds(ballot: Ballot, scoring: Scoring) -> Iterator[Fact]:
    assert scoring.ballot
    if rule := scoring.ballot.quorum:
        of_papers = rule.of in (Base.RETURNED, Base.VALID)
        told, needed = _asked(rule, ballot, "phiếu" if of_papers else "người")
        number = came(ballot)
        if number is not None and needed:
            is_enough = number >= needed
            lack = "chưa đủ, bỏ phiếu không có giá trị"
            told = f"{told}; {'đã đủ' if is_enough else lack}"
        yield Fact("Đủ người khi", told)
    if rule := scoring.ballot.threshold:
        yield Fact("Được suy tôn khi", _asked(rule, ballot, "phiếu")[0])


def _asked(rule: Share, ballot: Ballot, unit: str) -> tuple[str, int | None]:
    """Say how many are enough, and give the number where the ballot tells of how many."""
    needed = needed_votes(rule, ballot)
    number = f", tức {needed} {unit}" if needed else ""
    return share_words(rule) + number, needed


def _places(podium: Podium, issuer: Issuer) -> Iterator[Place]:
    """Who is first, second, third by points and by votes."""
    for group in podium.groups:
        if group.by_votes is None or (group.group and group.ranked < 2):
            continue
        suffix = f" ({group.group.name})" if group.group else ""
        names = {p.place: p.position for p in (*group.by_points, *group.by_votes)}
        for number in sorted(names):
            yield Place(
                f"{names[number]}{suffix}",
                _held(group.by_points, number, "điểm", issuer)
                or _vacant(group.by_points, number, NO_UNIT),
                _held(group.by_votes, number, "phiếu", issuer)
                or _vacant(group.by_votes, number, NOBODY),
            )


def _held(places: Sequence[PodiumPlace], number: int, unit: str, issuer: Issuer) -> str:
    """Name all who hold a place; "" where it is skipped or nobody does."""
    held = [place for place in places if place.place == number]
    if not held:
        return ""
    names = ", ".join(issuer.unit(place.unit).name for place in held)
    shared = ", đồng hạng" if len(held) > 1 else ""
    return f"{names} ({number_words(held[0].value)} {unit}{shared})"


def _vacant(places: Sequence[PodiumPlace], number: int, nobody: str) -> str:
    """Say why nobody holds a place: units that share one before it take it, too."""
    ahead = [place for place in places if place.place < number]
    return SKIPPED if len(ahead) >= number else nobody


def _decides(scoring: Scoring | None, ballot: Ballot, podium: Podium | None) -> str:
    """Say what decides, points or votes; "" where that is more than the two."""
    if scoring is None:
        return ""
    if scoring.decided_by is Deciding.BALLOT:
        groups = podium.groups if podium else ()
        is_parted = any(_is_parted(p, ballot) for g in groups for p in g.by_votes or ())
        names = ", ".join(scoring.positions) or "cao nhất"
        level = _level_votes(scoring, is_parted=is_parted)
        return f"Theo quy định của phong trào này, vị trí {names} do số phiếu quyết định; {level}."
    first, *others = scoring.rank_by
    if first != "points":
        return ""
    rest = (
        "chỉ dùng để phân định khi bằng điểm" if "votes" in others else "để tham khảo"
    )
    return f"Theo quy định của phong trào này, thứ hạng do tổng điểm quyết định; số phiếu {rest}."


def _is_parted(place: PodiumPlace, ballot: Ballot) -> bool:
    """Whether the council parted a unit from another of as many votes."""
    order = ballot.council.order if ballot.council else ()
    level = [unit for unit in order if ballot.votes.get(unit) == place.value]
    return not place.is_shared and len(level) > 1 and place.unit in level


def _level_votes(scoring: Scoring, *, is_parted: bool) -> str:
    """Say what comes of equal votes: by the council where it parted some, or by what ranks next."""
    first, *others = scoring.rank_by
    if first != "votes" or not others:
        council = "bằng phiếu thì theo quyết định của hội đồng; " if is_parted else ""
        return f"{council}tổng điểm để tham khảo"
    named = {"points": "tổng điểm", "council": "quyết định của hội đồng"}
    return f"bằng phiếu thì theo {named.get(others[0], 'căn cứ xếp hạng tiếp theo')}"


def election_facts(ballot: Ballot | None, issuer: Issuer) -> Iterator[Fact]:
    """Tell who was elected for which year, and who signed the pledge."""
    for election in ballot.elections if ballot else ():
        elected = issuer.unit(election.elected).name
        votes = _counted(election.votes, issuer)
        told = "; ".join(f"{unit}: {number}" for unit, number in votes)
        count = f"Số phiếu: {told}." if told else ""
        yield Fact(f"{election.office} năm {election.year}", elected, None, count)
    pledge = ballot.pledge if ballot else None
    if pledge:
        parties = [issuer.unit(unit).name for unit in pledge.parties]
        place = f" tại {pledge.place}" if pledge.place else ""
        yield Fact(
            f"Giao ước thi đua năm {pledge.year}",
            f"Ký ngày {day_words(pledge.on)}{place}, {len(parties)} bên: {', '.join(parties)}.",
        )
