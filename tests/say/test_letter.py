"""Letters that a link begins: nothing in them can end the address."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from thidua.say.letter import feedback_link, mail_link

Text = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)


def test_feedback_names_its_place() -> None:
    assert feedback_link("vp@xa.gov.vn", "Mục I", "https://x.example/a/#i") == (
        "mailto:vp@xa.gov.vn?subject=G%C3%B3p%20%C3%BD%3A%20M%E1%BB%A5c%20I"
        "&body=V%E1%BB%81%20https%3A//x.example/a/%23i%0D%0A%0D%0A"
    )


def test_without_an_office_there_is_no_letter() -> None:
    assert feedback_link(None, "Mục I", "https://x.example/") == ""
    assert feedback_link("", "Mục I", "https://x.example/") == ""


@given(Text, Text)
def test_what_is_written_is_read(subject: str, body: str) -> None:
    link = mail_link("", subject, body)
    assert link.startswith("mailto:?subject=")
    assert link.isascii() and not set(link) & set(" \"'<>")
    told = parse_qs(urlsplit(link).query, strict_parsing=True, keep_blank_values=True)
    assert told == {"subject": [subject], "body": [body]}
