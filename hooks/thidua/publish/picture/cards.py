"""Cards of pages → pictures; drawn once, then kept in `.cache/the/`."""

from __future__ import annotations

import hashlib
from pathlib import Path

from msgspec import Struct
from msgspec.structs import astuple

from thidua.page.page import Card
from thidua.publish.picture.album import Album
from thidua.publish.picture.card import RECIPE, Fonts, draw

CACHE = ".cache/the"
_FONTS = "vendor/be-vietnam-pro/be-vietnam-pro-{}.woff2"


class Cards(Struct, frozen=True):
    """Where cards are drawn and kept (kho thẻ chia sẻ)."""

    album: Album
    fonts: Fonts
    recipe: str
    """All that every card depends on besides its words."""

    def picture(self, card: Card) -> bytes:
        """Give the PNG of a card."""
        told = repr((self.recipe, *astuple(card)))
        return self.album.picture(told, lambda: draw(card, self.fonts))


def open_cards(root: Path, house: Path) -> Cards:
    """Open the cards of a project; the fonts stand in the house."""
    regular, bold = ((house / _FONTS.format(w)).read_bytes() for w in (400, 700))
    recipe = f"{RECIPE} {hashlib.sha256(regular + bold).hexdigest()}"
    return Cards(Album(root / CACHE), Fonts(regular, bold), recipe)
