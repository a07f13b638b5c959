"""What came of a campaign (trang kết quả): places, reports, figures, ballot, awards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from thidua.address import page as address
from thidua.derive.award.awarded import campaign_awards
from thidua.derive.plan.agenda import campaign_agenda
from thidua.model.portal import CampaignEntry
from thidua.page.award.row import AwardRow, award_row
from thidua.page.calendar.entry import AgendaView, agenda_view
from thidua.page.exemplar.card import ExemplarCard, exemplar_card
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.fact import Fact
from thidua.page.part.safe_html import blocks
from thidua.page.plan.conference import conference_view
from thidua.page.result import progress as progress_view
from thidua.page.result.ballot import BallotView, ballot_view
from thidua.page.result.election import election_facts
from thidua.page.result.nomination import (
    NominationRow,
    consultation_facts,
    nomination_rows,
)
from thidua.page.result.progress import FormRow, IndicatorView
from thidua.page.result.registration import RegistrationRow, registration_rows
from thidua.page.result.report import ReportRow, campaign_reports
from thidua.page.result.winner import WinnerGroup, winner_groups
from thidua.page.scope import Scope
from thidua.say.notice import campaign_notice
from thidua.say.result_status import ResultStatus, has_results, result_status
from thidua.say.vietnamese import day_words


@dataclass(frozen=True, slots=True)
class ResultView:
    """All that the template of a result may know."""

    title: str
    body: Link
    plan: Link
    status: ResultStatus
    words: Markup
    winners: tuple[WinnerGroup, ...]
    ranking: Link | None
    steps: tuple[AgendaView, ...]
    """The dates of the plan, where nothing has come of it yet."""
    conference: tuple[Fact, ...]
    registrations: tuple[RegistrationRow, ...]
    registrations_due: str
    reports: tuple[tuple[str, str, tuple[ReportRow, ...]], ...]
    indicators: tuple[IndicatorView, ...]
    form: tuple[FormRow, ...]
    method: str
    ballot: BallotView | None
    elections: tuple[Fact, ...]
    consultation: tuple[Fact, ...]
    nominations: tuple[NominationRow, ...]
    awards: tuple[AwardRow, ...]
    exemplars: tuple[ExemplarCard, ...]


def result_page(entry: CampaignEntry, scope: Scope) -> Page:
    """Make the page of what came of a campaign; it says so where there is nothing yet."""
    body = scope.portal.bodies[entry.body].body
    view = _view(entry, scope)
    days = [d.on for d in entry.results.decisions.values()]
    return Page(
        address=address.result_address(entry.key),
        title=view.title,
        description=f"{entry.campaign.title}, {body.short_name}: {view.status.words}",
        section="results",
        template="pages/result.html",
        view=view,
        updated=max([entry.campaign.updated_on, *days]),
        trail=(Link("Kết quả", address.RESULTS), Link(body.short_name, address.body_address(entry.body))),
        contents=tuple(_contents(view)),
        source=f"{entry.data_folder}/campaign.yml",
        is_hidden=entry.is_draft or body.sample,
        notice=campaign_notice(entry, body),
    )  # fmt: skip


def _view(entry: CampaignEntry, scope: Scope) -> ResultView:
    body, results = scope.portal.bodies[entry.body], entry.results
    here = address.base_of(address.result_address(entry.key))
    indicators = tuple(progress_view.indicator_views(entry, scope))
    due = results.registrations.due if results.registrations else None
    is_open = not has_results(entry)
    exemplars = [e for e in body.exemplars if e.exemplar.campaign == entry.key.name]  # fmt: skip
    return ResultView(
        title=f"Kết quả: {entry.campaign.title}",
        body=Link(body.body.short_name, address.body_address(entry.body)),
        plan=Link(entry.campaign.title, address.plan_address(entry.key)),
        status=result_status(entry),
        words=blocks(results.words, here),
        winners=tuple(winner_groups(entry, scope)),
        ranking=Link("Xem cả bảng xếp hạng và lý do", address.ranking_address(entry.key)) if results.has_ranking else None,
        steps=tuple(agenda_view(i, scope.portal) for i in campaign_agenda(entry, scope.portal)) if is_open else (),
        conference=tuple(_conference(entry, scope)) if is_open else (),
        registrations=tuple(registration_rows(entry, scope)),
        registrations_due=day_words(due) if due else "",
        reports=tuple(campaign_reports(entry, body, scope.portal.as_of)),
        indicators=indicators,
        form=tuple(progress_view.form_rows(indicators)),
        method=progress_view.METHOD,
        ballot=ballot_view(entry, scope),
        elections=tuple(election_facts(entry, scope)),
        consultation=tuple(consultation_facts(entry, scope)),
        nominations=tuple(nomination_rows(entry, scope)),
        awards=tuple(award_row(award, scope) for award in campaign_awards(entry)),
        exemplars=tuple(exemplar_card(e, scope) for e in exemplars),
    )  # fmt: skip


def _conference(entry: CampaignEntry, scope: Scope) -> Iterator[Fact]:
    """What the plan says of its closing conference, linked to the clauses that say it."""
    view = conference_view(scope.plan(entry))
    for fact in view.facts if view else ():
        clause = fact.clause and Link(
            fact.clause.text, address.plan_address(entry.key) + fact.clause.address
        )
        yield replace(fact, clause=clause)


def _contents(view: ResultView) -> Iterator[ContentsEntry]:
    shown = [
        ("nhat-nhi-ba", "Nhất, Nhì, Ba", view.winners),
        ("cac-buoc", "Các bước theo kế hoạch", view.steps),
        ("hoi-nghi", "Hội nghị tổng kết", view.conference),
        ("khen-thuong", "Khen thưởng", view.awards),
        ("de-nghi", "Đề nghị khen thưởng", view.nominations),
        ("bo-phieu", "Bỏ phiếu suy tôn", view.ballot),
        ("bau-cu", "Bầu cử, giao ước", view.elections),
        ("so-lieu", "Số liệu, tiến độ", view.indicators),
        ("bao-cao", "Báo cáo", view.reports),
        ("dang-ky", "Đăng ký thi đua", view.registrations),
        ("dien-hinh", "Điển hình", view.exemplars),
    ]
    for id_, text, part in shown:
        if part:
            yield ContentsEntry(text, id_)
