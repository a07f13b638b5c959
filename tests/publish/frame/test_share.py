"""Passing a page on: the code holds the address, letters say what they are about."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import segno
from hypothesis import given
from hypothesis import strategies as st

from thidua.page.part.qr_code import QUIET, qr_code
from thidua.say.letter import feedback_link, mail_link

ADDRESSES = st.text("abcdefgh-/0123456789", max_size=90).map(
    lambda path: f"https://x.example/{path}"
)
WORDS = st.text("aằữĐ &?=#%+\"'<>\r\n", max_size=40)


@given(ADDRESSES)
def test_the_outline_is_the_code(address: str) -> None:
    view = qr_code(address)
    code = segno.make(address, error="m", micro=False, mask=3, boost_error=False)
    dark, x, y = set(), 0, 0
    for to, ahead, row, width in re.findall(
        r"(?:M(\d+)|m(\d+)) (\d+)(?:\.5)?h(\d+)", view.path
    ):
        x, y = (int(to), int(row)) if to else (x + int(ahead), y)
        dark |= {(x + step, y) for step in range(int(width))}
        x += int(width)
    told = {
        (x + QUIET, y + QUIET)
        for y, row in enumerate(code.matrix)
        for x, module in enumerate(row)
        if module
    }
    assert dark == told
    assert view.size == len(code.matrix) + 2 * QUIET


@given(WORDS, WORDS)
def test_a_letter_says_what_it_was_given(subject: str, body: str) -> None:
    parts = urlsplit(mail_link("a@b.invalid", subject, body))
    read = parse_qs(parts.query, keep_blank_values=True)
    assert (parts.scheme, parts.path) == ("mailto", "a@b.invalid")
    assert (read["subject"], read["body"]) == ([subject], [body])


def test_no_letter_without_an_office() -> None:
    assert feedback_link(None, "mục I", "https://x.example/#i") == ""
