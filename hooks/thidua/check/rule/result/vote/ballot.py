"""Rules on ballots: the numbers of the minutes agree with each other."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.campaign import CampaignFiles
from thidua.check.record.record import Checked
from thidua.check.record.suggestion import suggest
from thidua.check.rule.example import BALLOT
from thidua.check.rule.rule import Facts, rule
from thidua.model.problem import Problem
from thidua.model.rule import Example
from thidua.model.score.ballot import Ballot

_WHY = "Số phiếu công bố phải khớp biên bản kiểm phiếu."
_VOTES = "votes: {thon-doai: 3, thon-dong: 4}"
_PAPERS = {
    "valid": "phiếu hợp lệ",
    "returned": "phiếu thu về",
    "issued": "phiếu phát ra",
    "present": "người có mặt",
    "eligible": "người được bỏ phiếu",
}
"""The first that is told is the most."""


@rule(
    "phieu-phat-thua",
    what="Phát nhiều phiếu hơn số người bỏ phiếu",
    why=_WHY,
    remedy="xem lại biên bản",
    example=Example(BALLOT, "issued: 9", "issued: 8"),
)
def no_more_issued_than_voters(facts: Facts) -> Iterator[Problem]:
    """Each voter gets one paper."""
    for ballot, _ in _ballots(facts):
        b = ballot.record
        if b.issued is not None and b.eligible is not None and b.issued > b.eligible:
            message = f"phát {b.issued} phiếu cho {b.eligible} người"
            yield ballot.problem(("issued",), message)


@rule(
    "phieu-thu-thua",
    what="Thu về nhiều phiếu hơn số phiếu phát ra",
    why=_WHY,
    remedy="xem lại biên bản",
    example=Example(BALLOT, "issued: 7", "issued: 8"),
)
def no_more_returned_than_issued(facts: Facts) -> Iterator[Problem]:
    """What comes back was given out."""
    for ballot, _ in _ballots(facts):
        b = ballot.record
        if b.returned is not None and b.issued is not None and b.returned > b.issued:
            message = f"thu về {b.returned} phiếu, chỉ phát {b.issued}"
            yield ballot.problem(("returned",), message)


@rule(
    "phieu-khong-khop",
    what="Phiếu hợp lệ, không hợp lệ và trắng cộng lại không bằng số phiếu thu về",
    why=_WHY,
    remedy="xem lại biên bản kiểm phiếu",
    example=Example(BALLOT, "valid: 8", "valid: 7"),
)
def papers_add_up(facts: Facts) -> Iterator[Problem]:
    """Valid, invalid and blank papers are all that came back."""
    for ballot, _ in _ballots(facts):
        b = ballot.record
        parts = (b.valid, b.invalid, b.blank)
        counted = sum(part or 0 for part in parts)
        if b.returned is not None and None not in parts and counted != b.returned:
            message = (
                f"hợp lệ, không hợp lệ và trắng cộng lại {counted}, thu về {b.returned}"
            )
            yield ballot.problem(("returned",), message)


@rule(
    "bo-phieu-thieu-so",
    what="Thể lệ tính tỷ lệ trên một số mà biên bản kiểm phiếu không ghi",
    why="Thiếu số ấy thì không biết bao nhiêu phiếu là đủ.",
    remedy="ghi số ấy theo biên bản",
    example=Example(BALLOT, "returned: 8\n", "returned: 8\nvalid: 7\n"),
)
def the_whole_is_told(facts: Facts) -> Iterator[Problem]:
    """What a share is counted of stands in the minutes."""
    for ballot, files in _ballots(facts):
        told = files.scoring.record.ballot if files.scoring else None
        shares = {told.quorum, told.threshold} - {None} if told else set()
        for of in sorted({share.of for share in shares if share}):
            if getattr(ballot.record, of) is None:
                message = f"thể lệ tính trên {of} mà biên bản không ghi {of}"
                yield ballot.problem(("votes",), message, f"thêm {of}")


@rule(
    "phieu-bau-qua-so",
    what="Tổng số phiếu bầu nhiều hơn số phiếu hợp lệ cho phép",
    why=_WHY,
    remedy="xem lại biên bản kiểm phiếu; mỗi phiếu chọn được mấy đơn vị thì ghi ở ballot.choices của scoring.yml",
    example=Example(BALLOT, "votes: {thon-doai: 5, thon-dong: 6}", _VOTES),
)
def votes_fit_the_papers(facts: Facts) -> Iterator[Problem]:
    """No more votes than valid papers have choices."""
    for ballot, files in _ballots(facts):
        rule_of = files.scoring.record.ballot if files.scoring else None
        choices = rule_of.choices if rule_of else 1
        valid, cast = ballot.record.valid, sum(ballot.record.votes.values())
        if max(ballot.record.votes.values(), default=0) > (valid or cast):
            continue  # told at that unit
        if not files.scoring_is_broken and valid is not None and cast > valid * choices:
            message = f"tổng số phiếu bầu {cast} nhiều hơn {valid} phiếu hợp lệ × {choices} lựa chọn"
            yield ballot.problem(("votes",), message)


@rule(
    "phieu-don-vi-qua-so",
    what="Một đơn vị có nhiều phiếu hơn số phiếu hợp lệ",
    why=_WHY,
    remedy="xem lại biên bản kiểm phiếu",
)
def votes_of_a_unit_fit_the_papers(facts: Facts) -> Iterator[Problem]:
    """No unit has more votes than there are valid papers."""
    for ballot, files in _ballots(facts):
        told = ((getattr(ballot.record, name), what) for name, what in _PAPERS.items())
        most, what = next((one for one in told if one[0] is not None), (None, ""))
        if files.scoring_is_broken or most is None:
            continue
        for unit, votes in ballot.record.votes.items():
            if votes > most:
                message = f"{votes} phiếu nhiều hơn {most} {what}"
                yield ballot.problem(("votes", unit), message)


@rule(
    "phieu-don-vi-la",
    what="Bầu cho đơn vị không được xét năm nay",
    why="Chỉ đơn vị thuộc một nhóm mới được suy tôn.",
    remedy="chỉ ghi đơn vị thuộc một nhóm trong scoring.yml",
    example=Example(BALLOT, "thon-moi: 4}", "thon-dong: 4}"),
)
def candidates_are_ranked(facts: Facts) -> Iterator[Problem]:
    """Votes are for units of the groups."""
    for ballot, files in _ballots(facts):
        known = files.considered
        for unit in ballot.record.votes:
            if known and unit not in known:
                message = f"đơn vị “{unit}” không được xét năm nay"
                yield ballot.key_problem(("votes", unit), message, suggest(unit, known))


def _ballots(facts: Facts) -> Iterator[tuple[Checked[Ballot], CampaignFiles]]:
    for files in facts.campaigns:
        if files.ballot:
            yield files.ballot, files
