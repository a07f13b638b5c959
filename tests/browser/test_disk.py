"""A portal on a USB stick: pages, links and the search work without any server."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from thidua.publish.disk import set_for_disk

pytestmark = pytest.mark.browser


def test_a_reader_finds_and_follows_from_a_disk(
    site: Path, browser: Browser, tmp_path: Path
) -> None:
    root = tmp_path / "USB của xã"
    shutil.copytree(site, root)
    set_for_disk(root)
    faults: list[str] = []
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.on("pageerror", lambda wrong: faults.append(str(wrong)))
    page.on("requestfailed", lambda request: faults.append(request.url))
    page.on("console", lambda said: faults.append(said.text))

    page.goto(f"{root.as_uri()}/index.html")
    page.locator("main input[name=q]").first.fill("duong lang")
    page.keyboard.press("Enter")
    expect(page.locator("#tim-so")).to_contain_text("kết quả cho “duong lang”")
    assert page.url.endswith("/tim-kiem/index.html?q=duong+lang")
    page.locator("#tim-o input[name=q]").fill("thon ha")
    expect(page.locator("#tim-so")).to_contain_text("kết quả cho “thon ha”")
    page.locator(".hit__title a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert "/index.html" in page.url
    page.locator(".trail a").first.click()
    assert page.url == f"{root.as_uri()}/index.html"
    page.wait_for_load_state()  # what is cut off by the close would be told as a fault
    page.close()
    assert faults == []
