"""The twins of all pages of a body: which table stands on which page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.address import page as address
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.result import ResultDossier
from thidua.derive.dossier.unit import UnitDossier
from thidua.export.twin.body import BodyLines
from thidua.export.twin.plan import date_lines
from thidua.export.twin.result import honour_lines
from thidua.export.twin.twin import Twin
from thidua.export.twin.version import version_twins
from thidua.model.key import CampaignKey

_PLAN = ("campaigns", "clauses", "dates", "tasks", "targets", "citations", "amendments")


def body_twins(lines: BodyLines) -> Iterator[Twin]:
    """Give the twin of every page of a body but for those of its rankings, which have one."""
    body = lines.dossier
    yield _body_twin(lines)
    for result in body.results.values():
        yield from _campaign_twins(lines, result)
        yield from version_twins(result.plan)
    for unit in body.units.values():
        yield from _unit_twins(lines, unit)
    yield _calendar_twin(body)
    yield from _honour_twins(body)
    for found in body.exemplars:
        yield Twin(
            address.exemplar_address(found.name.key),
            "dien-hinh",
            found.name.title,
            found.exemplar.updated_on,
            {"exemplars": (lines.exemplar(found.name.key.name),)},
            body.issuer.name,
        )


def _changed_on(body: BodyDossier) -> date:
    dates = (campaign.changed_on for campaign in body.campaigns)
    return max([body.issuer.body.updated_on, *dates])


def _body_twin(lines: BodyLines) -> Twin:
    body = lines.dossier
    tables = {k: lines.all(k) for k in ("bodies", "units", "campaigns", "exemplars")}
    name = body.issuer.name
    return Twin(
        address.body_address(name.slug),
        "co-quan",
        name.name,
        _changed_on(body),
        tables,
        name,
        beside=("units",),
    )


def _campaign_twins(lines: BodyLines, result: ResultDossier) -> Iterator[Twin]:
    campaign, as_of = result.summary, lines.dossier.as_of
    key, title, changed = campaign.name.key, campaign.name.title, campaign.updated_on

    def twin(
        where: str,
        kind: str,
        tables: tuple[str, ...],
        on: date,
        *beside: str,
        day: date | None = None,
    ) -> Twin:
        found = {name: lines.of(name, key) for name in tables}
        return Twin(
            where,
            kind,
            title,
            on,
            found,
            campaign.name.body,
            key,
            as_of=day,
            beside=beside,
        )

    yield twin(
        address.plan_address(key),
        "ke-hoach",
        _PLAN,
        changed,
        "dates",
        "tasks",
        day=as_of,
    )
    if result.plan.duties:
        yield twin(
            address.plan_assignment_address(key),
            "giao-viec",
            ("tasks",),
            changed,
            day=as_of,
        )
    yield twin(
        address.result_address(key),
        "ket-qua",
        ("campaigns", "standings", "awards"),
        result.updated_on,
        "awards",
    )
    yield twin(
        address.reports_address(key),
        "bao-cao",
        ("reports",),
        result.updated_on,
        "reports",
        day=as_of,
    )
    if result.ranking:
        on = result.ranking.updated_on
        yield twin(
            address.method_address(key), "cach-tinh", ("criteria",), on, "criteria"
        )
        yield twin(address.comparison_address(key), "so-sanh", ("standings",), on)
        yield from _sheet_twins(lines, key)


def _sheet_twins(lines: BodyLines, key: CampaignKey) -> Iterator[Twin]:
    for sheet in lines.dossier.sheets[key]:
        unit, name = sheet.unit.id, sheet.ranking.name
        tables = {
            table: tuple(
                x
                for x in lines.of_unit(table, unit)
                if _is_of(x.place.year, x.place.campaign, key)
            )
            for table in ("standings", "scores")
        }
        yield Twin(
            address.sheet_address(key, unit),
            "bang-diem",
            sheet.unit.name,
            sheet.updated_on,
            tables,
            name.body,
            key,
            beside=("scores",),
        )


def _is_of(year: int | None, campaign: str | None, key: CampaignKey) -> bool:
    return (year, campaign) == (key.year, key.slug)


def _unit_twins(lines: BodyLines, unit: UnitDossier) -> Iterator[Twin]:
    name, on, as_of = unit.name, _changed_on(lines.dossier), lines.dossier.as_of
    body = lines.dossier.issuer.name
    rows = {
        k: lines.of_unit(k, name.id)
        for k in ("standings", "tasks", "reports", "awards", "exemplars")
    }
    dates = (date for asked in unit.duties for date in asked.dates)
    rows["dates"] = tuple(date_lines(dates))
    here = address.unit_address(name.body, name.id)
    yield Twin(here, "don-vi", name.name, on, rows, body, as_of=as_of)
    if unit.has_sheet:
        there = address.unit_assignment_address(name.body, name.id)
        yield Twin(
            there,
            "giao-viec",
            name.name,
            on,
            {"tasks": rows["tasks"]},
            body,
            as_of=as_of,
            beside=("tasks",),
        )


def _calendar_twin(body: BodyDossier) -> Twin:
    name, on, as_of = body.issuer.name, _changed_on(body), body.as_of
    agenda = (item for result in body.results.values() for item in result.agenda)
    here = address.body_calendar_address(name.slug)
    return Twin(
        here,
        "lich",
        name.name,
        on,
        {"dates": date_lines(agenda)},
        name,
        as_of=as_of,
        beside=("dates",),
    )


def _honour_twins(body: BodyDossier) -> Iterator[Twin]:
    book, name = body.honours, body.issuer.name
    here, on = address.honours_address(name.slug), _changed_on(body)
    yield Twin(
        here,
        "so-vang",
        name.name,
        on,
        {"honours": honour_lines(book)},
        name,
        beside=("honours",),
    )
    for year in book.years:
        there = address.honours_year_address(name.slug, year)
        rows = {"honours": honour_lines(book.of_year(year))}
        yield Twin(there, "so-vang", f"{name.name}, năm {year}", on, rows, name)
