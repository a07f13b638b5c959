"""The first facts of a plan in words: who, what, until when; what is to be reached."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.plan.force import Force
from thidua.model.award.form import AwardKind, CatalogueAward
from thidua.model.law.name import document_name
from thidua.model.plan.document import RecipientPurpose
from thidua.model.plan.plan import Plan
from thidua.model.plan.target import Direction, Target
from thidua.model.ratio import ratio_text
from thidua.say.citation import citation_words
from thidua.say.name import PURPOSES
from thidua.say.report import agenda_title, agenda_when
from thidua.say.time.moment import moment_words
from thidua.say.time.period import period_gap, period_words
from thidua.say.told import Told
from thidua.say.vietnamese import capital, day_words, measure_words, number_words

NO_FIGURE = "Chưa lượng hóa"
AWARDS = "Được khen gì"
"""The term that the part on awards says more of."""
NO_AWARD_FORM = "Kế hoạch nêu cách xét khen, không nêu hình thức khen thưởng nào"
"""Said only where the part on awards was entered: rules of it are there, forms are not."""


def key_facts(plan: PlanDossier) -> Iterator[Told]:
    """Until when, what is due, what, who: the first things that a resident wants to know."""
    campaign, record = plan.summary.campaign, plan.plan
    where = record.period.clause
    period = plan.clause_name(where) if where else None
    words, gap = period_words(plan.summary), period_gap(plan.summary)
    if gone := _gone_words(plan):
        yield Told("Hiệu lực", gone)
    yield Told("Đến bao giờ", words, period, gap)
    ahead = [i for i in plan.agenda if i.day and not (i.is_past or i.is_ended)]
    if due := min(ahead, key=lambda item: item.last, default=None):
        yield Told(
            "Hạn gần nhất", f"{agenda_when(due)}: {agenda_title(due)}", due.clause
        )
    yield Told("Làm gì", campaign.what)
    yield Told("Ai tham gia", campaign.who)
    if launch := campaign.launched_by:
        told = plan.clause_name(launch.clause) if launch.clause else None
        yield Told("Ai phát động", launch.who, told)
    if record.award_forms:
        yield Told(AWARDS, "; ".join(_award_forms(plan)))
    elif record.award_rules:
        yield Told(AWARDS, NO_AWARD_FORM)
    if plan.events:
        yield Told("Nhân dịp", "; ".join(event.name for event in plan.events))


def _gone_words(plan: PlanDossier) -> str:
    """Say that a plan holds no more, or until when, and what replaces it; "" where nothing tells."""
    until, told = plan.own.in_force_to if plan.own else None, []
    if until and plan.summary.force is Force.ENDED:
        told.append(f"hết hiệu lực từ ngày {day_words(until)}")
    elif until:
        told.append(f"đến hết ngày {day_words(until - timedelta(days=1))}")
    if names := ", ".join(map(document_name, plan.replacing)):
        told.append(f"thay bằng {names}")
    return capital("; ".join(told))


def notes(plan: PlanDossier) -> Iterator[str]:
    """Say what is remarked on the text, each with the clause it is about."""
    for note in plan.notes:
        words = capital(note.text)
        where = plan.clause_name(note.clause).path if note.clause else None
        yield f"{capital(citation_words(where))}: {words}" if where else words


def _award_forms(plan: PlanDossier) -> Iterator[str]:
    """Name what may be won; of what its clause no longer promises, that it does not."""
    for form in plan.plan.award_forms:
        award = plan.awards[form.award]
        words = holding_words(plan, form.clause, award_words(award, form.authority))
        is_ended = plan.is_ended(form.clause)
        yield f"{award.name}: {words.lower()}" if is_ended else words


def award_words(award: CatalogueAward, authority: str | None) -> str:
    """Name an award with who gives it: Giấy khen của Chủ tịch UBND xã; a title is given by."""
    if not authority or award.name.endswith(f"của {authority}"):
        return award.name
    if award.kind is AwardKind.TITLE:
        return f"{award.name} do {authority} tặng"
    return f"{award.name} của {authority}"


def targets(plan: PlanDossier) -> Iterator[Told]:
    """What is to be reached; honest where no figure is set."""
    for target, moment in zip(plan.plan.targets, plan.targets, strict=True):
        value = target_words(target, plan.plan)
        when = f", {moment_words(moment)}" if moment else ""
        told = holding_words(plan, target.clause, f"{value}{when}")
        yield Told(target.title, told, plan.clause_name(target.clause))


def holding_words(plan: PlanDossier, clause: str, words: str) -> str:
    """Say what a clause tells: that it does no more, or from which day it will."""
    if plan.is_ended(clause):
        return f"Không còn {plan.clause(clause).text}"
    coming = plan.history.coming.get(clause) if plan.history else None
    return f"{words} (từ ngày {day_words(coming.on)})" if coming else words


def target_words(target: Target, plan: Plan) -> str:
    """Say what has to be reached: tăng 10% so với năm 2025, mỗi thôn; honest without a figure."""
    if target.share is not None:
        value = f"{ratio_text(target.share)} {target.unit or ''}".strip()
    elif target.value is None:
        value = NO_FIGURE
    elif target.to is not None:
        value = f"từ {number_words(target.value)} đến {measure_words(target.to, target.unit or '')}"
    else:
        value = measure_words(target.value, target.unit or "")
    if target.than_year is not None:
        way = "giảm" if target.direction is Direction.LOWER else "tăng"
        value = f"{way} {value} so với năm {target.than_year}"
    if target.each:
        value = f"mỗi {target.each} {value}"
    names = ", ".join(plan.subject_groups[group].name for group in target.groups)
    return f"{value} ({names})" if names else value


def recipients(plan: PlanDossier) -> Iterator[str]:
    """The list of recipients as it is printed, purposes in full."""
    for recipient in plan.plan.recipients:
        if recipient.purpose is RecipientPurpose.ARCHIVE:
            yield f"Lưu: {recipient.name}"
            continue
        purpose = f" ({PURPOSES[recipient.purpose]})" if recipient.purpose else ""
        electronic = ", gửi bản điện tử" if recipient.electronic else ""
        yield f"{recipient.name}{purpose}{electronic}"
