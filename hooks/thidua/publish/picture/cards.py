"""Cards of pages → pictures; drawn once, then kept in `.cache/the/`."""

from __future__ import annotations

import hashlib
from dataclasses import astuple, dataclass
from pathlib import Path

from thidua.page.page import Card
from thidua.publish.picture.card import RECIPE, Fonts, draw

CACHE = ".cache/the"
_FONTS = "vendor/be-vietnam-pro/be-vietnam-pro-{}.woff2"


@dataclass(frozen=True, slots=True)
class Cards:
    """Where cards are drawn and kept (kho thẻ chia sẻ)."""

    folder: Path
    fonts: Fonts
    recipe: str
    """All that every card depends on besides its words."""

    def picture(self, card: Card) -> bytes:
        """Give the PNG of a card; what was kept is taken only where it is whole."""
        key = hashlib.sha256(repr((self.recipe, *astuple(card))).encode()).hexdigest()
        path = self.folder / f"{key[:20]}.png"
        sum_path = path.with_suffix(".sha256")
        if path.is_file() and sum_path.is_file():
            kept = path.read_bytes()
            if hashlib.sha256(kept).hexdigest() == sum_path.read_text("utf-8"):
                return kept
        made = draw(card, self.fonts)
        self.folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)
        sum_path.write_text(hashlib.sha256(made).hexdigest(), "utf-8", newline="\n")
        return made


def open_cards(root: Path, house: Path) -> Cards:
    """Open the cards of a project; the fonts stand in the house."""
    regular, bold = ((house / _FONTS.format(w)).read_bytes() for w in (400, 700))
    recipe = f"{RECIPE} {hashlib.sha256(regular + bold).hexdigest()}"
    return Cards(root / CACHE, Fonts(regular, bold), recipe)
