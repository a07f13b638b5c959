"""Links of a page that is opened from a disk: the same place, by the name of its file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.publish.disk import file_link, page_from_disk
from thidua.publish.link.link import target_of


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("../xa-thu/", "../xa-thu/index.html"),
        ("../xa-thu/#don-vi", "../xa-thu/index.html#don-vi"),
        ("../tim-kiem/?q=a/b#c", "../tim-kiem/index.html?q=a/b#c"),
        ("./", "./index.html"),
        (".", "./index.html"),
        ("../..", "../../index.html"),
        ("?q=a", "index.html?q=a"),
        ("index.csv", "index.csv"),
        ("../a/b.pdf#page=2", "../a/b.pdf#page=2"),
        ("#iv-1-a", "#iv-1-a"),
        ("", ""),
        ("/404/", "/404/"),
        ("//may.example/", "//may.example/"),
        ("https://chinhphu.vn/", "https://chinhphu.vn/"),
        ("HTTPS://chinhphu.vn/", "HTTPS://chinhphu.vn/"),
        ("mailto:vanphong@xa.gov.vn", "mailto:vanphong@xa.gov.vn"),
    ],
)
def test_a_link_names_a_file(link: str, file: str) -> None:
    assert file_link(link) == file
    assert file_link(file) == file


STEPS = st.lists(st.sampled_from(["..", ".", "xa-a", "b.html", "c"]), max_size=4)


@given(STEPS, st.booleans(), st.sampled_from(["", "#d", "?q=1", "?q=/#e"]))
def test_it_leads_where_it_led(steps: list[str], is_folder: bool, rest: str) -> None:
    link = "/".join(steps) + ("/" if is_folder and steps else "") + rest
    if steps and steps[-1] in (".", "..") and not is_folder:
        return  # the portal writes no such link; `target_of` takes it for a name
    before, fragment = target_of("xa/y/z/", link)
    after, same = target_of("xa/y/z/", file_link(link))
    assert before is not None
    assert after is not None
    assert (after.removesuffix("index.html"), same) == (before, fragment)


def test_a_page_is_changed_in_its_links_alone() -> None:
    page = '<head>\n<meta http-equiv="refresh" content="0; url=../x/"></head><a class="a/" href="y/">z/</a><form\n  action="../tim-kiem/"><link rel="canonical" href="https://a.example/y/"><img src="a.png">'
    assert page_from_disk(page) == (
        '<head>\n<meta http-equiv="refresh" content="0; url=../x/index.html"><meta name="robots" content="noindex">\n</head><a class="a/" href="y/index.html">z/</a><form\n  action="../tim-kiem/index.html"><link rel="canonical" href="https://a.example/y/"><img src="a.png">'
    )
    assert page_from_disk(page_from_disk(page)) == page_from_disk(page)
