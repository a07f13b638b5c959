"""Rules on how many awards a criteria set allows."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import SCORING
from thidua.model.problem import Problem
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
