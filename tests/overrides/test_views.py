"""What a template says of its view is true: the class is where the comment says."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from tests.commune import ROOT

_NAMED = re.compile(r"\b(thidua(?:\.[a-z_]+)+)\.([A-Z]\w+)")
NAMED = sorted(
    {
        (path.name, found[1], found[2])
        for path in (ROOT / "overrides").rglob("*.html")
        for found in _NAMED.finditer(path.read_text("utf-8"))
    }
)


@pytest.mark.parametrize(("template", "module", "view"), NAMED)
def test_the_view_of_a_template_exists(template: str, module: str, view: str) -> None:
    assert hasattr(import_module(module), view), template


def test_every_page_names_its_view() -> None:
    pages = {path.name for path in (ROOT / "overrides/pages").glob("*.html")}
    silent = {"not_found.html"}  # it knows nothing
    assert pages - {template for template, _, _ in NAMED} == silent
