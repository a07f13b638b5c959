"""What is remembered of a page that was set (trang đã ghi nhận), so that nobody holds the page."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from thidua.page.page import Page
from thidua.say.notice import SAMPLE


class NotedPage(Struct, frozen=True):
    """What is remembered of a page that was set (trang đã ghi nhận)."""

    address: str
    title: str
    source: str | None
    """The file that makes it, where one does."""
    updated: date
    is_hidden: bool
    is_end: bool
    """Whether it stands only where a published page was."""
    is_sample: bool
    is_copy: bool = False
    """Whether another page stands for it: a version of a plan."""
    tells: tuple[str, ...] = ()
    """What a part of a list holds, by address."""


def noted(page: Page) -> NotedPage:
    """Keep of a page what the site as a whole asks of it."""
    return NotedPage(
        address=page.address,
        title=page.title,
        source=page.source,
        updated=page.updated,
        is_hidden=page.is_hidden,
        is_end=page.is_end,
        is_sample=SAMPLE in page.notices,
        is_copy=page.canonical is not None,
        tells=page.tells,
    )
