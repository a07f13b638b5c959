"""An old link to a clause of a page that moved leads to that very clause."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import _Headed, _Quiet, served
from tests.commune import build, commune, configuration

pytestmark = pytest.mark.browser

PLAN = "xa-mau/ke-hoach/2025/duong-sach/"
OLD = "xa-mau/ke-hoach/2025/ten-cu/"
LEDGER = f"""\
moved:
  {OLD}: {PLAN}
  "{OLD}#ii-9": "{PLAN}#ii"
addresses:
  {OLD}: [i, i-1-a, ii-9]
  {PLAN}: [i, i-1-a, ii]
"""


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny commune, one of its plans at a new address."""
    folder = tmp_path_factory.mktemp("moved")
    root = commune(folder / "root", [{"file": "data/ledger.yml", "write": LEDGER}])
    done = build(configuration(root), folder / "www")
    assert done.returncode == 0, done.stderr
    return folder / "www"


@pytest.fixture(params=[_Quiet, _Headed], ids=["meta", "headers"])
def root(moved: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    with served(request.param, moved) as address:
        yield address


@pytest.mark.parametrize(
    ("asked", "arrived"),
    [
        ("", ""),
        ("#i-1-a", "#i-1-a"),
        ("#ii-9", "#ii"),
        ("#khong-co", ""),
    ],
)
def test_the_place_that_was_asked_for_is_reached(
    asked: str, arrived: str, root: str, page: Page
) -> None:
    page.goto(f"{root}{OLD}{asked}")
    page.wait_for_url(f"{root}{PLAN}{arrived}")


def test_without_scripts_the_new_page_is_reached(root: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{root}{OLD}#i-1-a")
        page.wait_for_url(f"{root}{PLAN}*")
