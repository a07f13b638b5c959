"""Corrections of published sheets (đính chính) as an Atom feed to follow."""

from __future__ import annotations

from html import escape

from thidua.address.page import CORRECTIONS, RANKINGS
from thidua.page.ranking.correction import CorrectionEntry, correction_entries
from thidua.page.scope import Scope


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
