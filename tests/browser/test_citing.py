"""The citation of a clause is taken along: copied by a script, read and marked without one."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

PLAN = "xa-minh-hoa/ke-hoach/2026/thon-truong-kieu-mau/"
WORDS = (
    "điểm b khoản 2 mục II Kế hoạch số 02/KH-UBND ngày 08 tháng 01 năm 2026 của Ủy ban nhân dân xã Minh Họa (dữ liệu minh họa)"
    " (được sửa đổi theo Kế hoạch số 21/KH-UBND ngày 25 tháng 3 năm 2026)"
)
LASTING = f"{PLAN}v/2026-07-15/#ii-2-b (mã lời "


def test_one_press_copies_the_citation(base: str, browser: Browser) -> None:
    with browser.new_context(
        permissions=["clipboard-read", "clipboard-write"]
    ) as context:
        page = context.new_page()
        page.goto(f"{base}{PLAN}#ii-2-b")
        control = page.locator("#ii-2-b > p a.take")
        control.press("Enter")
        page.wait_for_function(
            "document.querySelector('#ii-2-b > p a.take').textContent == 'Đã chép'"
        )
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith(f"{WORDS}, https://")
        assert LASTING in copied


def test_without_script_the_citation_stands_on_its_page(
    base: str, browser: Browser
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{base}{PLAN}#ii-2-b")
        page.locator("#ii-2-b > p a.take").click()
        page.wait_for_url(f"{base}{PLAN}trich-dan/#ii-2-b")
        told = page.locator("#ii-2-b .citing__words").inner_text()
        assert told.startswith(WORDS)
        assert LASTING in told
        assert page.locator(".citing__copy").count() == 0


def test_its_page_has_a_button_for_each(base: str, browser: Browser) -> None:
    with browser.new_context(
        permissions=["clipboard-read", "clipboard-write"]
    ) as context:
        page = context.new_page()
        page.goto(f"{base}{PLAN}trich-dan/")
        page.locator("#ii-2-b .citing__copy").click()
        page.wait_for_function(
            "document.querySelector('#ii-2-b .citing__copy').textContent == 'Đã chép'"
        )
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith(WORDS)
