"""The twins of pages across bodies, made of the same rows as those of bodies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec.structs import replace

from thidua.address import page as address
from thidua.derive.portal.portal import PortalDossier
from thidua.export.twin.plan import cited_lines, document_line
from thidua.export.twin.table import WrittenLine
from thidua.export.twin.twin import Twin
from thidua.export.twin.version import amendment_lines
from thidua.model.law.name import document_name

Rows = Mapping[str, list[WrittenLine]]
"""Small tables of all bodies of one kind, real ones or samples, by their key."""

KEPT = ("bodies", "units", "campaigns", "exemplars", "awards", "dates")
"""What pages across bodies hold whole."""

_LIST = "danh-sach"
_LISTS = (
    (address.PLANS, "Kế hoạch thi đua", ("campaigns",)),
    (address.RESULTS, "Kết quả", ("campaigns",)),
    (address.REPORTS, "Báo cáo", ("campaigns",)),
    (address.EXEMPLARS, "Điển hình tiên tiến", ("exemplars",)),
    (address.AWARDS, "Khen thưởng", ("awards",)),
    (address.HONOURS, "Sổ vàng", ("bodies",)),
    (address.UNITS, "Đơn vị", ("units",)),
    (address.CALENDAR, "Lịch thi đua", ("dates",)),
)


def portal_twins(portal: PortalDossier, rows: Rows, samples: Rows) -> Iterator[Twin]:
    """Give the twin of every list; samples are in none where there are real bodies."""
    on, name = portal.updated_on, portal.commons.settings.name
    yield _front(address.HOME, name, on, rows)
    for where, title, keys in _LISTS:
        day = portal.commons.as_of if "dates" in keys else None
        tables = _some(rows, keys)
        yield Twin(where, _LIST, title, on, tables, as_of=day, beside=keys)
    lines = [document_line(found) for found in portal.documents.values()]
    papers = {"documents": lines}
    yield Twin(address.DOCUMENTS, _LIST, "Văn bản", on, papers, beside=("documents",))
    for part in portal.everything():
        yield from _document_twins(part)
    if found := portal.samples:
        title = "Dữ liệu minh họa"
        front = _front(address.SAMPLES, title, found.updated_on, samples)
        yield replace(front, is_sample=True)


def _front(address: str, title: str, on: date, rows: Rows) -> Twin:
    """The twin of a page with which the portal, or its samples, begin."""
    return Twin(address, "trang-chu", title, on, _some(rows, ("bodies", "campaigns")))


def _some(rows: Rows, keys: Iterable[str]) -> dict[str, list[WrittenLine]]:
    return {key: rows.get(key, []) for key in keys}


def _document_twins(portal: PortalDossier) -> Iterator[Twin]:
    for found in portal.documents.values():
        line = document_line(found)
        on = found.document.checked_on or portal.commons.settings.updated_on
        amends = amendment_lines(found.amends, {found.id: found.document})
        tables = {
            "documents": (line,),
            "citations": tuple(cited_lines(found)),
            "amendments": tuple(amends),
        }
        yield Twin(
            address.document_address(found.id),
            "van-ban",
            document_name(found.document),
            on,
            tables,
            found.owner,
        )
