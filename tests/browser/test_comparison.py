"""A reader compares units: in the order of a criterion, two alone, on a phone, without a script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

HERE = "xa-minh-hoa/xep-hang/2026/thon-truong-kieu-mau/so-sanh/"
RANKED = [
    "Thôn Đoài",
    "Thôn Đông",
    "Thôn Trung",
    "Thôn Thượng",
    "Thôn Hạ",
    "Thôn Bắc",
    "Thôn Tây",
]


def names(page: Page) -> list[str]:
    """The units of the first table that are shown, in order."""
    return (
        page.locator(".comparison")
        .first.locator("tbody tr:not([hidden]) th > a:first-child")
        .all_inner_texts()
    )


def test_units_in_the_order_of_a_criterion(page: Page, base: str) -> None:
    page.goto(base + HERE)
    assert names(page) == RANKED
    order = page.get_by_label("Xếp theo").first
    order.select_option(label="1.3 Số hộ làm vườn, ruộng theo mô hình mới, cao trước")
    assert names(page) == [
        "Thôn Đông",
        "Thôn Đoài",
        "Thôn Trung",
        "Thôn Thượng",
        "Thôn Hạ",
        "Thôn Bắc",
        "Thôn Tây",
    ]
    expect(page.get_by_role("status").first).to_have_text(
        "Đang xếp theo 1.3 Số hộ làm vườn, ruộng theo mô hình mới, cao trước."
    )
    expect(page.locator("[aria-sort]")).to_have_count(1)
    order.select_option(
        label="4.1 Cộng khi có giải thưởng; trừ khi báo cáo muộn, cao trước"
    )
    assert names(page) == [
        "Thôn Đoài",
        "Thôn Đông",
        "Thôn Trung",
        "Thôn Hạ",
        "Thôn Tây",
        "Thôn Thượng",
        "Thôn Bắc",
    ]
    order.select_option(index=0)
    assert names(page) == RANKED
    expect(page.locator("[aria-sort]")).to_have_count(0)


def test_two_units_alone(page: Page, base: str) -> None:
    page.goto(base + HERE)
    page.get_by_label("So đơn vị").first.select_option(label="Thôn Trung")
    page.get_by_label("với đơn vị").first.select_option(label="Thôn Đoài")
    assert names(page) == ["Thôn Đoài", "Thôn Trung"]
    row = page.locator(".comparison__difference")
    expect(row.locator("th")).to_have_text("Thôn Trung hơn (+), kém (−) Thôn Đoài")
    assert row.locator("td").all_inner_texts() == [
        "",
        "−18,11",
        "−0,20",
        "−5,00",
        "−0,75",
        "−3,00",
        "−2,00",
        "0,00",
        "0,00",
        "0,00",
        "−1,16",
        "−5,00",
        "−1,00",
    ]
    page.get_by_label("với đơn vị").first.select_option(label="Mọi đơn vị")
    assert names(page) == RANKED
    expect(row).to_have_count(0)


@pytest.mark.parametrize("width", [320, 360])
def test_a_phone_reads_each_unit_as_a_block(page: Page, base: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(base + HERE)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    first, second = (
        page.locator(f"#{unit}").bounding_box() for unit in ("thon-doai", "thon-dong")
    )
    assert first and second
    assert first["x"] == second["x"] and first["y"] + first["height"] < second["y"]
    lines = page.locator("#thon-doai td").all()
    tops = [box["y"] for line in lines if (box := line.bounding_box())]
    assert tops == sorted(set(tops)) and len(tops) == 13
    told = lines[2].evaluate("(cell) => getComputedStyle(cell, '::before').content")
    assert told == '"1.1 Thu nhập bình quân đầu người"'


def test_names_of_units_stand_whole_in_large_letters(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(base + HERE)
    page.evaluate("document.documentElement.style.fontSize = '150%'")
    boxes = [select.bounding_box() for select in page.locator("select").all()[:3]]
    assert len({(box["x"], box["width"]) for box in boxes if box}) == 1


def test_a_long_table_is_printed_whole(page: Page, base: str) -> None:
    """More criteria than a sheet of paper is broad: the cells of a unit stand below each other."""
    page.goto(base + HERE)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 900, "height": 740})
    table = page.locator(".comparison").first
    table.evaluate(
        """table => { for (const row of table.tBodies[0].rows)
        for (let n = 0; n < 30; n++) row.append(row.lastElementChild.cloneNode(true)); }"""
    )
    right = "table => Math.max(...[...table.querySelectorAll('td')].map((cell) => cell.getBoundingClientRect().right))"
    assert table.evaluate(right) > 900
    table.evaluate("table => table.classList.add('comparison--long')")
    assert table.evaluate(right) <= 900


def test_the_table_is_whole_without_a_script(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + HERE)
    assert names(page) == RANKED
    assert page.locator("select").count() == 0
    lowest = page.locator("#thon-tay td").nth(2)
    expect(lowest).to_have_text("14,75 thấp nhất")
    context.close()


@pytest.mark.parametrize(("width", "is_said"), [(360, True), (1280, False)])
def test_a_sign_stands_for_the_word_where_cells_are_narrow(
    page: Page, base: str, width: int, is_said: bool
) -> None:
    """Those who hear the page are told the word, and no sign."""
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(base + HERE)
    mark = page.locator("#thon-tay .comparison__mark").first
    drawn = mark.evaluate("e => getComputedStyle(e, '::before').content")
    assert drawn.startswith('"▼"')
    word = mark.locator(".comparison__word").bounding_box()
    assert word and (word["width"] > 10) is is_said
    told = page.get_by_role("cell", name=re.compile(r"\b14,75 thấp nhất$"))
    expect(told).to_be_visible()
