"""Rules on what units are ranked by, and in which groups."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from thidua.check.rule.example import SCORING
from thidua.check.rule.rule import Facts, rule
from thidua.derive.ranking.ranking import bases_of, ranking
from thidua.derive.score.participant import with_unscored
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example
from thidua.model.score.rule import Deciding
from thidua.model.score.scoring import Scoring


@rule(
    "can-cu-xep-hang-la",
    what="Xếp hạng theo một căn cứ không có",
    why="Căn cứ là điểm, số phiếu hoặc điểm của một phần; tên lạ thì không so sánh được.",
    remedy="chọn một căn cứ có thật",
    example=Example(SCORING, '[points, "section:iii"]', "[points, votes]"),
)
def bases_exist(facts: Facts) -> Iterator[Problem]:
    """Units are ranked by what the set has."""
    for checked in facts.book.all(Scoring):
        known = bases_of(checked.record)
        for number, basis in enumerate(checked.record.rank_by):
            if basis not in known:
                remedy = f"chọn trong: {', '.join(known)}"
                message = f"không có căn cứ “{basis}”"
                yield checked.problem(("rank_by", number), message, remedy)


@rule(
    "can-cu-xep-hang-lap",
    what="Một căn cứ xếp hạng ghi hai lần",
    why="Lần thứ hai không bao giờ phân được ai hơn ai: có lẽ định ghi căn cứ khác.",
    remedy="xóa một lần",
    example=Example(SCORING, "[points, votes, votes]", "[points, votes]"),
)
def bases_stand_once(facts: Facts) -> Iterator[Problem]:
    """No basis is asked twice."""
    for checked in facts.book.all(Scoring):
        known, bases = bases_of(checked.record), checked.record.rank_by
        for number, basis in enumerate(bases):
            if basis in known and basis in bases[:number]:
                message = f"căn cứ “{basis}” ghi hai lần"
                yield checked.problem(("rank_by", number), message)


@rule(
    "nhom-khong-don-vi",
    what="Một nhóm xếp hạng không có đơn vị nào",
    why="Không ai được xếp hạng trong nhóm ấy; bảng điểm của các đơn vị thành thừa.",
    remedy="ghi mã các đơn vị được xét vào units, hoặc xóa nhóm",
    example=Example(SCORING, "units: []", "units: [thon-doai, thon-dong, thon-nam, thon-bac]"),
)  # fmt: skip
def groups_have_units(facts: Facts) -> Iterator[Problem]:
    """A group is of somebody."""
    for checked in facts.book.all(Scoring):
        for number, group in enumerate(checked.record.groups):
            if not group.units:
                message = f"nhóm “{group.id}” không có đơn vị nào"
                yield checked.problem(("groups", number, "units"), message)


@rule(
    "don-vi-hai-nhom",
    what="Một đơn vị ở hai nhóm xếp hạng",
    why="Mỗi đơn vị chỉ có một hạng.",
    remedy="mỗi đơn vị ghi một lần, ở một nhóm",
    example=Example(
        SCORING,
        "groups:\n  - {id: thon-lon, name: Thôn lớn, units: [thon-bac]}\n  - {id: thon,",
        "groups:\n  - {id: thon,",
    ),
)
def units_have_one_group(facts: Facts) -> Iterator[Problem]:
    """No unit is ranked twice."""
    for checked in facts.book.all(Scoring):
        placed: dict[str, str] = {}
        for number, group in enumerate(checked.record.groups):
            for place, unit in enumerate(group.units):
                if unit in placed:
                    path = ("groups", number, "units", place)
                    message = f"đơn vị “{unit}” đã ở nhóm {placed[unit]}"
                    yield checked.problem(path, message)
                placed.setdefault(unit, group.id)


@rule(
    "quyet-dinh-khac-can-cu",
    what="Xếp hạng xét số phiếu trước hết mà vị trí lại do điểm quyết định",
    why="Trang ghi vị trí kèm điểm: đơn vị ít điểm hơn có thể đứng trên.",
    remedy="số phiếu quyết định thì ghi decided_by: ballot; điểm quyết định thì để points đứng đầu rank_by",
    example=Example(
        SCORING,
        "rank_by: [votes, points]",
        "rank_by: [points, votes]",
    ),
    grade=Grade.ATTENTION,
)
def what_decides_ranks_first(facts: Facts) -> Iterator[Problem]:
    """Named places come by what ranks units first."""
    for checked in facts.book.all(Scoring):
        scoring = checked.record
        if (
            scoring.positions
            and scoring.rank_by[0] == "votes"
            and scoring.decided_by is Deciding.POINTS
        ):
            message = "số phiếu xét trước hết, mà decided_by là points (bỏ trống cũng là points)"
            yield checked.problem(("rank_by", 0), message)


@rule(
    "hoi-dong-khac-xep-hang",
    what="Hội đồng xếp một đơn vị trên đơn vị khác mà bảng xếp hạng nói ngược lại",
    why="Căn cứ xét trước đã phân hơn kém, nên quyết định của hội đồng không được tính; biên bản và trang nói hai điều.",
    remedy="xem lại biên bản; hội đồng quyết định trước thì để council đứng trước căn cứ ấy ở rank_by; đã đính chính nên không còn bằng nhau thì để nguyên",
    grade=Grade.ATTENTION,
)
def the_council_agrees_with_the_ranking(facts: Facts) -> Iterator[Problem]:
    """Units that the council took up stand in its order, as far as they are of one group.

    Where a ballot gives the places, it parts units level in votes.
    """
    for files in facts.campaigns:
        council = files.ballot.record.council if files.ballot else None
        if not (council and files.ballot and files.scoring and files.totals):
            continue
        sheets = with_unscored(files.scoring.record, [*files.shown.values()])
        placed = ranking(
            files.scoring.record, sheets, files.totals.counted, files.ballot.record
        )
        ranks = {s.unit: (s.group, s.rank) for s in placed if s.rank}
        votes = (
            files.ballot.record.votes
            if files.scoring.record.decided_by is Deciding.BALLOT
            else {}
        )
        for upper, lower in pairwise(unit for unit in council.order if unit in ranks):
            (group, rank), (other, below) = ranks[upper], ranks[lower]
            is_level = upper in votes and votes[upper] == votes.get(lower)
            if group == other and rank > below and not is_level:
                message = f"hội đồng xếp “{upper}” trên “{lower}”, bảng xếp hạng thì hạng {rank} và {below}"
                yield files.ballot.problem(("council", "order"), message)
