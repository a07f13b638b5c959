"""The policy in a browser: no page breaks it, and what is slipped into a page stays dead."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.conftest import META
from tests.browser.kinds import addresses, staying

pytestmark = [pytest.mark.browser, pytest.mark.audit]

LISTEN = """window.broken = []
addEventListener('securitypolicyviolation', e => window.broken.push(`${e.effectiveDirective} ${e.blockedURI}`))"""
SLIPPED = """<script>window.ran = true</script><img src="x" onerror="window.ran = true">
<p id="p" style="display: none">x</p><style>main { display: none }</style>
<script src="https://evil.example/x.js"></script><iframe src="https://evil.example/"></iframe>
<img src="https://evil.example/x.png"><form action="https://evil.example/"></form>
<base href="https://evil.example/">"""


def opened(browser: Browser) -> tuple[Page, list[str]]:
    """Give a page that remembers what its console complains of."""
    page = browser.new_page()
    page.add_init_script(LISTEN)
    told: list[str] = []
    page.on("console", lambda m: told.append(m.text))
    page.on("pageerror", lambda e: told.append(str(e)))
    return page, told


@pytest.mark.parametrize("way", ["base", "headed"])
def test_no_page_breaks_the_policy(
    way: str, browser: Browser, site: Path, request: pytest.FixtureRequest
) -> None:
    """With the policy in the page; with the policy in the headers."""
    root = request.getfixturevalue(way)
    page, told = opened(browser)
    broken: dict[str, list[str]] = {}
    for address in staying(site):
        page.goto(root + address)
        complaints = [*page.evaluate("window.broken"), *told]
        told.clear()
        if complaints:
            broken[address] = complaints
    page.close()
    assert broken == {}


def test_every_page_carries_the_policy_before_anything_is_loaded(site: Path) -> None:
    without = []
    for address in addresses(site):
        path = site / address
        text = (path if path.is_file() else path / "index.html").read_text("utf-8")
        found = META.search(text)
        if not found or _loads(text[: found.start()]):
            without.append(address)
    assert without == []


def _loads(head: str) -> bool:
    return any(mark in head for mark in ("<link", "<script", "<style", "<img"))


@pytest.mark.parametrize("way", ["base", "headed"])
def test_what_is_slipped_in_stays_dead(
    way: str, browser: Browser, request: pytest.FixtureRequest
) -> None:
    """An inline script, a handler, a style, a frame, a file and a base of another origin."""
    root = request.getfixturevalue(way)
    page, _ = opened(browser)
    asked: list[str] = []
    page.on("requestfinished", lambda r: asked.append(r.url))

    def slip(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(
            response=answer, body=answer.text().replace("<main", f"{SLIPPED}<main")
        )

    page.route(f"{root}lich/", slip)
    page.goto(f"{root}lich/")
    assert page.evaluate("window.ran") is None
    assert page.locator("main").is_visible()
    assert page.locator("#p").is_visible()
    assert page.evaluate("document.baseURI") == f"{root}lich/"
    directives = {line.split()[0] for line in page.evaluate("window.broken")}
    page.close()
    assert directives == {
        "script-src-elem",
        "script-src-attr",
        "style-src-elem",
        "style-src-attr",
        "frame-src",
        "img-src",
        "base-uri",
    }
    assert [url for url in asked if "evil" in url] == []
