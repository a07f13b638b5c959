"""Where a unit stands, and how that changed, in a sentence or less: first what decides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.dossier.history.year import YearStanding
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.name import CampaignName
from thidua.derive.portal.summary import LatestPlace, UnitSummary
from thidua.derive.ranking.comparability import Change, Hindrance
from thidua.derive.ranking.podium import Podium, PodiumGroup, PodiumPlace
from thidua.derive.ranking.ranking import Standing, Status
from thidua.derive.ranking.suffrage import is_void
from thidua.model.body.unit import Unit
from thidua.say.ranking.unranked import VOTED, unranked, withdrawn_words
from thidua.say.vietnamese import capital, day_words, number_words

_TAKES = re.compile(r"\d|đại hội|chào mừng|kỷ niệm", re.IGNORECASE)
"""What in a title would take the year behind it for its own: “Đại hội lần thứ XIV năm 2025”."""


def place_words(history: Sequence[YearStanding]) -> str:
    """The latest place in one sentence: what a resident wants to know first."""
    if not history:
        return "Chưa có xếp hạng nào công bố cho đơn vị này."
    latest = history[0]
    title = campaign_words(latest.ranking.name)
    if latest.standing.status is Status.INELIGIBLE:
        why = unranked(latest.ranking, latest.standing).words
        return f"Không xét xếp hạng trong {title}. {why}"
    if latest.standing.rank is None:
        is_withdrawn = withdrawn_words(latest.ranking, latest.standing.unit)
        is_final = is_withdrawn or latest.standing.status in VOTED
        why = unranked(latest.ranking, latest.standing).words
        state = "Không xếp hạng" if is_final else "Chưa có hạng"
        return f"{state} trong {title}. {why}"
    return standing_words(latest.ranking, latest.standing, f", trong {title}")


def standing_words(ranking: RankingDossier, standing: Standing, where: str = "") -> str:
    """Say the place of a ranked unit: by the ballot first where the ballot decides."""
    points = number_words(standing.result.total or 0)
    by_points = f"{rank_among(ranking, standing)}, {points} điểm"
    if not ranking.podium.is_by_ballot:
        return f"{capital(by_points)}{where}."
    return f"{_ballot_words(ranking, standing)}{where}. {capital(beside_ballot(ranking))}: {by_points}."


def rank_among(ranking: RankingDossier, standing: Standing) -> str:
    """Say the rank and among how many: hạng 2 trên 7 đơn vị cùng nhóm."""
    group = ranking.group(standing)
    shared = "đồng hạng" if standing.tied else "hạng"
    told = f"{shared} {standing.rank} trên {len(group.standings)} đơn vị"
    if len(group.standings) == group.size:
        return f"{told} cùng nhóm"
    return f"{told} có hạng (nhóm có {group.size} đơn vị)"


def rank_mark(ranking: RankingDossier, standing: Standing) -> str:
    """The rank as tables show it: 2, 2= where it is shared; beside a ballot what it is by."""
    rank = f"{standing.rank}{'=' if standing.tied else ''}"
    by_ballot = ranking.podium.is_by_ballot
    return f"hạng {rank} {beside_ballot(ranking)}" if by_ballot else rank


def beside_ballot(ranking: RankingDossier) -> str:
    """Say what a rank is by where a ballot gives the places: by points, or by more."""
    first = ranking.scoring.rank_by[0]
    return "theo điểm" if first == "points" else "trong bảng xếp hạng"


def _ballot_words(ranking: RankingDossier, standing: Standing) -> str:
    """The place that the ballot gives, with the votes."""
    votes = ranking.ballot.votes.get(standing.unit, 0) if ranking.ballot else 0
    place = ranking.podium.place_of(standing.unit)
    if place is None:
        return no_place(ranking, f" suy tôn ({votes} phiếu)")
    shared = ", đồng hạng" if place.is_shared else ""
    return f"{place.position} theo phiếu suy tôn ({votes} phiếu{shared})"


def no_place(ranking: RankingDossier, votes: str = "") -> str:
    """Say that a unit has no place by ballot; nobody has one where too few came."""
    names = ", ".join(ranking.scoring.positions) or "vị trí nào"
    if ranking.ballot and is_void(ranking.scoring.ballot, ranking.ballot):
        return f"Chưa ai vào {names}: phiếu suy tôn không có giá trị vì thiếu người"
    return f"Không vào {names} theo phiếu{votes}"


def campaign_words(campaign: CampaignName) -> str:
    """Name a campaign with its year, said once; of spans only a school year (2025 - 2026) says it."""
    title, year = campaign.title, campaign.key.year
    alone = rf"(?<!\d)(?<!\d[–-])(?<!\d\s[–-]\s){year}(?!\d|\s?[–-]\s?\d)"
    school = rf"(?<!\d)({year - 1}\s?[–-]\s?{year}|{year}\s?[–-]\s?{year + 1})(?!\d)"
    if re.search(f"{alone}|{school}", title):
        return title
    return f"{title}{',' * bool(_TAKES.search(title))} năm {year}"


def short_place(place: LatestPlace | None) -> str:
    """The latest place in a few words, for lists; "" where there is none."""
    if place is None:
        return ""
    of = campaign_words(place.campaign) if place.campaign else place.year
    if place.is_by_ballot and place.position:
        return f"{place.position} theo phiếu suy tôn ({of})"
    shared = "Đồng hạng" if place.is_shared else "Hạng"
    among = f"; nhóm có {place.size} đơn vị" if place.size != place.of else ""
    by_points = " theo điểm" if place.is_by_points else ""
    return f"{shared} {place.rank}{by_points} trên {place.of} ({of}{among})"


def list_words(unit: UnitSummary) -> str:
    """What a list says beside a unit: its place, until when it was one, what it is now."""
    end = f"hoạt động đến hết ngày {day_words(unit.until)}" if unit.until else ""
    if end and unit.successors:
        end += f", sau đó thuộc {', '.join(u.name for u in unit.successors)}"
    return capital("; ".join(filter(None, (short_place(unit.place), end))))


def medal_words(ranking: RankingDossier, standing: Standing) -> str:
    """Name the place of a unit, by whatever decides; "" where it has none."""
    place = ranking.podium.place_of(standing.unit)
    if place is None:
        return ""
    by_ballot = ranking.podium.is_by_ballot
    return f"{place.position} theo phiếu" if by_ballot else place.position


def change_words(change: Change, units: Mapping[str, Unit]) -> str:
    """Say how a place changed, or why that cannot be said."""
    if change.steps is not None:
        if change.steps == 0:
            return "Giữ nguyên hạng"
        return f"{'Lên' if change.steps > 0 else 'Xuống'} {abs(change.steps)} bậc"
    match change.hindrance:
        case Hindrance.MERGED:
            names = ", ".join(units[unit].name for unit in change.detail)
            parted = len(units[change.detail[0]].successors) > 1
            alone = " tách từ" if parted else ", trước là"
            told = " nhập từ" if len(change.detail) > 1 else alone
            return f"Không so được: đơn vị mới{told} {names}"
        case Hindrance.NOT_RANKED:
            return "Không so được: một trong hai lần không có hạng"
        case Hindrance.GROUP:
            return "Không so được: đổi nhóm xếp hạng"
        case Hindrance.PERIOD:
            return "Không so được: hai lần thi đua dài ngắn khác nhau"
        case Hindrance.RULE:
            return "Không so được: thang điểm hoặc căn cứ xếp hạng đã đổi"
        case Hindrance.CRITERIA:
            return f"Không so được: đổi tiêu chí {', '.join(change.detail)}"
        case _:
            return "Lần đầu có hạng trên cổng"


def winners_title(podium: Podium | None) -> str:
    """Head the first places: by their names only where the criteria set gives them."""
    return ", ".join(podium.positions if podium else ()) or "Ai đứng đầu"


def winner_words(campaign: CampaignSummary) -> Iterator[str]:
    """Name each winner with its place and by how much: Nhất: Thôn 1, 95 điểm."""
    podium = campaign.podium
    for group in podium.groups if podium else ():
        for place in podium.foremost(group) if podium else ():
            unit = campaign.winners[place.unit].name
            yield f"{position_words(place)}: {unit}, {value_words(group, place)}"


def position_words(place: PodiumPlace) -> str:
    """Name a place as the criteria set does, else by its rank: Nhất, Hạng 1."""
    return place.position or f"Hạng {place.place}"


def value_words(group: PodiumGroup, place: PodiumPlace) -> str:
    """Say by how many points or votes a place is held."""
    unit = "phiếu" if group.group is None else "điểm"
    return f"{number_words(place.value)} {unit}"
