"""What is news of a body: plans, rankings, corrections, award decisions, exemplary models, its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.address.page import (
    decision_address,
    exemplar_address,
    plan_address,
    ranking_address,
)
from thidua.derive.award.awarded import GivenAward
from thidua.derive.dossier.award_book import DecisionDossier
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.exemplar import ExemplarDossier
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.portal.summary import CorrectionSummary, corrections, decided
from thidua.derive.ranking.ranking import Standing
from thidua.export.feed.atom import Entry, paragraphs
from thidua.export.feed.ending import ending_entry
from thidua.model.award.exemplar import ExemplarStatus
from thidua.say.honour import award_words
from thidua.say.paper.plan_text import number_line, text_words
from thidua.say.plain import plain_words
from thidua.say.ranking.correction import correction_words, result_corrections
from thidua.say.ranking.place import standing_words
from thidua.say.ranking.unranked import unranked
from thidua.say.time.period import period_words
from thidua.say.vietnamese import day_words


def body_entries(body: BodyDossier) -> Iterator[Entry]:
    """Give all news of a body."""
    for plan in body.plans:
        yield _plan(plan)
    for key, sheets in body.sheets.items():
        ranking = body.results[key].ranking
        assert ranking
        yield _ranking(ranking)
        for sheet in sheets:
            yield from (_sheet_correction(c) for c in corrections(sheet))
        yield from _result_corrections(ranking)
    for result in body.results.values():
        if result.ranking is None:
            yield from map(_withdrawal, decided(result))
    for decision in body.awards.decisions:
        yield _decision(decision)
    for exemplar in body.listed_exemplars:
        yield _exemplar(exemplar)
    yield from ending_entry(body)


def _plan(plan: PlanDossier) -> Entry:
    """A plan with its whole text."""
    campaign = plan.summary
    name, document = campaign.name, campaign.document
    here = plan_address(name.key)
    lines = [
        text_words(plan),
        f"{document.title}. {number_line(document)}. {document.issuer}. {period_words(campaign)}.",
        *(_clause_words(c.label, c.text, c.rows) for c in plan.clauses.walk()),
    ]
    kind = "Dự thảo kế hoạch" if campaign.is_draft else "Kế hoạch"
    title = f"{kind}: {name.title}, {name.body.name}"
    return Entry(
        "ke-hoach",
        here,
        here,
        title,
        campaign.updated_on,
        paragraphs(lines),
        name.body.is_sample,
        document.issued_on,
    )


def _clause_words(label: str, text: str, rows: tuple[tuple[str, ...], ...]) -> str:
    if rows:
        return "; ".join(" · ".join(cells) for cells in rows)
    return f"{label} {text}".strip()


def _ranking(ranking: RankingDossier) -> Entry:
    """A ranking with the place of every unit."""
    name, here = ranking.name, ranking_address(ranking.name.key)
    lines = []
    for group in ranking.groups:
        lines.append(f"{group.group.name}:")
        lines += (place_line(ranking, standing) for standing in group.standings)
    lines += (place_line(ranking, s) for s in ranking.standings if s.rank is None)
    units = frozenset(s.unit for s in ranking.standings)
    title = f"Kết quả xếp hạng: {name.title}, {name.body.name}"
    return Entry(
        "ket-qua",
        here,
        here,
        title,
        ranking.updated_on,
        paragraphs(lines),
        name.body.is_sample,
        ranking.published_on,
        units,
    )


def place_line(ranking: RankingDossier, standing: Standing) -> str:
    """Say where a unit stands, or why it stands nowhere."""
    unit = ranking.issuer.unit(standing.unit).name
    if standing.rank is None:
        return f"{unit}: {unranked(ranking, standing).words}"
    return f"{unit}: {standing_words(ranking, standing)}"


def _sheet_correction(found: CorrectionSummary) -> Entry:
    made, name = found.correction, found.campaign
    assert made and found.unit
    lines = (correction_words(made), f"Lý do: {made.reason}")
    title = f"Đính chính: {found.unit.name}, {name.title}"
    return Entry(
        "dinh-chinh",
        found.address,
        found.address,
        title,
        made.on,
        paragraphs(lines),
        name.body.is_sample,
        made.on,
        frozenset((found.unit.id,)),
    )


def _result_corrections(ranking: RankingDossier) -> Iterator[Entry]:
    name, here = ranking.name, ranking_address(ranking.name.key)
    for number, on, units, words in result_corrections(ranking):
        names = [unit.name for unit in units]
        title = f"Đính chính kết quả: {', '.join([*names, name.title, name.body.name])}"
        own = frozenset(unit.id for unit in units)
        yield Entry(
            "dinh-chinh",
            f"{here}#dinh-chinh-ket-qua-{number}",
            here,
            title,
            on,
            paragraphs([words]),
            name.body.is_sample,
            on,
            own,
        )


def _withdrawal(found: CorrectionSummary) -> Entry:
    """Results that were taken back whole: no ranking is left that tells of it."""
    made, name = found.made, found.campaign
    who = " và ".join(made.confirmed_by)
    lines = [
        f"Ngày {day_words(made.on)}. {correction_words(made)}. Lý do: {made.reason}. Xác nhận: {who}."
    ]
    title = f"Đính chính kết quả: {name.title}, {name.body.name}"
    return Entry(
        "dinh-chinh",
        f"{found.address}#rut-ket-qua-{made.on}",
        found.address,
        title,
        made.on,
        paragraphs(lines),
        name.body.is_sample,
        made.on,
    )


def _decision(found: DecisionDossier) -> Entry:
    """A decision with all whom it rewards; one that was taken back says so."""
    decision, name = found.decision, found.campaign
    here = decision_address(name.key.body, found.id)
    back = (a.awarded.revoked.on for a in found.awards if a.awarded.revoked)
    lines = award_lines(found, found.awards)
    units = frozenset(award.unit.id for award in found.awards if award.unit)
    title = f"Khen thưởng: Quyết định số {decision.number}, {name.body.name}"
    return Entry(
        "khen-thuong",
        here,
        here,
        title,
        max([decision.on, *back]),
        paragraphs(lines),
        name.body.is_sample,
        decision.on,
        units,
    )


def award_lines(found: DecisionDossier, awards: Iterable[GivenAward]) -> Iterator[str]:
    """Name a decision, then whom it rewards, or some of them."""
    told = found.decision
    yield f"Quyết định số {told.number} ngày {day_words(told.on)}, {told.authority}: {told.title}."
    yield from map(award_words, awards)


def _exemplar(found: ExemplarDossier) -> Entry:
    """An exemplary model with its story; of one that was withdrawn only that it was."""
    record, here = found.exemplar, exemplar_address(found.name.key)
    body = found.issuer.name
    lines = [
        record.summary,
        *record.done,
        *plain_words(found.story).split("\n"),
        *(f"{number}. {step}" for number, step in enumerate(record.steps, 1)),
    ]
    if record.status is ExemplarStatus.WITHDRAWN:
        lines = [f"Đã rút, không còn là điển hình: {record.withdrawn}"]
    units = frozenset((found.unit.id, *(unit.id for unit in found.followers)))
    title = f"Điển hình: {record.title}, {body.name}"
    return Entry(
        "dien-hinh",
        here,
        here,
        title,
        record.updated_on,
        paragraphs(lines),
        body.is_sample,
        units=units,
    )
