"""How the templates are written: short lines, one block one file, no row written twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.overrides.block import OVERRIDES, blocks

LONGEST = 140
TEMPLATES = sorted(OVERRIDES.rglob("*.html"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_no_line_is_too_long_to_read(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    assert [n for n, line in enumerate(lines, 1) if len(line) > LONGEST] == []


def test_a_component_is_one_template_and_one_sheet() -> None:
    folder = OVERRIDES / "components"
    assert blocks(folder, "html") == blocks(folder, "css")


def test_what_is_made_of_components_has_no_style() -> None:
    assert blocks(OVERRIDES / "macros", "css") == set()


@pytest.mark.parametrize("folder", ["fragments", "pages"])
def test_a_sheet_stands_beside_its_template(folder: str) -> None:
    assert blocks(OVERRIDES / folder, "css") <= blocks(OVERRIDES / folder, "html")


@pytest.mark.parametrize(
    ("written", "home"),
    [
        ("data-label=", "components/rows.html"),
        ('<table class="rows', "components/rows.html"),
        ('class="cite"', "components/clause_link.html"),
        ('class="permalink"', "components/clause_link.html"),
        ('class="medal', "components/medal.html"),
        ('class="qr"', "components/qr.html"),
        ('class="badge ', "components/badge.html"),
        ('<article class="card"', "components/card.html"),
        ('<dl class="parts"', "components/parts.html"),
        ("<picture", "macros/picture.html"),
    ],
)
def test_what_repeats_is_a_macro(written: str, home: str) -> None:
    """Rows, cards and small links are written once, and called for everywhere else."""
    found = {
        path.relative_to(OVERRIDES).as_posix()
        for path in TEMPLATES
        if written in path.read_text("utf-8")
    }
    assert found == {home}
