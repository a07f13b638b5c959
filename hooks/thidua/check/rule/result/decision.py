"""Rules on decisions: after the comments are in, within the quota, revoked after they were taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import body_of
from thidua.check.record.record import Checked
from thidua.check.rule.example import AWARDS, BALLOT, NOMINATIONS, SCORING
from thidua.check.rule.result.award import given_awards
from thidua.check.rule.rule import Facts, rule
from thidua.derive.score.quota import most_awards
from thidua.model.award.decision import AwardDecisions, RewardKind
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example
from thidua.model.score.rule import Quota
from thidua.model.slug import slugify


@rule(
    "quyet-dinh-truoc-gop-y",
    what="Quyết định khen thưởng ra trước khi hết hạn góp ý",
    why="Góp ý của nhân dân phải được xem trước khi quyết định.",
    remedy="xem lại hai ngày",
    example=Example(NOMINATIONS, "until: 11/01/2025", "until: 28/12/2024"),
)
def decisions_follow_consultation(facts: Facts) -> Iterator[Problem]:
    """Nothing is decided while comments are taken."""
    for files in facts.campaigns:
        nominations = files.nominations
        consultation = nominations.record.consultation if nominations else None
        for id, decision in (
            files.awards.record.decisions.items() if files.awards else ()
        ):
            if files.awards and consultation and decision.on <= consultation.until:
                message = f"quyết định trước khi hết hạn góp ý ({consultation.until:%d/%m/%Y})"
                yield files.awards.problem(("decisions", id, "on"), message)


@rule(
    "khen-truoc-bo-phieu",
    what="Quyết định khen thưởng theo phong trào ra trước ngày bỏ phiếu",
    why="Khen thưởng căn cứ kết quả suy tôn: một trong hai ngày gõ nhầm.",
    remedy="xem lại hai ngày; khen đột xuất thì kind: đột xuất; khen sơ kết thì để nguyên",
    example=Example(BALLOT, "on: 11/01/2025", "on: 18/12/2024"),
    grade=Grade.ATTENTION,
)
def decisions_follow_the_ballot(facts: Facts) -> Iterator[Problem]:
    """What a campaign is praised for is voted on first."""
    for files in facts.campaigns:
        voted = files.ballot.record.on if files.ballot else None
        if not voted or not facts.days.of(files.key.body).has_come(voted):
            continue
        for id, decision in (
            files.awards.record.decisions.items() if files.awards else ()
        ):
            is_due = decision.kind in (RewardKind.MERIT, RewardKind.THEMATIC)
            if files.awards and is_due and decision.on < voted:
                message = f"quyết định trước ngày bỏ phiếu {voted:%d/%m/%Y}"
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
    "so-quyet-dinh-khac-ma",
    what="Mã của quyết định không khớp số, ký hiệu và năm của nó",
    why="Mã là địa chỉ của quyết định trong sổ khen thưởng; nhìn mã phải biết quyết định nào.",
    remedy="sửa số, hoặc đổi mã; mã đã công bố thì giữ và sửa số",
)
def ids_tell_the_decision(facts: Facts) -> Iterator[Problem]:
    """An id is number, symbol and year of the decision, and words that part it from others."""
    for files in facts.campaigns:
        for id, decision in (
            files.awards.record.decisions.items() if files.awards else ()
        ):
            slug = f"{slugify(decision.number)}-{decision.on.year}"
            if files.awards and not f"{id.lstrip('0')}-".startswith(
                f"{slug.lstrip('0')}-"
            ):
                message = (
                    f"mã “{id}” không khớp số {decision.number} năm {decision.on.year}"
                )
                remedy = f"mã của quyết định này là “{slug}”"
                if decision.number.isdecimal():
                    remedy = f"ghi cả ký hiệu: {decision.number}/QĐ-UBND"
                yield files.awards.problem(("decisions", id, "number"), message, remedy)


@rule(
    "quyet-dinh-hai-noi",
    what="Hai phong trào của một cơ quan ghi quyết định cùng một mã",
    why="Mã là địa chỉ của quyết định ở trang khen thưởng: hai mục một mã thì liên kết chỉ tới một mục.",
    remedy="chép nhầm thì xóa ở đây; một quyết định khen cả hai phong trào thì thêm chữ vào sau mã ở đây",
)
def ids_stand_once(facts: Facts) -> Iterator[Problem]:
    """No two campaigns of a body have a decision of one id."""
    seen: dict[tuple[str, str], str] = {}
    for awards, id in _decisions(facts):
        other = seen.setdefault((body_of(awards.file), id), awards.file)
        if other != awards.file:
            message = f"mã “{id}” đã có ở {other}"
            yield awards.key_problem(("decisions", id), message)


def _decisions(facts: Facts) -> Iterator[tuple[Checked[AwardDecisions], str]]:
    for files in facts.campaigns:
        if awards := files.awards:
            yield from ((awards, id) for id in awards.record.decisions)


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
        given = list(_given(files))
        groups = {g.id: set(g.units) for g in files.scoring.record.groups}
        for quota in files.scoring.record.quota:
            for name, units in _considered(quota, groups):
                told = Counter(
                    award for award, unit in given if not name or unit in units
                )
                most = most_awards(quota, len(units), told)
                if told[quota.award] > most:
                    where = f" cho nhóm “{name}”" if name else ""
                    message = f"đã tặng {told[quota.award]} “{quota.award}”{where}, chỉ được {most}"
                    yield files.awards.problem(("decisions",), message)


def _given(files: CampaignFiles) -> Iterator[tuple[str, str | None]]:
    """Give each award that stands, and the unit that has it."""
    nominations = files.nominations.record.nominations if files.nominations else {}
    decisions = files.awards.record.decisions.values() if files.awards else ()
    for awarded in (awarded for decision in decisions for awarded in decision.awarded):
        named = nominations.get(awarded.nomination or "")
        candidate = awarded.candidate or (named.candidate if named else None)
        if awarded.revoked is None:
            yield awarded.award, candidate.unit if candidate else None


def _considered(
    quota: Quota, groups: dict[str, set[str]]
) -> Iterator[tuple[str, set[str]]]:
    """Give the groups that a quota is reckoned by; "" for all units together."""
    if quota.each_group:
        yield from groups.items()
    elif quota.group is not None:
        yield quota.group, groups.get(quota.group, set())
    else:
        yield "", {unit for units in groups.values() for unit in units}
