"""Cards (thẻ chia sẻ) → small PNG files: the portal's red, white words, a gold stamp.

The picture is made of two kinds of ink on red, each in eight strengths: that makes sixteen
colours, two pixels a byte, no search for a palette, and the same bytes on every machine. It
is drawn in one channel, which is that of the palette: 0 to 7 is red to white, and where gold
may stand 8 to 15 is red to gold.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from io import BytesIO
from zlib import Z_RLE

from msgspec import Struct
from PIL import Image, ImageDraw, ImageFont
from PIL import __version__ as pillow

from thidua.address.file import CARD
from thidua.page.page import Card, Page

WIDTH, HEIGHT = 1200, 630
RED, WHITE, GOLD = (163, 15, 23), (255, 255, 255), (246, 198, 30)
RECIPE = f"5 {WIDTH} {HEIGHT} {RED} {WHITE} {GOLD} {pillow}"
"""All that the bytes of a card depend on besides its words and the fonts."""
_MARGIN = 72
_STAR = (
    (12, 1.6),
    (15.2, 8.5),
    (22.6, 9.4),
    (17.1, 14.6),
    (18.6, 22),
    (12, 18.3),
    (5.4, 22),
    (6.9, 14.6),
    (1.4, 9.4),
    (8.8, 8.5),
)
"""The star of the portal's head, in a square of 24."""


def card_url(page: Page, site_url: str) -> str:
    """The whole address of a page's card; "" where it has none, or none is known."""
    return f"{site_url}{page.address}{CARD}" if page.card and site_url else ""


class Fonts(Struct, frozen=True):
    """The vendored font in two weights (phông chữ), as the bytes of its files."""

    regular: bytes
    bold: bytes


_WHITE, _PALE, _GOLD = 7, 8, 15
"""Full white; red where gold is laid; full gold."""


class _Sheet(Struct):
    """Two inks on red, in one channel; every stroke falls on one of them."""

    fonts: Fonts
    image: Image.Image
    pen: ImageDraw.ImageDraw

    def pale(self, box: tuple[int, int, int, int]) -> None:
        """Leave a place to the gold ink."""
        self.pen.rectangle(box, fill=_PALE)

    def write(
        self, ink: int, at: tuple[int, int], text: str, size: int, weight: str
    ) -> None:
        self.pen.text(at, text, ink, font=self.font(size, weight))

    def font(self, size: int, weight: str) -> ImageFont.FreeTypeFont:
        return _font(self.fonts, size, weight)

    def png(self) -> bytes:
        """Lay the inks on red: strengths 0 to 7 of white, then of gold."""
        self.image.putpalette([c for ink in (WHITE, GOLD) for c in _strengths(ink)])
        out = BytesIO()
        self.image.save(out, "PNG", compress_type=Z_RLE)  # the quickest here
        return out.getvalue()


def draw(card: Card, fonts: Fonts) -> bytes:
    """Draw a card; long titles are set smaller, then cut with a mark of omission."""
    ground, right = _ground(_clean(card.over), _clean(card.stamp), fonts)
    image = ground.copy()
    sheet = _Sheet(fonts, image, ImageDraw.Draw(image))
    size, lines = _title(_clean(card.title), sheet)
    for number, line in enumerate(lines):
        at = (_MARGIN, 156 + number * round(size * 1.3))
        sheet.write(_WHITE, at, line, size, "bold")
    line = fitted(_clean(card.line), sheet.font(32, "regular"), right - _MARGIN)
    sheet.write(_WHITE, (_MARGIN, HEIGHT - 100), line, 32, "regular")
    return sheet.png()


@lru_cache(4)
def _ground(over: str, stamp: str, fonts: Fonts) -> tuple[Image.Image, int]:
    """Draw what the cards of a body have alike; give how far their foot may reach."""
    image, right = Image.new("L", (WIDTH, HEIGHT)), WIDTH - _MARGIN
    sheet = _Sheet(fonts, image, ImageDraw.Draw(image))
    sheet.pale((0, 0, WIDTH, 140))
    sheet.pen.rectangle((0, HEIGHT - 14, WIDTH, HEIGHT), fill=_GOLD)
    star = [(_MARGIN + x * 2.4 - 4, 62 + y * 2.4) for x, y in _STAR]
    sheet.pen.polygon(star, fill=_GOLD)
    over = fitted(over, sheet.font(34, "bold"), WIDTH - 2 * _MARGIN - 80)
    sheet.write(_GOLD, (_MARGIN + 76, 68), over, 34, "bold")
    return image, _stamped(stamp, sheet, right) if stamp else right


def wrapped(text: str, font: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    """Break a text into lines of a width in pixels, between words."""
    line, long, gap = "", 0.0, _word_width(" ", font)
    for word in text.split():
        own = _word_width(word, font)
        if line and long + gap + own > width:
            yield line
            line, long = "", 0.0
        line, long = (f"{line} {word}", long + gap + own) if line else (word, own)
    if line:
        yield line


def fitted(text: str, font: ImageFont.FreeTypeFont, width: int) -> str:
    """Cut a text that is wider than a line: as much of it as there is room for."""
    if line_width(text, font) <= width:
        return text

    def is_too_long(length: int) -> bool:
        return font.getlength(_cut(text, length)) > width

    return _cut(text, bisect(range(len(text)), False, lo=1, key=is_too_long) - 1)


def line_width(text: str, font: ImageFont.FreeTypeFont) -> float:
    """Tell how wide a line is, in pixels: as wide as its words, for no pairs are drawn closer."""
    words = text.split(" ")
    gaps = _word_width(" ", font) * (len(words) - 1)
    return gaps + sum(_word_width(word, font) for word in words)


@lru_cache(4096)
def _word_width(word: str, font: ImageFont.FreeTypeFont) -> float:
    return font.getlength(word)


def _cut(text: str, length: int) -> str:
    return f"{text[:length].rstrip()}…"


def _title(title: str, sheet: _Sheet) -> tuple[int, list[str]]:
    width = WIDTH - 2 * _MARGIN
    for size, most in ((68, 3), (56, 4), (46, 5)):
        lines = list(wrapped(title, sheet.font(size, "bold"), width))
        if len(lines) <= most:
            return size, [
                fitted(line, sheet.font(size, "bold"), width) for line in lines
            ]
    rest = " ".join(lines[most - 1 :])
    return size, [*lines[: most - 1], fitted(rest, sheet.font(size, "bold"), width)]


def _stamped(stamp: str, sheet: _Sheet, right: int) -> int:
    """Set the stamp in its frame; give how far there is room beside it."""
    left = right - round(sheet.font(32, "bold").getlength(stamp)) - 44
    box = (left, HEIGHT - 112, right, HEIGHT - 46)
    sheet.pale(box)
    sheet.pen.rectangle(box, outline=_GOLD, width=4)
    sheet.write(_GOLD, (left + 22, HEIGHT - 100), stamp, 32, "bold")
    return left - 24


def _clean(text: str) -> str:
    """One sign a letter, as the font has them."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _strengths(ink: tuple[int, int, int]) -> Iterator[int]:
    for step in range(8):
        yield from (r + (i - r) * step // 7 for r, i in zip(RED, ink, strict=True))


@cache
def _font(fonts: Fonts, size: int, weight: str) -> ImageFont.FreeTypeFont:
    raw: Mapping[str, bytes] = {"regular": fonts.regular, "bold": fonts.bold}
    layout = ImageFont.Layout.BASIC
    return ImageFont.truetype(BytesIO(raw[weight]), size, layout_engine=layout)
