"""Pages that others set into theirs: framed from elsewhere, light, one clause at a time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import _Quiet, served

pytestmark = pytest.mark.browser

PLAN = "xa-minh-hoa/ke-hoach/2026/thon-truong-kieu-mau/"
EMBEDS = "nhung/xa-minh-hoa/2026/thon-truong-kieu-mau/"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A server of somebody else: another origin."""
    with served(_Quiet, tmp_path) as root:
        yield root, tmp_path


def framed(browser: Browser, elsewhere: tuple[str, Path], address: str) -> str:
    """The words that a frame on a page of somebody else shows; "" where it shows nothing."""
    root, folder = elsewhere
    (folder / "index.html").write_text(
        f'<iframe src="{address}" width="360" height="600"></iframe>'
    )
    page: Page = browser.new_page()
    page.goto(root)
    page.wait_for_load_state("networkidle")
    frame = page.frames[1]
    title = frame.locator("h1")
    words = title.inner_text() if title.count() else ""
    page.close()
    return words


def test_embeds_may_be_framed_and_other_pages_may_not(
    browser: Browser, headed: str, elsewhere: tuple[str, Path]
) -> None:
    assert "Xếp hạng" in framed(browser, elsewhere, f"{headed}{EMBEDS}xep-hang/")
    assert "is blocked" in framed(browser, elsewhere, f"{headed}{PLAN}")


def test_the_address_chooses_one_clause(page: Page, base: str) -> None:
    page.goto(f"{base}{EMBEDS}dieu-khoan/#ii-1-a")
    seen = page.locator(".clause:visible > p:visible").all_inner_texts()
    assert len(seen) == 2  # where it stands, and its words
    assert seen[0] == "Điểm a khoản 1 mục II"
    page.goto("about:blank")
    page.goto(f"{base}{EMBEDS}dieu-khoan/")
    assert page.locator("#v:visible").count() == 1  # without one, the whole text


def test_embeds_are_light(site: Path) -> None:
    """At most 25 kB a page with its stylesheet, 60 kB for all of a campaign; no script."""
    sets: dict[Path, int] = defaultdict(int)
    for path in sorted((site / "nhung").rglob("index.html")):
        html = path.read_text("utf-8")
        if "<body>\n<main>" not in html:
            continue  # the lists of snippets are pages of the portal
        (style,) = re.findall(r'<link rel="stylesheet" href="([^"]*)"', html)
        size = path.stat().st_size + (path.parent / style).stat().st_size
        assert size <= 25_000, path
        assert "<script" not in html
        assert '<meta name="robots" content="noindex">' in html
        (canonical,) = re.findall(
            r'<link rel="canonical" href="https://x.example/a/b/([^"]*)"', html
        )
        assert not canonical.startswith("nhung/")
        assert (site / canonical).is_dir()
        sets[path.parents[1]] += size
    assert len(sets) > 5
    assert max(sets.values()) <= 60_000


def test_snippets_lead_to_embeds_that_are_there(site: Path) -> None:
    html = (site / "nhung/xa-minh-hoa/index.html").read_text("utf-8")
    boxes = [
        unescape(box)
        for box in re.findall(r"<textarea[^>]*>(.*?)</textarea>", html, re.DOTALL)
        if box
    ]
    targets = [
        t
        for box in boxes
        for t in re.findall(r'(?:src|href)="https://x.example/a/b/([^"#]*)', box)
    ]
    assert len(targets) == len(boxes)
    assert all((site / target / "index.html").is_file() for target in targets)
    tables = [box for box in boxes if box.startswith("<section>")]
    assert tables
    assert all("Dữ liệu minh họa" in table for table in tables)


def test_a_snippet_is_chosen_from_lists(page: Page, base: str) -> None:
    page.goto(f"{base}nhung/xa-minh-hoa/")
    subject, what, part = (
        page.locator(f"select[name={name}]") for name in ("subject", "what", "part")
    )
    code = page.locator("[name=code]")
    subject.select_option(label="Thi đua thôn, trường kiểu mẫu năm 2026")
    what.select_option(label="Xếp hạng")
    part.select_option(label="Thôn Hạ")
    assert (
        f'src="https://x.example/a/b/{EMBEDS}xep-hang/#thon-ha"' in code.input_value()
    )
    what.select_option(label="Điều khoản")
    part.select_option(label="Khoản 2 mục II")
    assert f'src="https://x.example/a/b/{EMBEDS}dieu-khoan/#ii-2"' in code.input_value()
    what.select_option(label="Mốc thời gian")
    assert not part.is_visible()
    page.get_by_role("link", name="Xem thử", exact=True).click()
    page.wait_for_url(f"{base}{EMBEDS}moc/")


def test_the_row_that_was_chosen_is_bold(page: Page, base: str) -> None:
    page.goto(f"{base}{EMBEDS}xep-hang/#thon-ha")
    weights = page.locator("tr:target, tr#thon-dong").evaluate_all(
        "rows => rows.map(r => [r.id, getComputedStyle(r).fontWeight])"
    )
    assert dict(weights) == {"thon-ha": "700", "thon-dong": "400"}


def test_without_script_all_snippets_stand(browser: Browser, base: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{base}nhung/xa-minh-hoa/")
        assert not page.locator(".embed-chooser").is_visible()
        assert page.locator(".embed-choice textarea:visible").count() > 8
