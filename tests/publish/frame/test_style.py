"""The stylesheets are joined: each in the layer of its folder, widths set in."""

from __future__ import annotations

from pathlib import Path

import pytest

from thidua.publish.frame.style import stylesheet

SHEETS = {
    "styles/tokens.css": "@custom-media --phone (max-width: 30rem);\n:root { --ink: #000; }",
    "styles/base.css": 'a::after { content: "a;  b"; } /* words */',
    "pages/home.css": "@media screen and (--phone) { .b { color: var(--ink); } }",
    "components/b.css": ".b > i { margin: 0 }",
    "components/a.css": "@media print { .a { top: 0; } }\n"
    "@media (--phone) { .a { top: 1px; } }\n.a :hover { color: red; top: 0; }",
}


@pytest.fixture
def overrides(tmp_path: Path) -> Path:
    """A folder of sheets."""
    for name, css in SHEETS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(css, "utf-8")
    return tmp_path


def test_every_sheet_stands_in_the_layer_of_its_folder(overrides: Path) -> None:
    """Within a layer: what always holds, what holds at a width, what holds on paper."""
    assert stylesheet(overrides) == (
        "@layer tokens,base,component,fragment,page;"
        "@layer tokens{:root{--ink:#000}}"
        '@layer base{a::after{content:"a;  b"}}'
        "@layer component{.a :hover{color:red;top:0}.b > i{margin:0}}"
        "@media (max-width: 30rem){@layer component{.a{top:1px}}}"
        "@media print{@layer component{.a{top:0}}}"
        "@media screen and (max-width: 30rem){@layer page{.b{color:var(--ink)}}}"
    )


def test_a_width_without_a_name_stops_the_build(overrides: Path) -> None:
    (overrides / "pages/home.css").write_text(
        "@media (--tablet) { .b { top: 0; } }", "utf-8"
    )
    with pytest.raises(KeyError, match="--tablet"):
        stylesheet(overrides)
