"""Rules on decisions: after the comments are in, within the quota, revoked after they were taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from thidua.check.rule.result.award import given_awards
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import AWARDS, SCORING
from thidua.derive.score.quota import most_awards
from thidua.model.problem import Problem
from thidua.model.rule import Example


@rule(
    "quyet-dinh-truoc-gop-y",
    what="Quyết định khen thưởng ra trước khi hết hạn góp ý",
    why="Góp ý của nhân dân phải được xem trước khi quyết định.",
    remedy="xem lại hai ngày",
    example=Example(AWARDS, "on: 25/12/2024", "on: 10/01/2025"),
)
def decisions_follow_consultation(facts: Facts) -> Iterator[Problem]:
    """Nothing is decided while comments are taken."""
    for files in facts.campaigns:
        nominations = files.nominations
        consultation = nominations.record.consultation if nominations else None
        for id, decision in files.awards.record.decisions.items() if files.awards else ():  # fmt: skip
            if files.awards and consultation and decision.on <= consultation.until:
                message = f"quyết định trước khi hết hạn góp ý ({consultation.until:%d/%m/%Y})"
                yield files.awards.problem(("decisions", id, "on"), message)


@rule(
    "huy-truoc-khi-khen",
    what="Hủy bỏ khen thưởng trước ngày quyết định khen",
    why="Chỉ hủy được điều đã quyết định.",
    remedy="xem lại hai ngày",
    example=Example(
        AWARDS,
        "award: giay-khen, revoked: {number: 09/QĐ-UBND, on: 05/01/2025, reason: Khai sai}}",
        "award: giay-khen}",
    ),
)
def revocations_follow_decisions(facts: Facts) -> Iterator[Problem]:
    """What is revoked was given before."""
    for _, awards, path, decision, given in given_awards(facts):
        if given.revoked and given.revoked.on < decision.on:
            message = "hủy bỏ trước ngày quyết định khen"
            yield awards.problem((*path, "revoked", "on"), message)


@rule(
    "vuot-so-luong-khen",
    what="Tặng nhiều hơn số lượng mà bộ tiêu chí cho phép",
    why="Số lượng đã định trước khi chấm; vượt thì quyết định sai thể lệ.",
    remedy="xem lại quota trong scoring.yml",
    example=Example(SCORING, "most: 1}", "most: 2}"),
)
def quotas_are_kept(facts: Facts) -> Iterator[Problem]:
    """No more awards than the criteria set allows; revoked ones do not count."""
    for files in facts.campaigns:
        if files.awards is None or files.scoring is None:
            continue
        given = Counter(
            awarded.award
            for decision in files.awards.record.decisions.values()
            for awarded in decision.awarded
            if awarded.revoked is None
        )
        units = sum(len(group.units) for group in files.scoring.record.groups)
        for quota in files.scoring.record.quota:
            most = most_awards(quota, units, given)
            if given[quota.award] > most:
                message = (
                    f"đã tặng {given[quota.award]} “{quota.award}”, chỉ được {most}"
                )
                yield files.awards.problem(("decisions",), message)
