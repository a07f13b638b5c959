"""Pages → files: each set into its frame, its picture beside it (nhà in)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.address.file import CARD
from thidua.derive.search import kind
from thidua.derive.search.entry import Entry
from thidua.export.search.portal import guide_entries, page_entry
from thidua.page.page import Page
from thidua.page.words.page import WordsView
from thidua.publish.frame.frame import Frame
from thidua.publish.frame.setting import Setting
from thidua.publish.picture.cards import Cards
from thidua.publish.publication import Publication


class Press(Struct, frozen=True):
    """All that makes a file of a page."""

    frame: Frame
    setting: Setting
    cards: Cards
    publication: Publication

    def publish(self, page: Page) -> None:
        """Write a page and its picture."""
        html = (
            self.setting.bare(page)
            if page.is_bare
            else self.frame.fill(self.setting.fragments(page))
        )
        self.publication.publish(page, html)
        self.draw(page)

    def draw(self, page: Page) -> None:
        """Write a page's picture, where messages can be told its whole address."""
        if page.card and self.setting.site_url:
            picture = self.cards.picture(page.card)
            self.publication.write(page.address + CARD, picture)


def listed(page: Page) -> Iterator[Entry]:
    """What can be found of a page that tells of no one subject: a list, a guide."""
    if page.is_listed:
        yield page_entry(page.address, page.title, page.description)
    elif isinstance(page.view, WordsView):
        guide = kind.STAFF_GUIDE if page.view.is_for_officials else kind.GUIDE
        yield from guide_entries(page.address, page.title, page.view.words, guide)
