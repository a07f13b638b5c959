"""Rules on other votes than for units: of the council (đạt, không đạt, hoãn), for offices that rotate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import body_folder
from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked
from thidua.check.record.suggestion import choose, suggest
from thidua.check.rule.example import BALLOT, TERMS
from thidua.check.rule.rule import Facts, rule
from thidua.model.body.body import Terms
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example
from thidua.model.score.ballot import Ballot, Election
from thidua.model.score.rule import Base

_HEAD = re.compile(r"^(?!.*\b(?:ban|tổ)\b).*(?:trưởng|phó)")
"""The offices of a cluster: Trưởng cụm, Cụm phó; not those of a count: Trưởng ban kiểm phiếu."""
_VOTES = "votes: {thon-doai: 3, thon-dong: 4}"
_ELECTION = "\nelections:\n  - {office: Trưởng nhóm, year: 2025, votes: {thon-doai: 3, thon-dong: 4}, elected: thon-dong}"


@rule(
    "bieu-quyet-thieu-the-le",
    what="Hội đồng đã biểu quyết mà bộ tiêu chí không có thể lệ biểu quyết",
    why="Bao nhiêu phiếu thì đạt phải định trước khi biểu quyết.",
    remedy="thêm council_vote vào scoring.yml",
    example=Example(
        BALLOT, f"{_VOTES}\ncouncil_votes: {{thon-doai: {{agree: 5}}}}", _VOTES
    ),
)
def votes_have_a_rule(facts: Facts) -> Iterator[Problem]:
    """What was voted is judged by a rule."""
    for ballot, files in _voted(facts):
        if files.scoring and files.scoring.record.council_vote is None:
            message = "có biểu quyết mà scoring.yml không có council_vote"
            yield ballot.problem(("council_votes",), message)


@rule(
    "bieu-quyet-qua-so",
    what="Số phiếu biểu quyết nhiều hơn số người có mặt, hoặc người có mặt nhiều hơn thành viên",
    why="Số công bố phải khớp biên bản.",
    remedy="xem lại biên bản",
    example=Example(BALLOT, f"{_VOTES}\nmembers: 7\npresent: 8", _VOTES),
)
def votes_fit_the_members(facts: Facts) -> Iterator[Problem]:
    """Nobody votes twice, nobody comes who is no member."""
    for files in facts.campaigns:
        b = files.ballot.record if files.ballot else None
        if files.ballot and b and (b.present or 0) > (b.members or b.present or 0):
            message = f"{b.present} người có mặt, chỉ có {b.members} thành viên"
            yield files.ballot.problem(("present",), message)
    for ballot, _ in _voted(facts):
        most = ballot.record.present or ballot.record.members
        for unit, tally in ballot.record.council_votes.items():
            cast = tally.agree + tally.disagree + tally.postpone
            if most is not None and cast > most:
                message = f"{cast} phiếu nhiều hơn {most} người"
                yield ballot.problem(("council_votes", unit), message)


@rule(
    "bieu-quyet-thieu-so",
    what="Không biết tỷ lệ biểu quyết tính trên bao nhiêu người",
    why="Thiếu số ấy thì không biết đơn vị nào đạt.",
    remedy="ghi members (tổng số thành viên), present (có mặt) hoặc eligible theo biên bản",
)
def the_whole_is_told(facts: Facts) -> Iterator[Problem]:
    """The share is of a number that the minutes tell."""
    for ballot, files in _voted(facts):
        told = files.scoring.record.council_vote if files.scoring else None
        of = told.threshold.of if told else Base.VALID
        if of not in (Base.VALID, Base.RETURNED) and getattr(ballot.record, of) is None:
            message = f"ngưỡng tính trên {of} mà biên bản không ghi {of}"
            yield ballot.problem(("council_votes",), message, f"thêm {of}")


@rule(
    "bieu-quyet-don-vi-la",
    what="Hội đồng biểu quyết một đơn vị không được xét năm nay",
    why="Chỉ đơn vị thuộc một nhóm mới được xét.",
    remedy="chỉ ghi đơn vị thuộc một nhóm trong scoring.yml",
)
def voted_units_are_considered(facts: Facts) -> Iterator[Problem]:
    """The council votes on units of the groups."""
    for ballot, files in _voted(facts):
        known = files.considered
        for unit in ballot.record.council_votes:
            if known and unit not in known:
                message = f"đơn vị “{unit}” không được xét năm nay"
                yield ballot.key_problem(
                    ("council_votes", unit), message, suggest(unit, known)
                )


def _voted(facts: Facts) -> Iterator[tuple[Checked[Ballot], CampaignFiles]]:
    for files in facts.campaigns:
        if files.ballot and files.ballot.record.council_votes:
            yield files.ballot, files


@rule(
    "bau-khong-nhieu-phieu-nhat",
    what="Người trúng cử không phải người nhiều phiếu nhất",
    why="Kết quả công bố phải khớp số phiếu đi cùng nó.",
    remedy="xem lại biên bản bầu cử",
    example=Example(
        BALLOT, _ELECTION.replace("elected: thon-dong", "elected: thon-doai"), _ELECTION
    ),
)
def most_votes_elect(facts: Facts) -> Iterator[Problem]:
    """Nobody has more votes than the elected."""
    for files in facts.campaigns:
        for place, election in enumerate(
            files.ballot.record.elections if files.ballot else ()
        ):
            assert files.ballot
            most = max(election.votes.values(), default=0)
            if election.votes.get(election.elected, 0) < most:
                path: Path = ("elections", place, "elected")
                message = f"“{election.elected}” không phải là đơn vị nhiều phiếu nhất"
                yield files.ballot.problem(path, message)


@rule(
    "bau-don-vi-la",
    what="Bầu cho đơn vị mà cơ quan không có",
    why="Tên đơn vị trên trang lấy từ units.yml.",
    remedy="sửa mã cho khớp units.yml",
    example=Example(
        BALLOT, _ELECTION.replace("thon-doai: 3", "thon-tay: 3"), _ELECTION
    ),
)
def elected_units_exist(facts: Facts) -> Iterator[Problem]:
    """Votes are for units of the body."""
    for files in facts.campaigns:
        if files.ballot is None or files.units is None:
            continue
        for place, election in enumerate(files.ballot.record.elections):
            for unit in election.votes:
                if unit not in files.units:
                    path = ("elections", place, "votes", unit)
                    message = f"không có đơn vị “{unit}”"
                    remedy = choose(unit, files.units)
                    yield files.ballot.key_problem(path, message, remedy)


@rule(
    "cum-truong-hai-nam",
    what="Một đơn vị làm cụm trưởng hai năm liền",
    why="Quy chế của nhiều cụm luân phiên cụm trưởng; người đọc sẽ hỏi.",
    remedy="",
    grade=Grade.NOTE,
)
def heads_rotate(facts: Facts) -> Iterator[Problem]:
    """Note a unit that heads its cluster in two years running."""
    for terms in facts.book.all(Terms):
        heads = {term.year: term.chair for term in terms.record.terms if term.chair}
        for place, term in enumerate(terms.record.terms):
            if term.chair and heads.get(term.year - 1) == term.chair:
                message = f"đơn vị “{term.chair}” làm cụm trưởng hai năm liền"
                yield terms.note(("terms", place, "chair"), message)


@rule(
    "cum-pho-trung-cum-truong",
    what="Cụm phó trùng cụm trưởng",
    why="Hai chức danh là của hai đơn vị khác nhau.",
    remedy="ghi đơn vị khác",
    example=Example(
        TERMS,
        "terms:\n  - {year: 2025, chair: thon-doai, vice_chair: thon-doai}\n",
        "",
    ),
)
def deputies_are_others(facts: Facts) -> Iterator[Problem]:
    """No unit is its own deputy."""
    for terms in facts.book.all(Terms):
        for place, term in enumerate(terms.record.terms):
            if term.chair and term.chair == term.vice_chair:
                path = ("terms", place, "vice_chair")
                yield terms.problem(path, "cụm phó trùng cụm trưởng")


@rule(
    "nhiem-ky-khac-bau",
    what="Nhiệm kỳ ở terms.yml ghi đơn vị khác với đơn vị trúng cử ở biên bản",
    why="Trang của cụm và trang kết quả nói hai đơn vị khác nhau cho một chức danh.",
    remedy="sửa theo biên bản; bầu lại, thay giữa năm thì để nguyên",
    grade=Grade.ATTENTION,
)
def terms_follow_elections(facts: Facts) -> Iterator[Problem]:
    """Whoever was elected heads the cluster that year, or the unit that it went into."""
    for files in facts.campaigns:
        file = f"{body_folder(files.key.body)}/terms.yml"
        terms = facts.book.get(file, Terms)
        elections = files.ballot.record.elections if files.ballot else ()
        for place, term in enumerate(terms.record.terms if terms else ()):
            assert terms
            for field, held in _elected(elections, term.year).items():
                ids = {e.elected for e in held}
                units = [(files.units or {}).get(id) for id in ids]
                heirs = {heir for unit in units if unit for heir in unit.successors}
                if getattr(term, field) not in {None, *ids, *heirs}:
                    said = " và ".join(f"{e.office} “{e.elected}”" for e in held)
                    message = f"biên bản bầu năm {term.year} ghi {said}"
                    yield terms.problem(("terms", place, field), message)


def _elected(elections: Iterable[Election], year: int) -> dict[str, list[Election]]:
    """Give the elections for a year by the field that they fill: there may be two deputies, or a second vote."""
    found: dict[str, list[Election]] = {}
    for held in elections:
        office = held.office.lower()
        if held.year == year and _HEAD.search(office):
            field = "vice_chair" if "phó" in office else "chair"
            found.setdefault(field, []).append(held)
    return found
