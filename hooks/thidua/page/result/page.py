"""What came of a campaign (trang kết quả): places, reports, figures, ballot, awards."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from thidua.address import page as address
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.dossier.result import ResultDossier
from thidua.derive.portal.summary import exemplar_summary
from thidua.page.award.nomination import (
    NominationRow,
    consultation_facts,
    nomination_rows,
)
from thidua.page.award.row import AwardRow, award_row
from thidua.page.calendar.entry import AgendaView, agenda_view
from thidua.page.exemplar.index import ExemplarCard, exemplar_card
from thidua.page.page import ContentsEntry, Link, Page
from thidua.page.part.fact import Fact
from thidua.page.part.link import body_link, plan_link, ranking_link, reports_link
from thidua.page.part.safe_html import blocks
from thidua.page.plan.conference import conference_view
from thidua.page.result import progress as progress_view
from thidua.page.result.ballot import BallotView, ballot_view, election_facts
from thidua.page.result.progress import FormRow, IndicatorView
from thidua.page.result.report import (
    RegistrationRow,
    ReportRow,
    registration_rows,
    term_rows,
)
from thidua.page.result.winner import WinnerGroup, winner_groups
from thidua.page.scope import Scope
from thidua.say.notice import campaign_notices
from thidua.say.ranking.place import campaign_words, winners_title
from thidua.say.ranking.result_status import ResultStatus, result_status
from thidua.say.vietnamese import day_words


class ResultView(Struct, frozen=True):
    """All that the template of a result may know."""

    title: str
    body: Link
    plan: Link
    status: ResultStatus
    words: Markup
    winners_title: str
    winners: tuple[WinnerGroup, ...]
    ranking: Link | None
    steps: tuple[AgendaView, ...]
    """The dates of the plan, where nothing has come of it yet."""
    conference: tuple[Fact, ...]
    registrations: tuple[RegistrationRow, ...]
    registrations_due: str
    reports: tuple[tuple[str, str, tuple[ReportRow, ...]], ...]
    hand_in: Link
    """Who has not handed in a report."""
    indicators: tuple[IndicatorView, ...]
    form: tuple[FormRow, ...]
    method: str
    ballot: BallotView | None
    elections: tuple[Fact, ...]
    consultation: tuple[Fact, ...]
    nominations: tuple[NominationRow, ...]
    """What no decision answers; what was decided stands among the awards."""
    decided: int
    """How many nominations a decision answered."""
    awards: tuple[AwardRow, ...]
    exemplars: tuple[ExemplarCard, ...]


def result_page(result: ResultDossier, scope: Scope) -> Page:
    """Make the page of what came of a campaign; it says so where there is nothing yet."""
    campaign = result.summary
    name = campaign.name
    here = address.result_address(name.key)
    view = _view(result, scope, address.base_of(here))
    return Page(
        address=here,
        title=view.title,
        description=f"{name.title}, {name.body.name}: {view.status.words}",
        section="results",
        template="pages/result.html",
        has_code=True,
        view=view,
        updated=campaign.changed_on,
        is_dated=True,
        trail=(Link("Kết quả", address.RESULTS), body_link(name.body)),
        contents=tuple(_contents(view)),
        source=campaign.source,
        is_hidden=campaign.is_draft or name.body.is_sample,
        notices=campaign_notices(name.body, is_draft=campaign.is_draft),
    )


def _view(result: ResultDossier, scope: Scope, base: str) -> ResultView:
    campaign = result.summary
    indicators = tuple(progress_view.indicator_views(result))
    due = result.registrations_due
    status = result_status(campaign.outcome, campaign.name.body)
    if on := campaign.outcome.corrected_on:
        words = f"{status.words} Đính chính gần nhất ngày {day_words(on)}."
        status = replace(status, words=words)
    is_open = not campaign.outcome.is_there
    podium = result.ranking.podium if result.ranking else None
    return ResultView(
        title=f"Kết quả: {campaign_words(campaign.name)}",
        body=body_link(campaign.name.body),
        plan=plan_link(campaign.name),
        status=status,
        words=blocks(result.words, base),
        winners_title=winners_title(campaign.podium),
        winners=tuple(winner_groups(campaign.podium, campaign.winners.__getitem__)),
        ranking=ranking_link(campaign.name, "Xem cả bảng xếp hạng và lý do")
        if result.ranking
        else None,
        steps=tuple(agenda_view(i) for i in result.plan.agenda) if is_open else (),
        conference=tuple(_conference(result.plan)) if is_open else (),
        registrations=tuple(registration_rows(result)),
        registrations_due=day_words(due) if due else "",
        reports=tuple(term_rows(result.reports)),
        hand_in=reports_link(campaign.name, "Báo cáo: ai đã nộp?"),
        indicators=indicators,
        form=tuple(progress_view.form_rows(indicators)),
        method=progress_view.METHOD,
        ballot=ballot_view(result.ballot, result.scoring, result.issuer, podium),
        elections=tuple(election_facts(result.ballot, result.issuer)),
        consultation=tuple(consultation_facts(result.consultation)),
        nominations=tuple(nomination_rows(result)),
        decided=sum(1 for found in result.nominations if found.given),
        awards=tuple(award_row(award) for award in result.awards),
        exemplars=tuple(
            exemplar_card(exemplar_summary(e), scope) for e in result.exemplars
        ),
    )


def _conference(plan: PlanDossier) -> Iterator[Fact]:
    """What the plan says of its closing conference, linked to the clauses that say it."""
    view = conference_view(plan)
    there = plan_link(plan.summary.name).address
    for fact in view.facts if view else ():
        clause = fact.clause and Link(fact.clause.text, there + fact.clause.address)
        yield replace(fact, clause=clause)


def _contents(view: ResultView) -> Iterator[ContentsEntry]:
    shown = [
        ("nhat-nhi-ba", view.winners_title, view.winners),
        ("cac-buoc", "Các bước theo kế hoạch", view.steps),
        ("hoi-nghi", "Hội nghị tổng kết", view.conference),
        ("khen-thuong", "Khen thưởng", view.awards),
        ("de-nghi", "Đề nghị khen thưởng", view.nominations or view.decided),
        (
            "bo-phieu",
            (view.ballot and view.ballot.heading) or "Bỏ phiếu suy tôn",
            view.ballot,
        ),
        ("bau-cu", "Bầu cử, giao ước", view.elections),
        ("so-lieu", "Số liệu, tiến độ", view.indicators),
        ("bao-cao", "Báo cáo", view.reports),
        ("dang-ky", "Đăng ký thi đua", view.registrations),
        ("dien-hinh", "Điển hình", view.exemplars),
    ]
    for id_, text, part in shown:
        if part:
            yield ContentsEntry(text, id_)
