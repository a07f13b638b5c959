"""Rules on ballots: the numbers add up, candidates exist, heads rotate."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.registry import Registry
from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked, choose, suggest
from thidua.model.body.body import Terms
from thidua.model.problem import Problem
from thidua.model.score.ballot import Ballot, Election


def ballots_add_up(files: CampaignFiles) -> Iterator[Problem]:
    """Issued, returned, valid, invalid, blank and votes agree with each other."""
    ballot = files.ballot
    if ballot is None:
        return
    yield from _counts(ballot)
    rule = files.scoring.record.ballot if files.scoring else None
    if not files.scoring_is_broken:
        yield from _votes(ballot, rule.choices if rule else 1)
    yield from _candidates(ballot, files)
    for place, election in enumerate(ballot.record.elections):
        yield from _election(ballot, election, place, files)


def heads_rotate(registry: Registry) -> Iterator[Problem]:
    """Note a unit that heads its cluster in two years running."""
    for terms in registry.book.all(Terms):
        heads = {term.year: term.chair for term in terms.record.terms if term.chair}
        for place, term in enumerate(terms.record.terms):
            if term.chair and heads.get(term.year - 1) == term.chair:
                message = f"đơn vị “{term.chair}” làm cụm trưởng hai năm liền"
                yield terms.note(("terms", place, "chair"), message)
            if term.chair and term.chair == term.vice_chair:
                path = ("terms", place, "vice_chair")
                yield terms.problem(path, "cụm phó trùng cụm trưởng", "ghi đơn vị khác")


def _counts(ballot: Checked[Ballot]) -> Iterator[Problem]:
    b = ballot.record
    if b.issued is not None and b.eligible is not None and b.issued > b.eligible:
        yield ballot.problem(("issued",), f"phát {b.issued} phiếu cho {b.eligible} người", "xem lại biên bản")  # fmt: skip
    if b.returned is not None and b.issued is not None and b.returned > b.issued:
        yield ballot.problem(("returned",), f"thu về {b.returned} phiếu, chỉ phát {b.issued}", "xem lại biên bản")  # fmt: skip
    parts = (b.valid, b.invalid, b.blank)
    if b.returned is not None and None not in parts:
        counted = sum(part or 0 for part in parts)
        if counted != b.returned:
            message = (
                f"hợp lệ, không hợp lệ và trắng cộng lại {counted}, thu về {b.returned}"
            )
            yield ballot.problem(("returned",), message, "xem lại biên bản kiểm phiếu")


def _votes(ballot: Checked[Ballot], choices: int) -> Iterator[Problem]:
    valid = ballot.record.valid
    if valid is None:
        return
    cast = sum(ballot.record.votes.values())
    if cast > valid * choices:
        message = f"tổng số phiếu bầu {cast} nhiều hơn {valid} phiếu hợp lệ × {choices} lựa chọn"
        yield ballot.problem(("votes",), message, "xem lại biên bản kiểm phiếu")
    for unit, votes in ballot.record.votes.items():
        if votes > valid:
            message = f"{votes} phiếu nhiều hơn {valid} phiếu hợp lệ"
            yield ballot.problem(
                ("votes", unit), message, "xem lại biên bản kiểm phiếu"
            )


def _candidates(ballot: Checked[Ballot], files: CampaignFiles) -> Iterator[Problem]:
    if files.scoring is None:
        return
    known = {unit for group in files.scoring.record.groups for unit in group.units}
    for unit in ballot.record.votes:
        if known and unit not in known:
            remedy = (
                suggest(unit, known)
                or "chỉ ghi đơn vị thuộc một nhóm trong scoring.yml"
            )
            yield ballot.key_problem(
                ("votes", unit), f"đơn vị “{unit}” không được xét năm nay", remedy
            )


def _election(
    ballot: Checked[Ballot], election: Election, place: int, files: CampaignFiles
) -> Iterator[Problem]:
    most = max(election.votes.values(), default=0)
    if election.votes.get(election.elected, 0) < most:
        path: Path = ("elections", place, "elected")
        message = f"“{election.elected}” không phải là đơn vị nhiều phiếu nhất"
        yield ballot.problem(path, message, "xem lại biên bản bầu cử")
    for unit in election.votes:
        if files.units is not None and unit not in files.units:
            path = ("elections", place, "votes", unit)
            yield ballot.key_problem(
                path, f"không có đơn vị “{unit}”", choose(unit, files.units)
            )
