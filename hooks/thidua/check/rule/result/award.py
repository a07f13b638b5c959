"""Rules on awards: nominated first or with a reason, within the quota, in order of time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.registry import Registry
from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked, suggest
from thidua.derive.score.quota import most_awards
from thidua.model.award.decision import AwardDecision, AwardDecisions, Awarded
from thidua.model.award.form import AwardKind, Catalogue
from thidua.model.award.nomination import Nomination
from thidua.model.problem import Problem


def awards_follow_nominations(files: CampaignFiles) -> Iterator[Problem]:
    """Who gets an award was put forward for it, or the decision says why not."""
    if files.awards is None:
        return
    known = files.nominations.record.nominations if files.nominations else {}
    used: set[str] = set()
    for id_, decision in files.awards.record.decisions.items():
        yield from _after_consultation(files, id_, decision)
        for place, awarded in enumerate(decision.awarded):
            path = ("decisions", id_, "awarded", place)
            yield from _awarded(files.awards, path, awarded, known)
            yield from _revoked(files.awards, path, awarded, decision)
            if awarded.nomination in used:
                message = f"đề nghị “{awarded.nomination}” được khen hai lần"
                yield files.awards.problem(
                    (*path, "nomination"), message, "mỗi đề nghị một lần khen"
                )
            used |= {awarded.nomination} if awarded.nomination else set()


def quotas_are_kept(files: CampaignFiles) -> Iterator[Problem]:
    """No more awards than the criteria set allows; revoked ones do not count."""
    if files.awards is None or files.scoring is None:
        return
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
            message = f"đã tặng {given[quota.award]} “{quota.award}”, chỉ được {most}"
            yield files.awards.problem(
                ("decisions",), message, "xem lại quota trong scoring.yml"
            )


def registrations_seek_titles(
    files: CampaignFiles, registry: Registry
) -> Iterator[Problem]:
    """Units register once, and for titles: forms of commendation are not sought."""
    catalogue = registry.book.get("data/catalogue.yml", Catalogue)
    if files.registrations is None or catalogue is None:
        return
    seen: set[str] = set()
    for place, registration in enumerate(files.registrations.record.registrations):
        if registration.unit in seen:
            path: Path = ("registrations", place, "unit")
            yield files.registrations.problem(
                path, f"“{registration.unit}” đăng ký hai lần", "gộp làm một"
            )
        seen.add(registration.unit)
        for number, title in enumerate(registration.titles):
            award = catalogue.record.awards.get(title)
            if award and award.kind is AwardKind.FORM:
                path = ("registrations", place, "titles", number)
                message = (
                    f"“{title}” là hình thức khen thưởng, không phải danh hiệu thi đua"
                )
                yield files.registrations.problem(
                    path, message, "chỉ đăng ký danh hiệu"
                )


def consultations_take_time(files: CampaignFiles) -> Iterator[Problem]:
    """Comments are taken after the list is posted."""
    nominations = files.nominations
    consultation = nominations.record.consultation if nominations else None
    if nominations and consultation and consultation.until < consultation.posted_on:
        path = ("consultation", "until")
        yield nominations.problem(
            path, "hết hạn góp ý trước ngày đăng", "xem lại hai ngày"
        )


def _awarded(
    awards: Checked[AwardDecisions],
    path: Path,
    awarded: Awarded,
    known: dict[str, Nomination],
) -> Iterator[Problem]:
    if awarded.nomination is None:
        if awarded.candidate is None:
            yield awards.problem(
                path, "không rõ khen ai", "ghi nomination, hoặc candidate"
            )
        if awarded.not_nominated is None:
            yield awards.problem(
                path, "không có đề nghị mà không nói vì sao", "ghi not_nominated"
            )
        return
    nomination = known.get(awarded.nomination)
    if nomination is None:
        remedy = suggest(awarded.nomination, known) or "xem nominations.yml"
        message = f"không có đề nghị “{awarded.nomination}”"
        yield awards.problem((*path, "nomination"), message, remedy)
    elif nomination.award != awarded.award and not awarded.reason:
        message = f"được đề nghị “{nomination.award}”, được tặng “{awarded.award}”"
        yield awards.problem((*path, "award"), message, "ghi lý do vào reason")


def _revoked(
    awards: Checked[AwardDecisions],
    path: Path,
    awarded: Awarded,
    decision: AwardDecision,
) -> Iterator[Problem]:
    if awarded.revoked and awarded.revoked.on < decision.on:
        message = "hủy bỏ trước ngày quyết định khen"
        yield awards.problem((*path, "revoked", "on"), message, "xem lại hai ngày")


def _after_consultation(
    files: CampaignFiles, id_: str, decision: AwardDecision
) -> Iterator[Problem]:
    assert files.awards
    consultation = files.nominations.record.consultation if files.nominations else None
    if consultation and decision.on <= consultation.until:
        message = f"quyết định trước khi hết hạn góp ý ({consultation.until:%d/%m/%Y})"
        yield files.awards.problem(
            ("decisions", id_, "on"), message, "xem lại hai ngày"
        )
