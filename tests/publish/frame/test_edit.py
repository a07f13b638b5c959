"""The foot of a page: of which day it speaks, and when its data changed."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.commune import ROOT
from thidua.page.page import Page
from thidua.publish.frame.templates import open_templates
from thidua.say.vietnamese import day_words

CHANGED, LATER = date(2026, 11, 25), date(2026, 11, 27)
SINCE = "từ đó chưa có gì thay đổi"
SAID = [
    (None, None, True, "Cập nhật 25/11/2026."),
    (LATER, None, True, "Tính đến ngày 27/11/2026. Cập nhật 25/11/2026."),
    (CHANGED, None, True, "Tính đến ngày 25/11/2026. Cập nhật 25/11/2026."),
    (LATER, LATER, True, f"Tính đến ngày 27/11/2026, {SINCE}. Cập nhật 25/11/2026."),
    (LATER, LATER, False, f"Tính đến ngày 27/11/2026, {SINCE}."),
    (CHANGED, CHANGED, True, f"Cập nhật 25/11/2026, {SINCE}."),
    (CHANGED, CHANGED, False, f"Tính đến ngày 25/11/2026, {SINCE}."),
]


@pytest.mark.parametrize(("told", "own", "has_source", "words"), SAID)
def test_a_page_says_of_which_day_it_speaks(
    told: date | None, own: date | None, has_source: bool, words: str
) -> None:
    """`told` is the day it names, `own` that of its body, where it differs from the portal's."""
    source = "data/bodies/xa-mau/body.yml" if has_source else None
    page = Page("xa-mau/", "", "", "", "", None, CHANGED, source=source, as_of=own)
    as_of = day_words(told) if told else ""
    template = open_templates(ROOT / "overrides", []).get_template(
        "fragments/edit.html"
    )
    html = template.render(
        page=page,
        base="",
        as_of=as_of,
        updated=day_words(CHANGED),
        share=None,
        report="",
        edit="",
    )
    assert " ".join(re.sub("<[^>]+>", "", html).split()) == words
