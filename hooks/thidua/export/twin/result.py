"""What came of a campaign as rows: reports, criteria, places, points, awards, honours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.address.anchor import report_anchor
from thidua.address.page import (
    body_address,
    criterion_address,
    decision_address,
    exemplar_address,
    honours_address,
    ranking_address,
    reports_address,
    sheet_address,
    unit_address,
)
from thidua.derive.award.awarded import GivenAward
from thidua.derive.dossier.honour.book import HonourBook
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.dossier.sheet import SheetDossier
from thidua.derive.kinship import BodyEnd
from thidua.derive.name import BodyName, CampaignName, ExemplarName, UnitName
from thidua.derive.ranking.ranking import Standing
from thidua.derive.result.report import UnitReport
from thidua.export.twin.row.plan import BodyRow, UnitRow
from thidua.export.twin.row.result import (
    AwardRow,
    CriterionRow,
    ExemplarRow,
    HonourRow,
    ReportRow,
    ScoreRow,
    StandingRow,
)
from thidua.export.twin.row.row import Line, line
from thidua.model.award.exemplar import Exemplar
from thidua.model.body.body import Body
from thidua.model.body.unit import UnitKind
from thidua.model.score.criterion.criteria import NotAssigned
from thidua.say.honour import candidate_name, honour_form, honoured
from thidua.say.vietnamese import partial_day_words


def body_line(name: BodyName, body: Body, end: BodyEnd | None) -> Line:
    """Tell a body."""
    heirs = tuple(heir.slug for heir in end.heirs) if end else ()
    elsewhere = end.record.elsewhere if end else ()
    row = BodyRow(
        name=body.name,
        short_name=body.short_name,
        kind=body.kind.value,
        province=body.province,
        ended_on=end.record.on if end else None,
        successors=(*heirs, *elsewhere) or None,
    )
    return line(row, body_address(name.slug), name)


def unit_line(
    unit: UnitName, kind: UnitKind, body: BodyName, itself: BodyName | None
) -> Line:
    """Tell a unit; `itself` is the body that it is."""
    slug = itself.slug if itself else None
    row = UnitRow(unit=unit.id, name=unit.name, kind=kind.value, is_body=slug)
    return line(row, unit_address(unit.body, unit.id), body)


def report_lines(
    campaign: CampaignName, reports: Iterable[UnitReport]
) -> Iterator[Line]:
    """Tell which reports are owed, and what is known of each."""
    for found in reports:
        row = ReportRow(
            report=found.due.id,
            title=found.due.title,
            unit=found.unit.id,
            name=found.unit.name,
            due=found.due.due,
            received_on=found.report.on if found.report else None,
            state=found.state.value,
        )
        where = f"{reports_address(campaign.key)}#{report_anchor(found.due.id)}"
        yield line(row, where, campaign.body, campaign.key)


def criterion_lines(ranking: RankingDossier) -> Iterator[Line]:
    """Tell what units are scored by."""
    name = ranking.name
    for section in ranking.scoring.sections:
        for found in section.leaves():
            row = CriterionRow(
                code=found.code,
                name=found.name,
                section=section.name,
                type=found.type.value,
                max=None if isinstance(found, NotAssigned) else found.max,
                clause=found.clause,
            )
            where = criterion_address(name.key, found.code)
            yield line(row, where, name.body, name.key)


def standing_lines(
    ranking: RankingDossier, standings: Iterable[Standing]
) -> Iterator[Line]:
    """Tell places as the ranking has them."""
    name = ranking.name
    for found in standings:
        row = StandingRow(
            group=found.group,
            unit=found.unit,
            name=ranking.issuer.unit(found.unit).name,
            rank=found.rank,
            tied=found.tied,
            total=found.result.total,
            status=found.status.value,
        )
        where = f"{ranking_address(name.key)}#{found.unit}"
        yield line(row, where, name.body, name.key)


def score_lines(sheet: SheetDossier) -> Iterator[Line]:
    """Tell the points of a published sheet, criterion by criterion."""
    ranking, unit = sheet.ranking, sheet.unit.id
    name = ranking.name
    where = sheet_address(name.key, unit)
    for found in sheet.standing.result.lines:
        row = ScoreRow(
            unit=unit,
            code=found.code,
            name=ranking.criteria[found.code].name,
            max=found.maximum if found.is_assigned else None,
            points=found.points if found.is_assigned else None,
            assigned=found.is_assigned,
        )
        yield line(row, where, name.body, name.key)


def award_lines(awards: Iterable[GivenAward]) -> Iterator[Line]:
    """Tell awards; who is not to be named is not named here either."""
    for found in awards:
        decision, revoked = found.decision, found.awarded.revoked
        row = AwardRow(
            decision=decision.number,
            on=decision.on,
            authority=decision.authority,
            award=found.award.name,
            who=candidate_name(found.candidate),
            kind=found.candidate.kind.value,
            unit=found.unit.id if found.unit else None,
            reason=found.reason,
            revoked_on=revoked.on if revoked else None,
        )
        name = found.campaign
        where = decision_address(name.key.body, found.decision_id)
        yield line(row, where, name.body, name.key)


def exemplar_line(
    name: ExemplarName, exemplar: Exemplar, unit: UnitName, body: BodyName
) -> Line:
    """Tell an exemplary model: no picture, no paper of consent."""
    row = ExemplarRow(
        title=exemplar.title,
        kind=exemplar.kind.value,
        unit=unit.id,
        field=exemplar.field,
        summary=exemplar.summary,
        since=partial_day_words(exemplar.since),
        status=exemplar.status.value,
        done=exemplar.done,
        steps=exemplar.steps,
        replicated_in=exemplar.replicated_in,
        updated_on=exemplar.updated_on,
    )
    return line(row, exemplar_address(name.key), body)


def honour_lines(book: HonourBook) -> Iterator[Line]:
    """Tell a book of honour; who did not agree to be named is only counted."""
    for found in book.honours:
        row = HonourRow(
            honoured_in=found.year,
            unit=found.unit.id if found.unit else None,
            who=honoured(found) if found.is_named else None,
            form=honour_form(found),
            state=found.state.value,
        )
        yield line(row, honours_address(book.body.slug), book.body)
