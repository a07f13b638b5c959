"""Corrections of a published sheet (đính chính) as pages and the feed tell them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thidua.address.page import sheet_address
from thidua.model.score.sheet import ScoreSheet
from thidua.page.page import Link
from thidua.page.scope import Scope
from thidua.say.vietnamese import day_words

_FIELDS = {
    "target": "chỉ tiêu", "actual": "thực hiện", "plus": "số lần cộng", "minus": "số lần trừ",
    "self": "tự chấm", "cluster": "chấm chéo", "appraised": "thẩm định", "final": "điểm cuối",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction: what was changed, when, why (đính chính)."""

    id: str
    on: str
    what: str
    reason: str
    confirmed: str


def correction_views(sheet: ScoreSheet) -> Iterator[CorrectionView]:
    """Give the corrections of a sheet, the first first."""
    for number, correction in enumerate(sheet.corrections, start=1):
        old = correction.old or "để trống"
        new = correction.new or "để trống"
        field = _FIELDS.get(correction.field, correction.field)
        yield CorrectionView(
            id=f"dinh-chinh-{number}",
            on=day_words(correction.on),
            what=f"Tiêu chí {correction.code}, {field}: {old} → {new}",
            reason=correction.reason,
            confirmed=", ".join(correction.confirmed_by),
        )


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
                address = f"{sheet_address(campaign.key, unit)}#{view.id}"
                name = scope.unit_name(campaign.body, unit)
                link = Link(f"{name}, {campaign.campaign.title}", address)
                yield CorrectionEntry(
                    record.on, link, body.short_name, view, body.sample
                )
