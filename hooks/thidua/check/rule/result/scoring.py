"""Rules on criteria sets: sums agree, formulas have what they need, bases exist."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thidua.check.file.registry import Registry
from thidua.check.record.field_path import Path
from thidua.derive.ranking.ranking import bases_of
from thidua.model.field import decimal_text
from thidua.model.problem import Problem
from thidua.model.score.criteria import Leaf, NotAssigned
from thidua.model.score.judged import BonusPenalty
from thidua.model.score.scoring import Scoring

_UNCOUNTED = (BonusPenalty, NotAssigned)

Fault = tuple[Path, str, str]
"""A path, what is wrong there, what to do."""


def criteria_sets_are_sound(registry: Registry) -> Iterator[Problem]:
    """Every criteria set can be ranked by."""
    for checked in registry.book.all(Scoring):
        for path, message, remedy in faults_of_scoring(checked.record):
            yield checked.problem(path, message, remedy)


def faults_of_scoring(scoring: Scoring) -> Iterator[Fault]:
    """Tell what is wrong with a criteria set by itself."""
    yield from _sums(scoring)
    yield from hindrances(scoring)
    yield from _quotas(scoring)


def hindrances(scoring: Scoring) -> Iterator[Fault]:
    """Tell what keeps units from being ranked by a criteria set, sums apart."""
    yield from _codes(scoring)
    yield from _bases(scoring)
    yield from _groups(scoring)


def _sums(scoring: Scoring) -> Iterator[Fault]:
    total = sum((section.max for section in scoring.sections), Decimal(0))
    if total != scoring.total_max:
        message = f"các phần cộng lại {decimal_text(total)}, không bằng tổng điểm {decimal_text(scoring.total_max)}"
        yield ("total_max",), message, "sửa điểm tối đa của các phần hoặc tổng điểm"
    for number, section in enumerate(scoring.sections):
        inside = _most(section.leaves())
        if inside != section.max:
            message = f"các tiêu chí cộng lại {decimal_text(inside)}, không bằng {decimal_text(section.max)}"
            yield (
                ("sections", number, "max"),
                message,
                "sửa điểm tối đa của tiêu chí hoặc của phần",
            )


def _most(criteria: Iterator[Leaf]) -> Decimal:
    return sum(
        (c.max or Decimal(0) for c in criteria if not isinstance(c, _UNCOUNTED)),
        Decimal(0),
    )


def _codes(scoring: Scoring) -> Iterator[Fault]:
    seen: set[str] = set()
    sections: set[str] = set()
    for number, section in enumerate(scoring.sections):
        if section.id in sections:
            yield (
                ("sections", number, "id"),
                f"mã phần “{section.id}” đã dùng",
                "đặt mã khác",
            )
        sections.add(section.id)
        for leaf in section.leaves():
            if leaf.code in seen:
                yield (
                    ("sections", number, "criteria"),
                    f"mã số “{leaf.code}” dùng hai lần",
                    "đánh số lại",
                )
            seen.add(leaf.code)


def _quotas(scoring: Scoring) -> Iterator[Fault]:
    for place, quota in enumerate(scoring.quota):
        if (quota.most is None) == (quota.share is None):
            message = "cần một trong hai: most (số lượng) hoặc share (tỷ lệ)"
            yield ("quota", place), message, "giữ lại một mục"
        elif quota.after and quota.share is None:
            message = "after chỉ đi cùng share"
            yield (
                ("quota", place, "after"),
                message,
                "bỏ after, hoặc đổi most thành share",
            )
        elif quota.share and not scoring.groups:
            message = "tỷ lệ tính trên số đơn vị của groups, mà groups trống"
            yield (
                ("quota", place, "share"),
                message,
                "ghi các đơn vị được xét vào groups",
            )


def _bases(scoring: Scoring) -> Iterator[Fault]:
    known = bases_of(scoring)
    for number, basis in enumerate(scoring.rank_by):
        if basis not in known:
            remedy = f"chọn trong: {', '.join(known)}"
            yield ("rank_by", number), f"không có căn cứ “{basis}”", remedy
        elif basis in scoring.rank_by[:number]:
            yield ("rank_by", number), f"căn cứ “{basis}” ghi hai lần", "xóa một lần"


def _groups(scoring: Scoring) -> Iterator[Fault]:
    placed: dict[str, str] = {}
    for number, group in enumerate(scoring.groups):
        for place, unit in enumerate(group.units):
            if unit in placed:
                path = ("groups", number, "units", place)
                yield (
                    path,
                    f"đơn vị “{unit}” đã ở nhóm {placed[unit]}",
                    "mỗi đơn vị một nhóm",
                )
            placed.setdefault(unit, group.id)
