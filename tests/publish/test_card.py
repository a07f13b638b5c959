"""Cards: every letter of every name is drawn, long names fit, the same words give the same bytes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFont

from tests.commune import ROOT
from thidua.page.page import Card
from thidua.page.part.photo import PhotoSet
from thidua.page.part.share_card import home_card
from thidua.page.scope import Scope
from thidua.publish.dossiers import dossiers_of
from thidua.publish.load import load_portal
from thidua.publish.picture.card import (
    GOLD,
    HEIGHT,
    RED,
    WHITE,
    WIDTH,
    draw,
    fitted,
    line_width,
    wrapped,
)
from thidua.publish.picture.cards import open_cards
from thidua.publish.site import site_pages

CARDS = open_cards(ROOT, ROOT)
BOLD = ImageFont.truetype(BytesIO(CARDS.fonts.bold), 46)
ALPHABET = " ,.–…/0123456789AVTaoưỹđĐỆằ"
LONG = "Tổ chức phong trào thi đua đặc biệt lập thành tích chào mừng Đại hội Đảng bộ các cấp, tiến tới Đại hội đại biểu toàn quốc lần thứ XIV của Đảng"


@pytest.fixture(scope="module")
def all_cards() -> list[Card]:
    """The cards of the real portal, without the pictures of its exemplars."""
    portal, _ = load_portal(ROOT)
    assert portal
    dossiers = dossiers_of(portal)
    scope = Scope(dossiers.portal.commons, _NoPhotos(), "https://x.example/", False)
    pages = site_pages(dossiers, scope)
    home = home_card(dossiers.portal)
    return [home, *(page.card for page in pages if page.card)]


class _NoPhotos(dict[str, object]):
    def __missing__(self, name: str) -> object:
        return PhotoSet(())


@pytest.mark.slow
def test_every_letter_of_every_card_is_in_the_font(all_cards: list[Card]) -> None:
    text = set("".join(card.words for card in all_cards)) - {" "}
    for raw in (CARDS.fonts.regular, CARDS.fonts.bold):
        letters = {chr(code) for code in TTFont(BytesIO(raw)).getBestCmap()}
        assert text - letters == set()


@pytest.mark.parametrize("letter", "ữợĐằỹỆƯ")
def test_a_letter_is_drawn_as_itself(letter: str) -> None:
    """Neither the box of a missing letter, nor the letter without its marks."""
    bare = {"ữ": "u", "ợ": "o", "Đ": "D", "ằ": "a", "ỹ": "y", "Ệ": "E", "Ư": "U"}
    shapes = [bytes(BOLD.getmask(sign)) for sign in (letter, bare[letter], "\uffff")]
    assert len(set(shapes)) == 3


def test_a_card_is_small_has_its_size_and_is_drawn_alike() -> None:
    card = Card("Phường Bắc Sơn", LONG, "Số: …/KH-UBND · Chưa xác định", "DỰ THẢO")
    picture = draw(card, CARDS.fonts)
    opened = Image.open(BytesIO(picture))
    assert (opened.size, opened.mode) == ((WIDTH, HEIGHT), "P")
    assert len(picture) <= 30_000
    colours = {colour for _, colour in opened.convert("RGB").getcolors() or ()}
    assert {RED, WHITE, GOLD} <= colours
    assert draw(card, CARDS.fonts) == picture
    composed = Card("Phường Bắc Sơn", "e\u0302\u0323", "", "")
    assert draw(composed, CARDS.fonts) == draw(
        Card("Phường Bắc Sơn", "ệ", "", ""), CARDS.fonts
    )


def test_words_stay_whole_and_within_the_width() -> None:
    lines = list(wrapped(LONG, BOLD, 1000))
    assert " ".join(lines) == LONG
    assert [line for line in lines if BOLD.getlength(line) > 1000] == []
    cut = fitted(LONG, BOLD, 500)
    assert cut.endswith("…") and BOLD.getlength(cut) <= 500


@given(st.text(ALPHABET, max_size=60))
def test_a_line_is_as_wide_as_the_font_draws_it(text: str) -> None:
    assert line_width(text, BOLD) == BOLD.getlength(text)


def test_what_must_not_be_overlooked_stands_on_the_card(all_cards: list[Card]) -> None:
    stamps = {card.over.partition(" · ")[0]: card.stamp for card in all_cards}
    assert (stamps["Xã Minh Họa"], stamps["Xã Hà Trung"]) == ("DỮ LIỆU MINH HỌA", "")


def test_a_card_is_kept_and_a_broken_one_drawn_anew(tmp_path: Path) -> None:
    cards = open_cards(tmp_path, ROOT)
    card = Card("Xã", "Tên", "Số")
    first = cards.picture(card)
    (kept,) = (tmp_path / ".cache/the").iterdir()
    assert kept.read_bytes()[32:] == first
    kept.write_bytes(kept.read_bytes()[:-1])
    assert cards.picture(card) == first
    assert kept.read_bytes()[32:] == first
