"""A campaign's folder renamed by hand: what is lost is named, and once recorded, old links answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from msgspec import Struct
from playwright.sync_api import Browser, Page

from tests.browser.conftest import _Quiet, served
from tests.commune import TODAY, build_apart, commune, configuration
from thidua.__main__ import main

pytestmark = pytest.mark.browser

OLD, NEW = "duong-sach", "lang-sach"
PLANS = "xa-mau/ke-hoach/2025/"
IN_SIGHT = "id => { const e = document.querySelector(id), top = e?.getBoundingClientRect().top; return top >= 0 && top < innerHeight; }"
"""Whether a place stands on the screen: the browser scrolls to it once the page is there."""
UNIT = "xa-mau/don-vi/thon-doai/"


class Walk(Struct, frozen=True, dict=True):
    """What was said on the way, and the site at its end."""

    check: str
    strict: str
    strict_code: int
    files: list[str]
    """All data files and papers that were published under the old name; pictures for messages go with their page."""
    site: Path


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    """Publish and record, rename by hand, look, record, publish again.

    Builds are processes of their own: a fork would share the browser's pipes.
    """
    folder = tmp_path_factory.mktemp("renamed")
    root = commune(folder / "root", [])
    config = configuration(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        patch.setenv("THIDUA_AS_OF", TODAY.isoformat())
        assert main(["ledger", "--update"]) == 0
        assert build_apart(config, folder / "first").returncode == 0
        published = folder / f"first/{PLANS}{OLD}"
        files = [
            p.name
            for p in published.iterdir()
            if p.is_file() and p.suffix not in (".html", ".png")
        ]
        (root / f"data/bodies/xa-mau/2025/{OLD}").rename(
            root / f"data/bodies/xa-mau/2025/{NEW}"
        )
        (root / f"content/{PLANS}{OLD}.md").rename(root / f"content/{PLANS}{NEW}.md")
        told, wrong = checked(), build_apart(config, folder / "refused")
        assert main(["ledger", "--update"]) == 0
        assert checked() == ""
        assert build_apart(config, folder / "www").returncode == 0
    yield Walk(told, wrong.stderr, wrong.returncode, files, folder / "www")


def checked() -> str:
    """The errors that `thidua check` tells of the ledger."""
    with redirect_stdout(StringIO()) as out:
        main(["check", "data/ledger.yml"])
    return out.getvalue()


@pytest.fixture(scope="module")
def root(walk: Walk) -> Iterator[str]:
    with served(_Quiet, walk.site) as address:
        yield address


def test_check_and_the_strict_build_name_what_is_lost(walk: Walk) -> None:
    lost = f"địa chỉ đã công bố /{PLANS}{OLD}/ nay không còn trên cổng"
    assert lost in walk.check
    assert lost in walk.strict
    assert walk.strict_code == 1


@pytest.mark.parametrize(
    "asked",
    ["", "#i-1-a", "#ii", "#moc-so-ket", "#phan-cong"],
)
def test_old_links_reach_their_place_on_the_new_page(
    asked: str, root: str, page: Page
) -> None:
    page.goto(f"{root}{PLANS}{OLD}/{asked}")
    page.wait_for_url(f"{root}{PLANS}{NEW}/{asked}")
    if asked:
        page.wait_for_function(IN_SIGHT, arg=asked, polling=50)


def test_without_scripts_the_new_page_is_reached(root: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{root}{PLANS}{OLD}/#i-1-a")
        page.wait_for_url(f"{root}{PLANS}{NEW}/*")
        assert page.locator("#i-1-a").count() == 1


def test_anchors_that_were_named_after_it_stand_beside_the_new_ones(
    root: str, page: Page
) -> None:
    page.goto(f"{root}{UNIT}#viec-2025-{OLD}")
    assert page.locator(f"#viec-2025-{NEW} #viec-2025-{OLD}").count() == 1


def test_files_answer_at_their_old_addresses(walk: Walk) -> None:
    assert walk.files
    assert [
        f for f in walk.files if not (walk.site / f"{PLANS}{OLD}/{f}").is_file()
    ] == []
