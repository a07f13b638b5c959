"""The twins of all pages of a body: which table stands on which page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from thidua.address import page as address
from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.result import ResultDossier
from thidua.derive.dossier.unit import UnitDossier
from thidua.derive.name import CampaignName
from thidua.export.twin.body import BodyLines
from thidua.export.twin.plan import date_lines
from thidua.export.twin.result import honour_lines
from thidua.export.twin.row.row import Line
from thidua.export.twin.twin import Twin
from thidua.export.twin.version import version_twins
from thidua.model.key import CampaignKey

_PLAN = ("campaigns", "clauses", "dates", "tasks", "targets", "citations", "amendments")
_RESULT = ("campaigns", "standings", "awards")
_CRITERIA = ("criteria",)


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


class _Page(NamedTuple):
    """A page of a campaign: its tables, and those that stand beside it."""

    address: str
    kind: str
    tables: tuple[str, ...]
    updated_on: date
    as_of: date | None = None
    beside: tuple[str, ...] = ()


def _campaign_twins(lines: BodyLines, result: ResultDossier) -> Iterator[Twin]:
    name, ranking = result.summary.name, result.ranking
    yield from _twins(lines, name, _plan_pages(result, lines.dossier.as_of))
    if ranking:
        yield from _twins(lines, name, _ranking_pages(name.key, ranking.updated_on))
        yield from _sheet_twins(lines, name.key)


def _plan_pages(result: ResultDossier, day: date) -> Iterator[_Page]:
    key, on = result.summary.name.key, result.summary.updated_on
    plan, reports = address.plan_address(key), address.reports_address(key)
    yield _Page(plan, "ke-hoach", _PLAN, on, day, ("dates", "tasks"))
    if result.plan.duties:
        given = address.plan_assignment_address(key)
        yield _Page(given, "giao-viec", ("tasks",), on, day)
    here, on = address.result_address(key), result.updated_on
    yield _Page(here, "ket-qua", _RESULT, on, beside=("awards",))
    yield _Page(reports, "bao-cao", ("reports",), on, day, ("reports",))


def _ranking_pages(key: CampaignKey, on: date) -> Iterator[_Page]:
    method, comparison = address.method_address(key), address.comparison_address(key)
    yield _Page(method, "cach-tinh", _CRITERIA, on, beside=_CRITERIA)
    yield _Page(comparison, "so-sanh", ("standings",), on)


def _twins(
    lines: BodyLines, name: CampaignName, pages: Iterable[_Page]
) -> Iterator[Twin]:
    for where, kind, keys, on, day, beside in pages:
        tables = {table: lines.of(table, name.key) for table in keys}
        told = Twin(where, kind, name.title, on, tables, name.body, name.key)
        yield replace(told, as_of=day, beside=beside)


def _sheet_twins(lines: BodyLines, key: CampaignKey) -> Iterator[Twin]:
    for sheet in lines.dossier.sheets[key]:
        unit, name = sheet.unit.id, sheet.ranking.name
        tables = {
            table: tuple(x for x in lines.of_unit(table, unit) if _is_of(x, key))
            for table in ("standings", "scores")
        }
        here, on = address.sheet_address(key, unit), sheet.updated_on
        told = Twin(here, "bang-diem", sheet.unit.name, on, tables, name.body, key)
        yield replace(told, beside=("scores",))


def _is_of(line: Line, key: CampaignKey) -> bool:
    return (line.place.year, line.place.campaign) == (key.year, key.slug)


def _unit_twins(lines: BodyLines, unit: UnitDossier) -> Iterator[Twin]:
    name, on, as_of = unit.name, _changed_on(lines.dossier), lines.dossier.as_of
    body = lines.dossier.issuer.name
    rows = {
        k: lines.of_unit(k, name.id)
        for k in ("standings", "tasks", "reports", "awards", "exemplars")
    }
    rows["dates"] = tuple(date_lines(unit.own_dates))
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
    agenda = (item for result in body.results.values() for item in result.whole_agenda)
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
