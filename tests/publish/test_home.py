"""The portal of one commune: its home page is that commune's page, with all that happens."""

from __future__ import annotations

from pathlib import Path

from tests.commune import TODAY, commune
from thidua.publish.inspection import inspect
from thidua.publish.load import load_portal


def test_what_stands_on_the_home_page_stands_once(tmp_path: Path) -> None:
    """The commune has plans, results, units and exemplars, each with an anchor."""
    home = {"file": "data/portal.yml", "append": "home_body: xa-mau\n"}
    root = commune(tmp_path, [home])
    portal, problems = load_portal(root, TODAY)
    assert portal, problems
    assert [str(problem) for problem in inspect(root, portal)] == []
