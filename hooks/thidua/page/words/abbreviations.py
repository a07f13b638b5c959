"""The list of abbreviations (chữ viết tắt), from the same file that explains them elsewhere."""

from __future__ import annotations

from msgspec import Struct

from thidua.address.page import GUIDE, SHORT_FORMS
from thidua.derive.commons import Commons
from thidua.page.page import Link, Page
from thidua.say.vietnamese import sort_key


class AbbreviationView(Struct, frozen=True):
    """Short forms and what they stand for."""

    rows: tuple[tuple[str, str], ...]


def abbreviation_page(commons: Commons) -> Page:
    """Make the page of abbreviations."""
    rows = sorted(commons.abbreviations.items(), key=lambda row: sort_key(row[0]))
    return Page(
        address=SHORT_FORMS,
        title="Chữ viết tắt",
        description="Các chữ viết tắt trong kế hoạch thi đua và chữ đầy đủ của chúng.",
        section="guide",
        template="pages/abbreviations.html",
        view=AbbreviationView(tuple(rows)),
        updated=commons.settings.updated_on,
        trail=(Link("Hướng dẫn", GUIDE),),
        source="data/abbreviations.yml",
        explains=False,
    )
