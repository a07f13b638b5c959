"""Rule: whoever ranks by votes, or by the council, has them written down."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import data_folder
from thidua.check.file.registry import Registry
from thidua.check.record.field_path import Path
from thidua.derive.ranking.ranking import ranking
from thidua.derive.score.participant import with_unscored
from thidua.model.problem import Problem
from thidua.model.score.rule import Deciding
from thidua.model.score.scoring import Scoring


def votes_are_written_down(
    files: CampaignFiles, registry: Registry
) -> Iterator[Problem]:
    """Published results that votes decide come with the ballot and its rules."""
    broken = f"{data_folder(files.key)}/ballot.yml" in registry.book.broken
    is_published = any(sheet.record.published for sheet in files.sheets)
    if files.scoring is None or broken or not is_published:
        return
    scoring = files.scoring.record
    if path := _asks_for_votes(scoring, is_final=_is_final(files)):
        if files.ballot is None:
            message = "kết quả đã công bố theo số phiếu mà không có ballot.yml"
            remedy = "thêm biên bản kiểm phiếu ballot.yml, hoặc bỏ căn cứ này"
            yield files.scoring.problem(path, message, remedy)
        if scoring.ballot is None:
            message = "kết quả đã công bố theo số phiếu mà không có thể lệ bỏ phiếu"
            yield files.scoring.problem(path, message, "thêm mục ballot")
    if _is_final(files):
        yield from _undecided(files, scoring)


def _is_final(files: CampaignFiles) -> bool:
    """Whether awards follow from the places; points during the year are not final."""
    return bool(files.nominations or files.awards)


def _asks_for_votes(scoring: Scoring, *, is_final: bool) -> Path | None:
    """Where a criteria set says that votes count by now; None where it does not.

    Votes that only part level units are not counted before the end of a campaign.
    """
    if scoring.decided_by is Deciding.BALLOT:
        return ("decided_by",)
    if scoring.rank_by[0] == "votes" or (is_final and "votes" in scoring.rank_by):
        return "rank_by", scoring.rank_by.index("votes")
    return None


def _undecided(files: CampaignFiles, scoring: Scoring) -> Iterator[Problem]:
    """The council decides where all else is equal: then it has to have decided."""
    ballot = files.ballot.record if files.ballot else None
    if "council" not in scoring.rank_by or (ballot and ballot.council):
        return
    assert files.scoring and files.totals
    published = [sheet.record for sheet in files.sheets if sheet.record.published]
    everyone = with_unscored(scoring, published)
    placed = ranking(scoring, everyone, files.totals.counted, ballot)
    if tied := [standing.unit for standing in placed if standing.tied]:
        message = f"{', '.join(tied)} bằng nhau mà hội đồng chưa quyết định"
        path = ("rank_by", scoring.rank_by.index("council"))
        yield files.scoring.problem(path, message, "ghi council vào ballot.yml")
