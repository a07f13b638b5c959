"""Rules on how many awards a criteria set allows."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from thidua.check.record.field_path import Path
from thidua.check.record.suggestion import choose
from thidua.check.rule.example import SCORING
from thidua.check.rule.rule import Facts, rule
from thidua.model.problem import Grade, Problem
from thidua.model.ratio import ratio_text
from thidua.model.rule import Example
from thidua.model.score.scoring import Scoring

_MOST = "most: 2}"


@rule(
    "so-luong-mot-cach",
    what="Số lượng khen ghi cả số lẫn tỷ lệ, hoặc không ghi gì",
    why="Phải rõ được khen bao nhiêu.",
    remedy="giữ lại một mục",
    example=Example(SCORING, 'most: 2, share: "0,5"}', _MOST),
)
def quotas_are_told_one_way(facts: Facts) -> Iterator[Problem]:
    """A quota is a number or a share."""
    for checked in facts.book.all(Scoring):
        for place, quota in enumerate(checked.record.quota):
            if (quota.most is None) == (quota.share is None):
                message = "cần một trong hai: most (số lượng) hoặc share (tỷ lệ)"
                yield checked.problem(("quota", place), message)


@rule(
    "so-luong-lap",
    what="Số lượng khen của một hình thức ghi hai lần cho cùng những đơn vị",
    why="Hai số khác nhau thì không biết được khen bao nhiêu.",
    remedy="giữ một; mỗi nhóm một số thì ghi group cho từng dòng",
    example=Example(SCORING, "most: 2}\n  - {award: giay-khen, most: 3}", _MOST),
)
def quotas_stand_once(facts: Facts) -> Iterator[Problem]:
    """A form of award has one quota for the same units."""
    for checked in facts.book.all(Scoring):
        seen: set[tuple[str, str | None, bool]] = set()
        for place, quota in enumerate(checked.record.quota):
            told = (quota.award, quota.group, quota.each_group)
            if told in seen:
                message = f"số lượng của “{quota.award}” đã ghi ở trên"
                yield checked.problem(("quota", place), message)
            seen.add(told)


@rule(
    "tru-khong-ty-le",
    what="Số lượng khen trừ bớt đơn vị mà không tính theo tỷ lệ",
    why="after bớt số đơn vị trước khi nhân tỷ lệ; với số cố định nó không có nghĩa.",
    remedy="bỏ after, hoặc ghi tỷ lệ thay cho số lượng",
    example=Example(SCORING, "most: 2, after: [giay-khen]}", _MOST),
)
def only_shares_are_taken_after(facts: Facts) -> Iterator[Problem]:
    """What is taken away first matters to shares alone."""
    for checked in facts.book.all(Scoring):
        for place, quota in enumerate(checked.record.quota):
            if quota.after and quota.most is not None and quota.share is None:
                path = ("quota", place, "after")
                remedy = "bỏ after, hoặc đổi most thành share"
                yield checked.problem(path, "after chỉ đi cùng share", remedy)


@rule(
    "nhom-so-luong-la",
    what="Số lượng khen tính cho một nhóm xếp hạng không có, hoặc ghi cả hai cách chia nhóm",
    why="Không có nhóm ấy thì số lượng không giới hạn ai.",
    remedy="ghi mã của một nhóm trong groups",
    example=Example(SCORING, "most: 2, group: truong}", _MOST),
)
def groups_of_quotas_exist(facts: Facts) -> Iterator[Problem]:
    """A quota is for a group that there is, or for each of them."""
    for checked in facts.book.all(Scoring):
        known = [group.id for group in checked.record.groups]
        for place, quota in enumerate(checked.record.quota):
            path = ("quota", place, "group")
            if quota.group is not None and quota.group not in known:
                message = f"không có nhóm “{quota.group}”"
                yield checked.problem(path, message, choose(quota.group, known))
            elif quota.group is not None and quota.each_group:
                message = "ghi cả group (một nhóm) lẫn each_group (từng nhóm)"
                yield checked.problem(path, message, "giữ một")


@rule(
    "ty-le-gan-phan-so",
    what="Tỷ lệ ghi bằng số thập phân gần một phân số hay gặp",
    why="Quy chế thường ghi “2/3”: 0,67 của 9 người là 7 người, 2/3 của 9 người là 6 người.",
    remedy="ghi phân số: 2/3",
    grade=Grade.ATTENTION,
    example=Example(SCORING, 'threshold: {share: "0,67",', 'threshold: {share: "2/3",', stands='threshold: {share: "0,5",'),
)  # fmt: skip
def shares_are_exact(facts: Facts) -> Iterator[Problem]:
    """Tell shares that are nearly a third or two: most likely these are meant."""
    for checked in facts.book.all(Scoring):
        for path, share in _shares(checked.record):
            meant = next(
                (f for f in _THIRDS if 0 < abs(share - f) < Fraction(1, 140)), None
            )
            if meant:
                message = f"{ratio_text(share)} không phải là {meant}"
                yield checked.problem(
                    path, message, f"nếu quy chế ghi {meant} thì ghi {meant}"
                )


_THIRDS = (Fraction(1, 3), Fraction(2, 3))


def _shares(scoring: Scoring) -> Iterator[tuple[Path, Fraction]]:
    """Give every share of people that a set asks for, and where it stands."""
    votes = {"ballot": scoring.ballot, "council_vote": scoring.council_vote}
    for name, told in votes.items():
        for part in ("quorum", "threshold"):
            if told and (share := getattr(told, part)):
                field = "share" if share.more_than is None else "more_than"
                yield (name, part, field), share.part
    for place, quota in enumerate(scoring.quota):
        if quota.share is not None:
            yield ("quota", place, "share"), quota.share


@rule(
    "ty-le-khong-nhom",
    what="Số lượng khen theo tỷ lệ mà không có nhóm đơn vị",
    why="Tỷ lệ tính trên số đơn vị được xét; không có nhóm thì không biết bao nhiêu.",
    remedy="ghi các đơn vị được xét vào groups",
)
def shares_have_units(facts: Facts) -> Iterator[Problem]:
    """A share is of the units of the groups."""
    for checked in facts.book.all(Scoring):
        for place, quota in enumerate(checked.record.quota):
            is_share = quota.share and quota.most is None
            if is_share and not checked.record.groups:
                message = "tỷ lệ tính trên số đơn vị của groups, mà groups trống"
                yield checked.problem(("quota", place, "share"), message)
