"""Corrections of published sheets (đính chính) as an Atom feed to follow."""

from __future__ import annotations

from html import escape

from thidua.address.page import CORRECTIONS, RANKINGS
from thidua.derive.portal.portal import PortalDossier
from thidua.derive.portal.summary import CorrectionSummary
from thidua.say.ranking.correction import correction_words


def correction_feed(portal: PortalDossier, site_url: str) -> bytes:
    """Write the feed; sample corrections say that they are."""
    settings = portal.commons.settings
    told = [found for part in portal.everything() for found in part.corrections]
    days = (found.correction.on for found in told)
    updated = max(days, default=settings.updated_on)
    root = site_url or "/"
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">\n'
        f"<title>Đính chính bảng điểm, {escape(settings.name)}</title>\n"
        f'<id>{escape(root)}{CORRECTIONS}</id>\n<link rel="self" href="{escape(root)}{CORRECTIONS}"/>\n'
        f'<link href="{escape(root)}{RANKINGS}"/>\n<updated>{updated}T00:00:00+07:00</updated>\n'
        f"<author><name>{escape(settings.name)}</name></author>\n"
    )
    entries = "".join(_entry(found, root) for found in told)
    return f"{head}{entries}</feed>\n".encode()


def _entry(found: CorrectionSummary, root: str) -> str:
    correction = found.correction
    sample = "Dữ liệu minh họa. " if found.campaign.body.is_sample else ""
    address = escape(f"{root}{found.address}")
    told = f"{sample}{correction_words(correction)}. Lý do: {correction.reason}"
    title = escape(f"{found.unit.name}, {found.campaign.title}")
    return (
        f"<entry><title>{title}</title><id>{address}</id>"
        f'<link href="{address}"/><updated>{correction.on}T00:00:00+07:00</updated>'
        f"<summary>{escape(told)}</summary></entry>\n"
    )
