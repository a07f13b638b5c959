"""The reader of pages finds what it is there to find."""

from __future__ import annotations

import pytest

from tests.structure import Structure

PAGE = '<html lang="vi"><h1>Kế hoạch</h1>{}</html>'


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<h3>x</h3>", "h3 stands below h1"),
        ("<h1>x</h1>", "headings begin [1, 1], 2 h1"),
        ("<table><tr><td>1</td></tr></table>", "table without caption or headers"),
        ("<table><caption>x</caption><tr><th>1</th></tr></table>", "th scope=None"),
        ('<img src="a.png">', "img without words: a.png"),
        ("<svg></svg>", "svg is neither hidden nor named"),
        (
            '<svg role="img" aria-labelledby="a"><title id="a">x</title></svg>',
            "chart without the same as text",
        ),
        ("<p>Back to top</p>", "English: Back to top in Back to top"),
        ('<a title="Jump back">x</a>', "English: Jump back in Jump back"),
    ],
)
def test_fault_is_found(html: str, fault: str) -> None:
    assert Structure(PAGE.format(html)).faults == [fault]


def test_a_page_without_fault() -> None:
    assert Structure(PAGE.format("<h2>x</h2><code>search</code>")).faults == []
    assert Structure("<html><h1>x</h1></html>").faults == ["lang is None"]
