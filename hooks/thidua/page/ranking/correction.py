"""Corrections of a published sheet (đính chính) as pages and the feed tell them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.address.anchor import correction_anchor
from thidua.derive.dossier.sheet import SheetDossier
from thidua.derive.portal.portal import PortalDossier
from thidua.derive.portal.summary import CorrectionSummary, corrections
from thidua.page.page import Link
from thidua.say.body.kinship import listed_name
from thidua.say.ranking.correction import correction_words, sheet_corrections
from thidua.say.vietnamese import day_words


class CorrectionView(Struct, frozen=True):
    """A correction: what was changed, when, why (đính chính)."""

    id: str
    on: str
    what: str
    reason: str
    confirmed: str


def correction_views(sheet: SheetDossier) -> Iterator[CorrectionView]:
    """Give the corrections of a sheet, then those of what stands beside its lines."""
    for found in corrections(sheet):
        yield correction_view(found)
    for number, made, words in sheet_corrections(sheet.ranking, sheet.unit.id):
        roles = ", ".join(made.confirmed_by)
        yield CorrectionView(
            f"dinh-chinh-ket-qua-{number}",
            day_words(made.on),
            words,
            made.reason,
            roles,
        )


def correction_view(found: CorrectionSummary) -> CorrectionView:
    """Make the view of a correction."""
    correction = found.made
    return CorrectionView(
        id=correction_anchor(found.number),
        on=day_words(correction.on),
        what=correction_words(correction),
        reason=correction.reason,
        confirmed=", ".join(correction.confirmed_by),
    )


class CorrectionEntry(Struct, frozen=True):
    """One correction with the sheet that it is in."""

    link: Link
    body: str
    correction: CorrectionView


def correction_entries(portal: PortalDossier) -> tuple[CorrectionEntry, ...]:
    """Give all corrections of the portal, the latest first."""
    return tuple(
        CorrectionEntry(
            Link(f"{unit.name}, {title}" if unit else title, found.address),
            listed_name(found.campaign.body),
            correction_view(found),
        )
        for found in portal.corrections
        for unit, title in ((found.unit, found.campaign.title),)
    )
