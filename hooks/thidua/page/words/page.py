"""Pages of words (trang viết): guides and the like, converted by the host; the list of abbreviations."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from thidua.address.page import GUIDE, SHORT_FORMS
from thidua.derive.commons import Commons
from thidua.model.page_facts import PageFacts
from thidua.page.page import ContentsEntry, Link, Page
from thidua.say.vietnamese import sort_key


class WordsView(Struct, frozen=True):
    """All that the template of a page of words may know."""

    words: Markup
    is_for_officials: bool


def words_page(
    commons: Commons,
    address: str,
    title: str,
    file: str,
    facts: PageFacts,
    words: Markup,
    contents: tuple[ContentsEntry, ...],
) -> Page:
    """Make a page of words."""
    in_guide = address.startswith(GUIDE)
    return Page(
        address=address,
        title=title,
        description=facts.description or commons.settings.description,
        section="guide" if in_guide else "about",
        template="pages/words.html",
        view=WordsView(words, facts.for_officials),
        updated=facts.updated_on or commons.settings.updated_on,
        trail=(Link("Hướng dẫn", GUIDE),) if in_guide and address != GUIDE else (),
        contents=contents,
        source=file,
    )


def words_contents(toc: Iterable[Any]) -> tuple[ContentsEntry, ...]:
    """The contents of a page as the host found them: its second headings and below."""
    top = [
        entry
        for first in toc
        for entry in (first.children if first.level == 1 else [first])
    ]
    return tuple(
        ContentsEntry(
            html.unescape(entry.title), entry.id, words_contents(entry.children)
        )
        for entry in top
        if entry.level <= 3
    )


def not_found_page(commons: Commons) -> Page:
    """Make the page that stands in for missing ones; it may be shown at any depth."""
    return Page(
        address="404.html",
        title="Không tìm thấy trang",
        description="Trang không có trên cổng.",
        section="",
        template="pages/not_found.html",
        view=None,
        updated=commons.settings.updated_on,
        is_hidden=True,
    )


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
