"""The closing conference as the page of a plan shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.model.plan.conference import Conference
from thidua.page.page import Link
from thidua.page.part.fact import Fact
from thidua.page.plan.scope import PlanScope
from thidua.say.vietnamese import capital, number_words


@dataclass(frozen=True, slots=True)
class ConferenceView:
    """When, where, who prepares, what is decided (hội nghị tổng kết)."""

    name: str
    facts: tuple[Fact, ...]
    agenda: tuple[Link, ...]


def conference_view(scope: PlanScope) -> ConferenceView | None:
    """Make the view of the conference; None where the plan has none."""
    conference = scope.entry.plan.conference
    if conference is None:
        return None
    agenda = scope.record(conference.agenda).children if conference.agenda else ()
    return ConferenceView(
        name=conference.name,
        facts=(*_place_and_time(conference, scope), *_decisions(conference, scope)),
        agenda=tuple(Link(item.text, f"#{item.id}") for item in agenda),
    )


def _place_and_time(conference: Conference, scope: PlanScope) -> Iterator[Fact]:
    if conference.when:
        when = capital(scope.when(conference.when))
        yield Fact(
            "Thời gian", f"{when}{_days(conference)}", scope.clause(conference.clause)
        )
    if conference.place:
        yield Fact("Địa điểm", conference.place)
    if conference.prepared_by:
        yield Fact("Chuẩn bị nội dung", scope.names(conference.prepared_by))
    members = "; ".join(conference.members)
    yield Fact("Thành viên cụm", members or "Chưa rõ: kế hoạch không có danh sách")


def _decisions(conference: Conference, scope: PlanScope) -> Iterator[Fact]:
    if ballot := conference.ballot:
        rules = ballot.rules or "kế hoạch không nêu cách bỏ phiếu"
        words = f"{', '.join(ballot.positions)}; {rules}"
        yield Fact("Bỏ phiếu suy tôn", words, scope.clause(ballot.clause))
    if election := conference.election:
        words = f"{', '.join(election.offices)} năm {election.year}"
        yield Fact("Bầu", words, scope.clause(election.clause))
    if pledge := conference.pledge:
        yield Fact(
            "Ký giao ước thi đua", f"Cho năm {pledge.year}", scope.clause(pledge.clause)
        )
    if conference.visits:
        words = scope.record(conference.visits).text
        yield Fact("Tham quan", words, scope.clause(conference.visits))


def _days(conference: Conference) -> str:
    if conference.days is None:
        return ""
    days = number_words(conference.days)
    return ", họp nửa ngày" if days == "0,5" else f", họp {days} ngày"
