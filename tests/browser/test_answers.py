"""A resident with a small phone asks: what is due, who has not handed in, who was honoured."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

UNIT = "xa-minh-hoa/don-vi/thon-nam/"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


def test_what_is_due_next_is_on_the_first_screen(phone: Page, base: str) -> None:
    phone.goto(f"{base}{UNIT}")
    expect(
        phone.get_by_role("heading", name="Việc gì sắp đến hạn?")
    ).to_be_in_viewport()
    items = phone.locator("#han ~ .timeline").first.locator("li")
    expect(items.first).to_contain_text("Quá hạn")
    late, soon = items.nth(0), items.filter(has_text="Sắp đến hạn, còn").first
    expect(late.locator(".badge").first).to_be_in_viewport()
    colours = [
        item.locator(".badge").first.evaluate("e => getComputedStyle(e).color")
        for item in (late, soon)
    ]
    assert colours[0] != colours[1]
    shown = phone.locator("main").inner_text()
    assert shown.count("Báo cáo đợt cao điểm vệ sinh đường làng") == 1
    expect(phone.locator("#han-da-qua .timeline")).to_be_hidden()
    taken = phone.get_by_role("link", name="Đưa vào lịch điện thoại")
    expect(taken).to_have_attribute("href", "lich.ics")


def test_what_has_no_day_is_told_apart(phone: Page, base: str) -> None:
    phone.goto(f"{base}xa-phong-quang/don-vi/phong-vhxh/#han")
    phone.get_by_text("Chưa xác định ngày: 2").click()
    expect(phone.locator("#chua-xac-dinh li").first).to_contain_text(
        "Kế hoạch không ghi ngày"
    )


def test_from_the_calendar_of_a_body_to_what_a_hamlet_has_to_do(
    phone: Page, base: str
) -> None:
    phone.goto(f"{base}lich/co-quan/xa-minh-hoa/")
    phone.get_by_role("link", name="Chọn đơn vị").click()
    phone.locator("#loc").get_by_role("link", name="Thôn Nam").click()
    expect(phone).to_have_url(f"{base}{UNIT}#han")
    phone.goto(f"{base}lich/don-vi/xa-minh-hoa/thon-nam/")  # as it was published once
    expect(phone).to_have_url(f"{base}{UNIT}")


def test_from_the_campaign_to_who_has_not_handed_in(phone: Page, base: str) -> None:
    phone.goto(f"{base}xa-minh-hoa/ke-hoach/2026/thon-truong-kieu-mau/")
    phone.get_by_role("link", name="Báo cáo: ai đã nộp?").click()
    expect(phone.locator("#chua-nop + ul li")).to_contain_text(["Thôn Nam", "Thôn Tây"])
    phone.goto(f"{base}cum-thi-dua-12-thanh-hoa/bao-cao/2025/tong-ket/")
    expect(phone.locator(".lead")).to_contain_text("Cổng không có số liệu")
    rows = phone.locator("table tbody tr")
    expect(rows.first).to_contain_text("Trước ngày 26/12/2025 (đã qua)")
    assert "Chưa nộp" not in phone.locator("main").inner_text()


def test_from_a_hamlet_to_its_part_of_the_book(phone: Page, base: str) -> None:
    phone.goto(f"{base}xa-minh-hoa/don-vi/thon-ha/")
    phone.get_by_role("link", name="Ai được khen ở đây? Xem sổ vàng").click()
    expect(phone.locator("#cua-thon-ha")).to_be_in_viewport()
    revoked = phone.locator("#cua-thon-ha + ul")
    expect(revoked).to_contain_text("Đã hủy bỏ ngày 20/4/2026")
    assert "lớp 5A" not in phone.locator("main").inner_text()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def test_where_no_ranking_is_published_the_first_screen_says_so(
    phone: Page, base: str
) -> None:
    phone.goto(base)
    phone.get_by_role("link", name="Xã Hà Trung").first.click()
    asked = phone.get_by_role("link", name="Đơn vị tôi đứng thứ mấy?")
    expect(asked).to_be_in_viewport()
    asked.click()
    expect(phone.locator("main")).to_contain_text("Chưa có kết quả công bố")


FIRST_LINE = """e => {
  const words = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), line = document.createRange();
  do words.nextNode(); while (!words.currentNode.data.trim());
  line.selectNodeContents(words.currentNode);
  const [first] = line.getClientRects();
  return [first.left, first.bottom];
}"""


@pytest.mark.parametrize("width", [320, 360])
def test_a_medal_leaves_the_name_beside_the_rank(
    phone: Page, base: str, width: int
) -> None:
    phone.set_viewport_size({"width": width, "height": 740})
    phone.goto(f"{base}xa-minh-hoa/xep-hang/2025/thon-truong-kieu-mau/")
    for row in ("thon-dong", "truong-tieu-hoc", "thon-bac"):
        place, name, total = (
            phone.locator(f"#{row} > {part}").evaluate(FIRST_LINE)
            for part in (".ranking__place", "th", ".ranking__total")
        )
        assert place[0] < name[0] < total[0], row
        assert abs(name[1] - place[1]) < 12, (row, place, name)
        assert abs(total[1] - place[1]) < 12, (row, place, total)


def test_rank_reason_and_what_is_due_share_the_first_screen(
    phone: Page, base: str
) -> None:
    phone.goto(f"{base}xa-minh-hoa/")
    phone.get_by_role("link", name="Tìm đơn vị của tôi").click()
    phone.locator("#don-vi ~ .units").get_by_role("link", name="Thôn Trung").click()
    for words in (
        "Hạng 3 trên 7 đơn vị",
        "Vì sao: Xếp sau Thôn Đông",
        "Sắp đến hạn, còn",
    ):
        expect(phone.get_by_text(words).first).to_be_in_viewport()
