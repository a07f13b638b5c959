"""Corrections of published sheets (đính chính): a list, and an Atom feed to follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape

from thidua.render.address import CORRECTIONS, RANKINGS, sheet_address
from thidua.render.correction_view import CorrectionView, correction_views
from thidua.render.page import Link
from thidua.render.scope import Scope


@dataclass(frozen=True, slots=True)
class CorrectionEntry:
    """One correction with the sheet that it is in."""

    on: date
    link: Link
    body: str
    correction: CorrectionView
    is_sample: bool


def correction_entries(scope: Scope) -> list[CorrectionEntry]:
    """Give all corrections of the portal, the latest first."""
    return sorted(_entries(scope), key=lambda e: (e.on, e.link.address), reverse=True)


def _entries(scope: Scope) -> Iterator[CorrectionEntry]:
    for campaign in scope.standings.rankings():
        body = scope.portal.bodies[campaign.body].body
        for unit, sheet in campaign.results.sheets.items():
            views = correction_views(sheet)
            for record, view in zip(sheet.corrections, views, strict=True):
                address = f"{sheet_address(campaign, unit)}#{view.id}"
                name = scope.unit_name(campaign.body, unit)
                link = Link(f"{name}, {campaign.campaign.title}", address)
                yield CorrectionEntry(
                    record.on, link, body.short_name, view, body.sample
                )


def correction_feed(scope: Scope, site_url: str) -> bytes:
    """Write the feed; sample corrections say that they are."""
    entries = correction_entries(scope)
    updated = max((e.on for e in entries), default=scope.portal.settings.updated_on)
    root = site_url or "/"
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">\n'
        f"<title>Đính chính bảng điểm, {escape(scope.portal.settings.name)}</title>\n"
        f'<id>{escape(root)}{CORRECTIONS}</id>\n<link rel="self" href="{escape(root)}{CORRECTIONS}"/>\n'
        f'<link href="{escape(root)}{RANKINGS}"/>\n<updated>{updated}T00:00:00+07:00</updated>\n'
        f"<author><name>{escape(scope.portal.settings.name)}</name></author>\n"
    )
    return f"{head}{''.join(_entry(e, root) for e in entries)}</feed>\n".encode()


def _entry(entry: CorrectionEntry, root: str) -> str:
    sample = "Dữ liệu minh họa. " if entry.is_sample else ""
    address = escape(f"{root}{entry.link.address}")
    told = f"{sample}{entry.correction.what}. Lý do: {entry.correction.reason}"
    return (
        f"<entry><title>{escape(entry.link.text)}</title><id>{address}</id>"
        f'<link href="{address}"/><updated>{entry.on}T00:00:00+07:00</updated>'
        f"<summary>{escape(told)}</summary></entry>\n"
    )
