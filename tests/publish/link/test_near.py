"""Links to neighbours: they lead where they led, in fewer letters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thidua.address.page import base_of
from thidua.publish.link.link import shortened, target_of

names = st.sampled_from(["xa-a", "xa-ab", "xep-hang", "2025", "cach-tinh"])
addresses = st.lists(names, max_size=5).map(
    lambda parts: "".join(f"{p}/" for p in parts)
)
ends = st.sampled_from(["", "#i-1", "lich.ics", "anh.png#a"])
"""What stands behind the folder of a link."""


def _told(html: str) -> str:
    return html.split('"')[1]


@given(addresses, addresses, ends)
def test_they_lead_where_they_led(here: str, there: str, end: str) -> None:
    base = base_of(here)
    long = f"{base}{there}{end}"
    if not long:
        return
    short = _told(shortened(f'<a href="{long}">', here, base))
    assert target_of(here, short) == target_of(here, long)
    assert len(short) <= max(len(long), 2)


def test_the_way_is_the_shortest() -> None:
    here = "xa-a/xep-hang/2025/"
    told = {
        "xa-a/xep-hang/2025/#thon-1": "#thon-1",
        "xa-a/xep-hang/2025/": "./",
        "xa-a/xep-hang/2025/cach-tinh/": "cach-tinh/",
        "xa-a/xep-hang/2024/": "../2024/",
        "xa-a/don-vi/": "../../don-vi/",
        "xa-ab/": "../../../xa-ab/",
        "": "../../../",
    }
    html = "".join(f'<a href="../../../{link}">' for link in told)
    found = [
        part.split('"')[0]
        for part in shortened(html, here, "../../../").split('href="')[1:]
    ]
    assert found == list(told.values())


def test_words_are_left_alone() -> None:
    html = "<p>xem ../../xa-a/ và “../../xa-a/”</p>"
    assert shortened(html, "xa-a/b/", "../../") == html
