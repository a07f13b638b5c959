"""Rules on what decides a ranking beside points: votes, the council, an earlier ranking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import data_folder
from thidua.check.file.registry import Registry, may_be_there
from thidua.check.record.field_path import Path
from thidua.check.record.suggestion import choose
from thidua.check.rule.example import SCORING
from thidua.check.rule.rule import Facts, rule
from thidua.derive.ranking.ranking import ranking
from thidua.derive.ranking.suffrage import nominated
from thidua.derive.score.participant import with_unscored
from thidua.model.key import CampaignKey
from thidua.model.problem import Problem
from thidua.model.rule import Example
from thidua.model.score.ballot import Ballot
from thidua.model.score.rule import Deciding
from thidua.model.score.scoring import Scoring


@rule(
    "theo-phieu-thieu-bien-ban",
    what="Kết quả đã công bố theo số phiếu mà không có biên bản kiểm phiếu",
    why="Không có biên bản thì không ai kiểm lại được vì sao hơn kém.",
    remedy="thêm biên bản kiểm phiếu ballot.yml, hoặc bỏ căn cứ này",
)
def deciding_votes_are_counted(facts: Facts) -> Iterator[Problem]:
    """Published results that votes decide come with the ballot."""
    for files in _published(facts):
        assert files.scoring
        path = _asks_for_votes(files)
        ballot = files.ballot.record if files.ballot else None
        lacks = "votes trong ballot.yml" if ballot else "ballot.yml"
        decides = path and path[-1] in ("decided_by", 0)
        if path and (not ballot or (decides and not ballot.votes)):
            message = f"kết quả đã công bố theo số phiếu mà không có {lacks}"
            remedy = (
                "ghi số phiếu của từng đơn vị theo biên bản kiểm phiếu"
                if ballot
                else ""
            )
            yield files.scoring.problem(path, message, remedy)


@rule(
    "theo-phieu-thieu-the-le",
    what="Kết quả đã công bố theo số phiếu mà không có thể lệ bỏ phiếu",
    why="Ai bỏ phiếu, bỏ thế nào phải định trước khi bỏ.",
    remedy="thêm mục ballot",
)
def deciding_votes_have_a_rule(facts: Facts) -> Iterator[Problem]:
    """Published results that votes decide come with the rules of the ballot."""
    for files in _published(facts):
        assert files.scoring
        path = _asks_for_votes(files)
        if path and files.scoring.record.ballot is None:
            message = "kết quả đã công bố theo số phiếu mà không có thể lệ bỏ phiếu"
            yield files.scoring.problem(path, message)


@rule(
    "bang-nhau-chua-quyet-dinh",
    what="Các đơn vị bằng nhau mà hội đồng chưa quyết định, hay quyết định không được tính",
    why="Bộ tiêu chí giao hội đồng quyết định; đã khen thì hội đồng phải quyết rồi.",
    remedy="ghi đủ các đơn vị ấy ở council của ballot.yml",
)
def the_council_has_decided(facts: Facts) -> Iterator[Problem]:
    """The council decides where all else is equal: on all of them, and where it is asked."""
    for files in _published(facts):
        ballot = files.ballot.record if files.ballot else None
        assert files.scoring and files.totals
        scoring = files.scoring.record
        order = ballot.council.order if ballot and ballot.council else ()
        if "council" not in scoring.rank_by:
            if files.ballot and order:
                message = (
                    "hội đồng quyết định mà rank_by của scoring.yml không có council"
                )
                yield files.ballot.problem(
                    ("council",), message, "thêm council vào rank_by, hoặc bỏ mục này"
                )
        elif (order or _is_final(files)) and (open := _undecided(files, ballot, order)):
            message = f"{', '.join(open)} đồng hạng mà hội đồng chưa quyết định"
            path = ("rank_by", scoring.rank_by.index("council"))
            yield files.scoring.problem(path, message)


def _undecided(
    files: CampaignFiles, ballot: Ballot | None, order: Sequence[str]
) -> list[str]:
    """Give the equal units that a council left out; of several ties, those that it took up."""
    assert files.scoring and files.totals
    scoring: Scoring = files.scoring.record
    asked = ballot.model_copy(update={"council": None}) if ballot else None
    published = [sheet.record for sheet in files.sheets if sheet.record.published]
    everyone = with_unscored(scoring, published)
    placed = ranking(scoring, everyone, files.totals.counted, asked)
    tied = [(s.unit, (s.group, s.rank)) for s in placed if s.tied]
    if (
        asked
        and scoring.decided_by is Deciding.BALLOT
        and scoring.rank_by[0] != "votes"
    ):
        tied += _level_votes(scoring, asked, [s.unit for s in placed if s.rank], order)
    taken = {place for unit, place in tied if unit in order}
    left = [u for u, place in tied if u not in order and place in (taken or {place})]
    return [*dict.fromkeys(left)]


def _level_votes(
    scoring: Scoring, ballot: Ballot, units: Sequence[str], order: Sequence[str]
) -> Iterator[tuple[str, tuple[str, int]]]:
    """Give the units of equal votes, where votes give the places and the council parted some."""
    chosen = nominated(scoring, ballot, units)
    parted = Counter(votes for unit, votes in chosen if unit in order)
    counted = Counter(votes for _, votes in chosen)
    for unit, votes in chosen:
        if parted[votes] and counted[votes] > 1:
            yield unit, ("votes", votes)


@rule(
    "so-voi-phong-trao-la",
    what="So với một phong trào không có bảng xếp hạng để so",
    why="Trang nói đơn vị lên hay xuống so với phong trào ấy.",
    remedy="chọn một phong trào trước đó của cùng cơ quan, hoặc bỏ mục này",
    example=Example(
        SCORING,
        "total_max: 100\ncompares_with: 2023/duong-sach\n",
        "total_max: 100\n",
    ),
)
def earlier_rankings_exist(facts: Facts) -> Iterator[Problem]:
    """`compares_with` leads to an earlier criteria set of the same body."""
    for files in facts.campaigns:
        name = files.scoring.record.compares_with if files.scoring else None
        fault = _astray(name, files.key, facts.registry) if name else None
        if files.scoring and fault:
            yield files.scoring.problem(("compares_with",), *fault)


def _published(facts: Facts) -> Iterator[CampaignFiles]:
    """Give campaigns with published results, whose ballot is not broken."""
    for files in facts.campaigns:
        broken = f"{data_folder(files.key)}/ballot.yml" in facts.book.broken
        is_published = any(sheet.record.published for sheet in files.sheets)
        if files.scoring and is_published and not broken:
            yield files


def _is_final(files: CampaignFiles) -> bool:
    """Whether awards follow from the places; points during the year are not final."""
    return bool(files.nominations or files.awards)


def _asks_for_votes(files: CampaignFiles) -> Path | None:
    """Where a criteria set says that votes count by now; None where it does not.

    Votes that only part level units are not counted before the end of a campaign.
    """
    assert files.scoring
    scoring: Scoring = files.scoring.record
    if scoring.decided_by is Deciding.BALLOT:
        return ("decided_by",)
    is_first = scoring.rank_by[0] == "votes"
    if is_first or (_is_final(files) and "votes" in scoring.rank_by):
        return "rank_by", scoring.rank_by.index("votes")
    return None


def _astray(name: str, own: CampaignKey, registry: Registry) -> tuple[str, str] | None:
    """What is wrong with the name of an earlier campaign, and what to do."""
    keys = registry.book.campaigns_of(own.body)
    known = [key.name for key in keys if key != own and key.year <= own.year]
    there = CampaignKey.within(own.body, name)
    if there == own:
        return "phong trào so với chính nó", choose(name, known)
    if there not in keys and may_be_there(name, own.body, registry.book):
        return None  # told at the folder
    if there not in keys:
        return f"không có phong trào “{name}”", choose(name, known)
    if there.year > own.year:
        return f"phong trào “{name}” diễn ra sau phong trào này", choose(name, known)
    file = f"{data_folder(there)}/scoring.yml"
    if file in registry.book.files:
        return None
    return f"phong trào “{name}” không có bộ tiêu chí", f"thêm {file}, hoặc bỏ mục này"
