"""The facts of a plan: who, what, until when; targets, rules, names, recipients."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.plan.document import PlanStatus, RecipientPurpose
from thidua.page.page import Link
from thidua.page.part.fact import Fact
from thidua.page.plan.scope import PlanScope, words_behind_title
from thidua.say import name
from thidua.say.period import period_gap, period_words
from thidua.say.vietnamese import day_words, number_words, partial_day_words

NO_FIGURE = "Chưa lượng hóa"


def key_facts(scope: PlanScope) -> Iterator[Fact]:
    """Who, what, until when: the first things that a resident wants to know."""
    campaign, plan = scope.entry.campaign, scope.entry.plan
    yield Fact("Ai tham gia", campaign.who)
    yield Fact("Làm gì", campaign.what)
    period = scope.clause(plan.period.clause) if plan.period.clause else None
    words, gap = (
        period_words(scope.entry, scope.portal),
        period_gap(scope.entry, scope.portal),
    )
    yield Fact("Đến bao giờ", words, period, gap)
    if launch := campaign.launched_by:
        where = scope.clause(launch.clause) if launch.clause else None
        yield Fact("Ai phát động", launch.who, where)
    if plan.award_forms:
        forms = [
            award_words(scope, form.award, form.authority) for form in plan.award_forms
        ]
        yield Fact(
            "Được khen gì", "; ".join(forms), Link("Xem khen thưởng", "#khen-thuong")
        )
    if campaign.occasions:
        yield Fact(
            "Nhân dịp", "; ".join(scope.events[id_] for id_ in campaign.occasions)
        )


def award_words(scope: PlanScope, award: str, authority: str | None) -> str:
    """Name an award with who decides on it: Giấy khen của Chủ tịch UBND xã."""
    title = scope.portal.awards[award].name
    return f"{title} của {authority}" if authority else title


def targets(scope: PlanScope) -> Iterator[Fact]:
    """What is to be reached; honest where no figure is set."""
    for target in scope.entry.plan.targets:
        value = NO_FIGURE
        if target.value is not None:
            gap = "" if target.unit in (None, "%") else " "
            value = f"{number_words(target.value)}{gap}{target.unit or ''}"
        when = f", {scope.when(target.when)}" if target.when else ""
        yield Fact(target.title, f"{value}{when}", scope.clause(target.clause))


def award_rules(scope: PlanScope) -> Iterator[Fact]:
    """How awards are decided, in the words of the clauses."""
    for rule in scope.entry.plan.award_rules:
        words = words_behind_title(scope.record(rule.clause))
        yield Fact(rule.name, words, scope.clause(rule.clause))
    if council := scope.entry.plan.council:
        standing = council.standing or "kế hoạch không ghi"
        words = f"{council.name}; cơ quan thường trực: {standing}"
        yield Fact("Hội đồng được nêu tên", words, scope.clause(council.clause))


def recipients(scope: PlanScope) -> Iterator[str]:
    """The list of recipients as it is printed, purposes in full."""
    for recipient in scope.entry.plan.recipients:
        if recipient.purpose is RecipientPurpose.ARCHIVE:
            yield f"Lưu: {recipient.name}"
            continue
        purpose = f" ({name.PURPOSES[recipient.purpose]})" if recipient.purpose else ""
        electronic = ", gửi bản điện tử" if recipient.electronic else ""
        yield f"{recipient.name}{purpose}{electronic}"


def mottos(scope: PlanScope) -> Iterator[Fact]:
    """Slogan, theme of the year, motto."""
    for motto in scope.entry.campaign.mottos:
        yield Fact(
            name.MOTTOS[motto.kind], f"“{motto.text}”", scope.clause(motto.clause)
        )


def movements(scope: PlanScope) -> Iterator[Fact]:
    """Movements that the plan names."""
    for movement in scope.entry.campaign.movements:
        clause = scope.clause(movement.clause) if movement.clause else None
        yield Fact("", movement.name, clause)


def anniversaries(scope: PlanScope) -> Iterator[str]:
    """Anniversaries that the plan marks."""
    for day in scope.entry.campaign.anniversaries:
        since, marked = partial_day_words(day.since), day_words(day.marked_on)
        yield f"{day.years} năm {day.name} ({since} - {marked})"


def source_facts(scope: PlanScope) -> Iterator[Fact]:
    """Where the page comes from, and what is not known of the document."""
    document = scope.entry.plan.document
    status = {
        PlanStatus.ISSUED: "Đã ban hành",
        PlanStatus.DRAFT: "Dự thảo: bản thu thập để trống số và ngày ban hành",
        PlanStatus.UNKNOWN: "Bản thu thập không có số, ngày ban hành",
    }
    yield Fact("Tình trạng văn bản", status[document.status])
    yield Fact("Cơ quan ban hành", document.issuer)
    if document.number and document.symbol:
        yield Fact("Số, ký hiệu", f"{document.number}/{document.symbol}")
    elif document.symbol:
        yield Fact("Số, ký hiệu", f"số để trống, ký hiệu {document.symbol}")
    if document.issued_on:
        yield Fact("Ngày ban hành", day_words(document.issued_on))
    elif document.date_text:
        place = f"{document.place}, " if document.place else ""
        yield Fact("Ngày ban hành", f"bản gốc ghi “{place}{document.date_text}”")
    signatory = document.signatory
    signed = ", ".join(
        part for part in (signatory.authority, signatory.position) if part
    )
    yield Fact("Người ký", f"{signed}: {signatory.name}")
    yield Fact("Nguồn", document.source)
    if not document.original:
        yield Fact("Tệp bản gốc", "Cổng chưa có tệp bản gốc đã ký của kế hoạch này")
