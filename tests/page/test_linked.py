"""Words of a clause made into links: each at its place, nothing else changed."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from thidua.page.part.safe_html import blocks, inline, linked


def test_each_reference_is_linked_where_it_stands() -> None:
    html = inline("Chỉ thị 05, rồi **Chỉ thị 05** & mục I", "")
    links = [("Chỉ thị 05", "../a/"), ("Chỉ thị 05", "../b/"), ("mục I", "#i")]
    assert linked(html, links) == (
        '<a class="reference" href="../a/">Chỉ thị 05</a>, rồi <strong>'
        '<a class="reference" href="../b/">Chỉ thị 05</a></strong>'
        ' &amp; <a class="reference" href="#i">mục I</a>'
    )


def test_what_is_a_link_or_parted_by_a_tag_stays() -> None:
    html = inline("[Chỉ thị 05](/a/) và **Chỉ thị** 05, mục I", "")
    told = linked(html, [("Chỉ thị 05", "x"), ("Chỉ thị 05", "y"), ("mục I", "#i")])
    assert told == str(html).replace(
        "mục I", '<a class="reference" href="#i">mục I</a>'
    )


@given(st.text(max_size=60), st.lists(st.text(min_size=1, max_size=5), max_size=4))
def test_words_stay_as_they_were(source: str, words: list[str]) -> None:
    html = inline(source, "")
    told = str(linked(html, [(each, "#i") for each in words]))
    plain = re.sub(
        r'<a class="reference" href="#i">(.*?)</a>', r"\1", told, flags=re.DOTALL
    )
    assert plain == html


def test_code_is_reached_by_keys() -> None:
    """A block may be wider than the screen: whoever has no pointer moves it with the arrows."""
    assert blocks("    thidua check", "") == (
        '<pre tabindex="0"><code>thidua check\n</code></pre>'
    )
