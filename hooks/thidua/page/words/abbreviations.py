"""The list of abbreviations (chữ viết tắt), from the same file that explains them elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.address.page import GUIDE
from thidua.model.portal import Portal
from thidua.page.page import Link, Page
from thidua.say.vietnamese import sort_key


@dataclass(frozen=True, slots=True)
class AbbreviationView:
    """Short forms and what they stand for."""

    rows: tuple[tuple[str, str], ...]


def abbreviation_page(portal: Portal) -> Page:
    """Make the page of abbreviations."""
    rows = sorted(portal.abbreviations.items(), key=lambda row: sort_key(row[0]))
    return Page(
        address=f"{GUIDE}chu-viet-tat/",
        title="Chữ viết tắt",
        description="Các chữ viết tắt trong kế hoạch thi đua và chữ đầy đủ của chúng.",
        section="guide",
        template="pages/abbreviations.html",
        view=AbbreviationView(tuple(rows)),
        updated=portal.settings.updated_on,
        trail=(Link("Hướng dẫn", GUIDE),),
        source="data/abbreviations.yml",
        explains=False,
    )
