"""The closing conference as the page of a plan shows it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.plan.duty import ConferenceFacts
from thidua.model.body.body import BodyKind
from thidua.model.plan.conference import Conference
from thidua.page.page import Link
from thidua.page.part.fact import Fact
from thidua.page.part.link import clause_here
from thidua.say.name import asked_names
from thidua.say.plan import holding_words
from thidua.say.time.moment import moment_words
from thidua.say.vietnamese import capital, number_words


class ConferenceView(Struct, frozen=True):
    """When, where, who prepares, what is decided (hội nghị tổng kết)."""

    name: str
    facts: tuple[Fact, ...]
    agenda: tuple[Link, ...]


def conference_view(plan: PlanDossier) -> ConferenceView | None:
    """Make the view of the conference; None where the plan has none."""
    conference, found = plan.plan.conference, plan.conference
    if conference is None or found is None:
        return None
    if plan.is_ended(conference.clause):
        where = clause_here(plan.clause_name(conference.clause))
        told = Fact("Thời gian", holding_words(plan, conference.clause, ""), where)
        return ConferenceView(conference.name, (told,), ())
    agenda = plan.clause(conference.agenda).children if conference.agenda else ()
    return ConferenceView(
        name=conference.name,
        facts=(
            *_place_and_time(conference, found, plan),
            *_decisions(conference, plan),
        ),
        agenda=tuple(Link(item.text, f"#{item.id}") for item in agenda),
    )


def _place_and_time(
    conference: Conference, found: ConferenceFacts, plan: PlanDossier
) -> Iterator[Fact]:
    if found.moment:
        when = capital(moment_words(found.moment))
        yield Fact(
            "Thời gian",
            f"{when}{_days(conference)}",
            clause_here(plan.clause_name(conference.clause)),
        )
    if conference.place:
        yield Fact("Địa điểm", conference.place)
    if found.prepared_by:
        yield Fact("Chuẩn bị nội dung", asked_names(found.prepared_by))
    members = "; ".join(conference.members)
    is_cluster = plan.issuer.body.kind is BodyKind.CLUSTER
    if members or is_cluster:
        term = "Thành viên cụm" if is_cluster else "Thành phần"
        yield Fact(term, members or "Chưa rõ: kế hoạch không có danh sách")


def _decisions(conference: Conference, plan: PlanDossier) -> Iterator[Fact]:
    if ballot := conference.ballot:
        rules = ballot.rules or "kế hoạch không nêu cách bỏ phiếu"
        told = f"{', '.join(ballot.positions)}; {rules}"
        words = holding_words(plan, ballot.clause, told)
        yield Fact(
            "Bỏ phiếu suy tôn", words, clause_here(plan.clause_name(ballot.clause))
        )
    if election := conference.election:
        told = f"{', '.join(election.offices)} năm {election.year}"
        words = holding_words(plan, election.clause, told)
        yield Fact("Bầu", words, clause_here(plan.clause_name(election.clause)))
    if pledge := conference.pledge:
        yield Fact(
            "Ký giao ước thi đua",
            holding_words(plan, pledge.clause, f"Cho năm {pledge.year}"),
            clause_here(plan.clause_name(pledge.clause)),
        )
    if conference.visits:
        words = plan.clause(conference.visits).text
        yield Fact("Tham quan", words, clause_here(plan.clause_name(conference.visits)))


def _days(conference: Conference) -> str:
    if conference.days is None:
        return ""
    days = number_words(conference.days)
    return ", họp nửa ngày" if days == "0,5" else f", họp {days} ngày"
