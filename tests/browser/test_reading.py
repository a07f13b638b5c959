"""A reader with a phone: reads a plan, opens a clause by its link, finds what is due."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import staying

pytestmark = pytest.mark.browser

HA_TRUNG = "xa-ha-trung/ke-hoach/2025/chao-mung-dai-hoi-dang-bo/"


JOINED = """() => [...document.querySelectorAll('abbr')].map(a => a.parentElement)
  .filter(e => /flex|grid/.test(getComputedStyle(e).display)).map(e => e.outerHTML)"""
"""Words beside a short form whose space is lost: boxes in a row have none between them."""


def test_no_page_scrolls_sideways_or_joins_words(
    browser: Browser, site: Path, base: str
) -> None:
    """On a small phone, where tables become tables, and with letters half as large again."""
    context = browser.new_context()
    page = context.new_page()
    wide, joined = [], []
    for address in staying(site):
        page.goto(base + address, wait_until="domcontentloaded")
        for width in (320, 768):
            page.set_viewport_size({"width": width, "height": 740})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((width, address))
            joined += page.evaluate(JOINED)
        page.set_viewport_size({"width": 360, "height": 740})
        page.evaluate("document.documentElement.style.fontSize = '150%'")
        if page.evaluate("document.documentElement.scrollWidth") > 360:
            wide.append((360, address))
    context.close()
    assert (wide, joined) == ([], [])


def test_a_clause_opens_by_its_link(page: Page, base: str) -> None:
    page.goto(f"{base}{HA_TRUNG}#iv-1-a")
    clause = page.locator("#iv-1-a")
    expect(clause).to_be_in_viewport()
    expect(clause.locator("h5").first).to_contain_text("Đối với tập thể")
    page.goto(base)
    page.goto(f"{base}{HA_TRUNG}")
    if not page.locator("#iii-3-g4").is_visible():  # a phone folds the parts of a plan
        page.locator("#iii > .fold > summary").click()
    page.locator("#iii-3-g4 > p > a.permalink").click()
    assert page.url == f"{base}{HA_TRUNG}#iii-3-g4"


def test_a_plan_reads_without_script(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base)
    page.get_by_role("link", name="Phong trào thi đua cao điểm chào mừng").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(
        "Phong trào thi đua cao điểm"
    )
    for words in ("Ai tham gia", "Làm gì", "Đến bao giờ"):
        expect(page.get_by_text(words, exact=True).first).to_be_visible()
    expect(page.get_by_text("100%, đến hết ngày 31/12/2025")).to_be_visible()
    context.close()


def test_the_first_key_leads_past_the_navigation(page: Page, base: str) -> None:
    page.goto(f"{base}{HA_TRUNG}")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Đến nội dung chính")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_menu_opens_on_a_phone(page: Page, base: str) -> None:
    page.goto(base)
    sections = page.locator("nav.tabs")
    expect(sections).to_be_hidden()
    page.get_by_text("Danh mục").click()
    sections.get_by_role("link", name="Lịch").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lịch thi đua")


def test_from_a_document_to_the_clause_that_cites_it(page: Page, base: str) -> None:
    page.goto(f"{base}van-ban/chi-thi-41-ct-tw-2024/")
    page.get_by_role("link", name="Gạch đầu dòng thứ 1, khoản 1 mục I").click()
    expect(page.locator("#i-1-g1")).to_be_in_viewport()
    expect(page.locator("#i-1-g1")).to_contain_text("Chỉ thị số 41-CT/TW")


def test_a_missing_page_leads_home(page: Page, base: str, site: Path) -> None:
    page.goto(f"{base}404.html")
    page.get_by_role("link", name="trang chủ", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Thi đua ở xã, phường")
