"""Rules on elections and offices: who has most votes is elected, heads rotate."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.record.field_path import Path
from thidua.check.record.record import choose
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import BALLOT, TERMS
from thidua.model.body.body import Terms
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example

_ELECTION = "\nelections:\n  - {office: Trưởng nhóm, year: 2025, votes: {thon-doai: 3, thon-dong: 4}, elected: thon-dong}"


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
