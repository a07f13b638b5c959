"""The facts of a plan: who, what, until when; targets, rules, names, recipients."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.derive.dossier.plan import PlanDossier
from thidua.model.plan.document import PlanStatus
from thidua.page.page import Link
from thidua.page.part.fact import Fact, fact
from thidua.page.part.link import clause_here
from thidua.say import name
from thidua.say import plan as said
from thidua.say.paper.letterhead import letterhead
from thidua.say.task import words_behind_title
from thidua.say.vietnamese import day_words, partial_day_words


def key_facts(plan: PlanDossier) -> Iterator[Fact]:
    """Who, what, until when: the first things that a resident wants to know."""
    more = Link("Xem khen thưởng", "#khen-thuong")
    for told in said.key_facts(plan):
        yield fact(told, more if told.term == said.AWARDS else None)


def targets(plan: PlanDossier) -> Iterator[Fact]:
    """What is to be reached; honest where no figure is set."""
    yield from map(fact, said.targets(plan))


def award_rules(plan: PlanDossier) -> Iterator[Fact]:
    """How awards are decided, in the words of the clauses."""
    for rule in plan.plan.award_rules:
        words = words_behind_title(plan.clause(rule.clause))
        yield Fact(rule.name, words, clause_here(plan.clause_name(rule.clause)))
    if council := plan.plan.council:
        standing = council.standing or "kế hoạch không ghi"
        words = f"{council.name}; cơ quan thường trực: {standing}"
        yield Fact(
            "Hội đồng được nêu tên",
            words,
            clause_here(plan.clause_name(council.clause)),
        )


def mottos(plan: PlanDossier) -> Iterator[Fact]:
    """Slogan, theme of the year, motto."""
    for motto in plan.summary.campaign.mottos:
        yield Fact(
            name.MOTTOS[motto.kind],
            f"“{motto.text}”",
            clause_here(plan.clause_name(motto.clause)),
        )


def movements(plan: PlanDossier) -> Iterator[Fact]:
    """Movements that the plan names."""
    for movement in plan.summary.campaign.movements:
        clause = (
            clause_here(plan.clause_name(movement.clause)) if movement.clause else None
        )
        yield Fact("", movement.name, clause)


def anniversaries(plan: PlanDossier) -> Iterator[str]:
    """Anniversaries that the plan marks."""
    for day in plan.summary.campaign.anniversaries:
        since, marked = partial_day_words(day.since), day_words(day.marked_on)
        note = f". {day.note}" if day.note else ""
        yield f"{day.years} năm {day.name} ({since} - {marked}){note}"


def source_facts(plan: PlanDossier) -> Iterator[Fact]:
    """Where the page comes from, and what is not known of the document."""
    document = plan.plan.document
    status = {
        PlanStatus.ISSUED: "Đã ban hành",
        PlanStatus.DRAFT: "Dự thảo, chưa ban hành",
        PlanStatus.UNKNOWN: "Bản thu thập không ghi số, ngày ban hành",
    }
    yield Fact("Tình trạng văn bản", status[document.status])
    yield Fact("Cơ quan ban hành", document.issuer)
    if document.number and document.symbol:
        yield Fact("Số, ký hiệu", document.code)
    elif document.symbol:
        yield Fact("Số, ký hiệu", f"số để trống, ký hiệu {document.symbol}")
    if document.issued_on:
        yield Fact("Ngày ban hành", day_words(document.issued_on))
    elif document.date_text:
        place = f"{document.place}, " if document.place else ""
        yield Fact("Ngày ban hành", f"bản thu thập ghi “{place}{document.date_text}”")
    head = letterhead(document)
    if head.position or head.signatory:
        will = "sẽ " if document.status is PlanStatus.DRAFT else ""
        signed = ", ".join(filter(None, (head.authority, head.position)))
        who = ": ".join(filter(None, (signed, head.signatory)))
        yield Fact(f"Người {will}ký", who)
    yield Fact("Nguồn", document.source)
    if document.original:
        yield Fact("Mã SHA-256 của tệp bản gốc", document.original.sha256)
    else:
        yield Fact("Tệp bản gốc", "Cổng chưa có tệp bản gốc của kế hoạch này")


def original(plan: PlanDossier) -> Link | None:
    """Lead to the document itself, where its file is there."""
    found = plan.plan.document.original
    return Link("Xem tệp bản gốc (PDF)", found.file) if found else None
