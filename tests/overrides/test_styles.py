"""How the styles are written: a sheet styles its own block, what repeats is a token."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.overrides.block import (
    OVERRIDES,
    bare,
    imported,
    is_named,
    selectors,
    styled,
    used,
)

TOKENS = OVERRIDES / "styles/tokens.css"
EMBED = OVERRIDES / "embed/embed.css"
"""The sheet of pages that others frame: they have neither our tokens nor our blocks."""
SHEETS = sorted(
    path for path in OVERRIDES.rglob("*.css") if path not in (TOKENS, EMBED)
)
OF_BLOCKS = [path for path in SHEETS if path.parent.name != "styles"]
OF_ANY = {
    name for path in SHEETS if path.parent.name == "styles" for name in styled(path)
}
"""Classes that no block owns."""
COMPONENTS = sorted((OVERRIDES / "components").glob("*.html"))
SCRIPT = "".join(
    path.read_text("utf-8") for path in sorted((OVERRIDES / "scripts").rglob("*.js"))
)
LENGTH = re.compile(r"(?<![\w.-])(\d*\.?\d+(?:rem|pt|mm))\b")
OFTEN = 3


def name_of(path: Path) -> str:
    return path.relative_to(OVERRIDES).with_suffix("").as_posix()


@pytest.mark.parametrize("sheet", OF_BLOCKS, ids=name_of)
def test_a_sheet_styles_its_own_block(sheet: Path) -> None:
    """Each selector names a class of the template beside it."""
    template = sheet.with_suffix(".html").read_text("utf-8") + SCRIPT
    strange = [
        part
        for part in selectors(sheet)
        if not any(
            is_named(name, template) for name in re.findall(r"\.([a-z][\w-]*)", part)
        )
    ]
    assert strange == []


@pytest.mark.parametrize("template", COMPONENTS, ids=name_of)
def test_a_component_brings_its_styles(template: Path) -> None:
    """What it uses is styled by its own sheet, by those of its components, or is nobody's."""
    sheets = [path.with_suffix(".css") for path in [template, *imported(template)]]
    known = OF_ANY.union(*(styled(sheet) for sheet in sheets if sheet.exists()))
    anywhere = {name for sheet in OF_BLOCKS for name in styled(sheet)}
    on_pages = {
        name
        for sheet in OF_BLOCKS
        if sheet.parent.name == "pages"
        for name in styled(sheet)
    }
    assert used(template) & anywhere - known - on_pages == set()


@pytest.mark.parametrize("sheet", SHEETS, ids=name_of)
def test_widths_have_names(sheet: Path) -> None:
    """A width at which a page changes is a `@custom-media` of the tokens."""
    asked = re.findall(r"@media([^{]+)", bare(sheet))
    assert [media for media in asked if re.search(r"width|height", media)] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=name_of)
def test_sizes_of_type_have_names(sheet: Path) -> None:
    literal = r"(?:font-size: *|font:[^;]*? )(?:[\d.]+[a-z%]+|calc|clamp)"
    assert re.findall(literal, bare(sheet)) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=name_of)
def test_the_layer_is_the_folder(sheet: Path) -> None:
    assert [
        word for word in ("@layer", "@import", "!important") if word in bare(sheet)
    ] == []


def test_a_length_that_repeats_has_a_name() -> None:
    """In more than three sheets: a token; lines of some pixels stay as they are."""
    found = Counter(
        length for sheet in SHEETS for length in set(LENGTH.findall(bare(sheet)))
    )
    assert {length: count for length, count in found.items() if count > OFTEN} == {}


def test_every_token_is_used_and_every_name_is_a_token() -> None:
    tokens, rest = bare(TOKENS), "".join(bare(sheet) for sheet in SHEETS)
    given = set(re.findall(r"(?<![\w-])(--[a-z0-9-]+)\s*[:(]", tokens + rest))
    asked = set(re.findall(r"\((--[a-z0-9-]+)\)", tokens + rest))
    assert given == asked
