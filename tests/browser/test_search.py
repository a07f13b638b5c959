"""A reader searches: with keys, with facets, from a disk, without a script."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response, Route, expect

from tests.search.shelf import alike
from thidua.command.search import open_engine

pytestmark = pytest.mark.browser

QUERIES = [
    "thi đua", "duong sat", "hoà bình", "68/2024/QĐ-UBND", "UBND", "quy", "“người tốt, việc tốt”",
    "Phong tra\u0300o thi \u0111ua", "ĐẢNG BỘ xã", "bánh mì",
]  # fmt: skip
RUN = """async (queries) => {
  const index = await thidua.openIndex("", document.getElementById("tim").dataset.catalogue);
  const told = [];
  for (const query of queries) {
    const { parts, hits } = await thidua.search(query, index);
    const shown = await Promise.all(hits.slice(0, 10).map((hit) => thidua.show(hit, parts, index)));
    told.push({ count: hits.length, hits: shown });
  }
  return told;
}"""


@pytest.fixture
def search_page(page: Page, base: str) -> Page:
    page.goto(f"{base}tim-kiem/")
    return page


@pytest.fixture
def loaded(page: Page) -> Iterator[dict[str, bytes]]:
    """What a page fetches, by the end of its address."""
    found: dict[str, bytes] = {}

    def note(response: Response) -> None:
        found[response.url.rpartition("/a/b/")[2]] = response.body()

    page.on("response", note)
    yield found


def test_a_browser_runs_the_engine_as_the_command_line_does(
    search_page: Page, site: Path
) -> None:
    """One script in two machines: letters, patterns and order are the same in both."""
    answers = search_page.evaluate(RUN, QUERIES)
    engine = open_engine(site)
    for query, answer in zip(QUERIES, answers, strict=True):
        told = json.loads(engine.told(query, 10))
        assert answer == {name: told[name] for name in answer}, query


def test_from_any_page_to_the_clause(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{base}lich/")
    page.get_by_role("search").get_by_role("searchbox").fill("duong sat cao toc")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{base}tim-kiem/?q=duong+sat+cao+toc")
    expect(page.get_by_role("status")).to_have_text("1 kết quả cho “duong sat cao toc”")
    expect(page.locator(".hit__text mark").first).to_have_text("đường sắt cao tốc")
    page.locator(".hit__title a").click()
    expect(page.locator("#iii-3-g4")).to_be_in_viewport()


def test_a_phone_finds_the_box(page: Page, base: str) -> None:
    """In the head it is a square until it is touched; at home it is large."""
    page.goto(f"{base}van-ban/")
    box = page.locator(".search--head")
    before = box.bounding_box()
    page.locator(".search--head .search__input").click()
    after = box.bounding_box()
    assert before and after
    assert (before["width"], after["width"] > 300) == (44, True)
    page.goto(base)
    page.locator(".search--large input").fill("thôn đoài")
    page.locator(".search--large button").click()
    expect(page.locator("#tim-so")).to_contain_text(
        "Không tìm thấy gì cho “thôn đoài” trong dữ liệu thật."
    )
    page.get_by_role("link", name="kết quả trong dữ liệu minh họa").click()
    expect(page.locator(".hit__title a").first).to_have_text("Thôn Đoài")
    expect(page.locator(".hit .badge").first).to_have_text("Minh họa")


def test_a_slip_is_told_what_may_have_been_meant(search_page: Page, base: str) -> None:
    search_page.goto(f"{base}tim-kiem/?q=ha+trug")
    status = search_page.get_by_role("status")
    expect(status).to_contain_text(
        "Không tìm thấy gì cho “ha trug”. Có phải ý bạn là “ha trung”"
    )
    status.get_by_role("link", name="“ha trung”").click()
    expect(search_page).to_have_url(f"{base}tim-kiem/?q=ha+trung")
    expect(status).to_contain_text("kết quả cho “ha trung”")


def test_keys_walk_through_the_hits(search_page: Page) -> None:
    box = search_page.locator("#tim-o input")
    box.fill("đảng bộ")
    box.press("Enter")
    hits = search_page.locator(".hit__title a")
    expect(hits).to_have_count(10)
    box.press("ArrowDown")
    expect(hits.nth(0)).to_be_focused()
    search_page.keyboard.press("ArrowDown")
    expect(hits.nth(1)).to_be_focused()
    search_page.keyboard.press("ArrowUp")
    search_page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    search_page.get_by_role("button", name="Xem thêm kết quả").click()
    expect(hits.nth(10)).to_be_focused()


def test_facets_stand_in_the_address(search_page: Page, base: str) -> None:
    box = search_page.locator("#tim-o input")
    box.fill("giấy khen")
    box.press("Enter")
    search_page.get_by_text("Lọc kết quả").click()
    search_page.get_by_role("link", name="Xã Hà Trung").click()
    expect(search_page).to_have_url(
        f"{base}tim-kiem/?q=gi%E1%BA%A5y+khen&co-quan=xa-ha-trung"
    )
    wheres = search_page.locator(".hit__title + .hit__where")
    expect(wheres.first).to_contain_text("Xã Hà Trung")
    assert {w.split(" · ")[0] for w in wheres.all_inner_texts()} == {"Xã Hà Trung"}
    search_page.go_back()
    expect(search_page).to_have_url(f"{base}tim-kiem/?q=gi%E1%BA%A5y+khen")
    search_page.reload()
    expect(box).to_have_value("giấy khen")
    search_page.goto(
        f"{base}tim-kiem/?q=gi%E1%BA%A5y+khen&nam=2026&loai=khen-thuong&minh-hoa=co"
    )
    expect(search_page.locator(".facets [aria-current]")).to_have_text(
        ["2026 2", "Khen thưởng 2", "Dữ liệu minh họa 2"]
    )


def test_a_body_is_asked_first_from_its_own_pages(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{base}xa-ha-trung/ke-hoach/2025/chao-mung-dai-hoi-dang-bo/")
    page.get_by_role("search").get_by_role("searchbox").fill("giấy khen")
    page.keyboard.press("Enter")
    asked = f"{base}tim-kiem/?q=gi%E1%BA%A5y+khen"
    expect(page).to_have_url(f"{asked}&truoc=xa-ha-trung")
    status, wheres = (
        page.get_by_role("status"),
        page.locator(".hit__title + .hit__where"),
    )
    expect(status).to_contain_text("; 2 kết quả ở Xã Hà Trung được xếp trước")
    whose = [where.split(" · ")[0] for where in wheres.all_inner_texts()]
    assert [whose[0], whose[1], "Xã Hà Trung" in whose[2:]] == [
        "Xã Hà Trung",
        "Xã Hà Trung",
        False,
    ]
    count = status.inner_text().split(" ")[0]
    page.get_by_role("link", name="Kế hoạch 3").click()
    expect(page).to_have_url(f"{asked}&truoc=xa-ha-trung&loai=ke-hoach")
    page.go_back()
    page.get_by_role("link", name="Xếp chung mọi cơ quan").click()
    expect(page).to_have_url(asked)
    expect(status).to_have_text(f"{count} kết quả cho “giấy khen”")
    expect(page.locator(".hit__title a").first).to_be_focused()
    assert wheres.first.inner_text() != "Xã Hà Trung"
    page.go_back()
    page.locator("#tim-o input").fill("bánh mì kẹp thịt")
    page.keyboard.press("Enter")
    expect(page).to_have_url(
        f"{base}tim-kiem/?q=b%C3%A1nh+m%C3%AC+k%E1%BA%B9p+th%E1%BB%8Bt&truoc=xa-ha-trung"
    )
    expect(status).to_have_text("Không tìm thấy gì cho “bánh mì kẹp thịt”.")


def test_a_sample_shows_its_data_to_those_who_ask_from_its_pages(
    page: Page, base: str
) -> None:
    page.goto(f"{base}xa-minh-hoa/don-vi/thon-doai/")
    page.locator(".search--head .search__input").fill("thôn đoài")
    page.keyboard.press("Enter")
    expect(page.locator(".hit__title a").first).to_have_text("Thôn Đoài")
    wheres = page.locator(".hit__title + .hit__where").all_inner_texts()
    assert {where.split(" · ")[0] for where in wheres} == {"Xã Minh Họa"}


@pytest.fixture
def large(search_page: Page) -> Page:
    """A portal of twenty bodies, each in a range of its own, that all speak of the same."""
    box = alike(20)

    def answer(route: Route) -> None:
        name = route.request.url.rpartition("/")[2].partition("?")[0]
        route.fulfill(body=box.files[name], content_type="text/javascript")

    search_page.route("**/tim-kiem/*.js*", answer)
    return search_page


def test_of_many_bodies_some_are_looked_into_first(large: Page, base: str) -> None:
    asked = f"{base}tim-kiem/?q=phong+tr%C3%A0o"
    large.goto(asked)
    status, everywhere = (
        large.get_by_role("status"),
        large.get_by_role("link", name="Tìm ở mọi cơ quan"),
    )
    expect(status).to_have_text(
        "181 kết quả cho “phong trào”. Mới tìm xong 9 trong 20 cơ quan"
    )
    everywhere.click()
    expect(large).to_have_url(f"{asked}&khap=co")
    expect(status).to_have_text("401 kết quả cho “phong trào”")
    expect(large.locator(".facets summary")).to_have_text("Cơ quan khác (8)")
    expect(everywhere).to_have_count(0)
    large.go_back()
    expect(status).to_contain_text("181 kết quả")
    large.go_forward()
    large.locator("#tim-o input").fill("phong")
    large.keyboard.press("Enter")
    expect(large).to_have_url(f"{base}tim-kiem/?q=phong")
    large.goto(f"{asked}&truoc=xa-18")
    expect(status).to_have_text(
        "181 kết quả cho “phong trào”; 20 kết quả ở Xã 18 được xếp trước. Mới tìm xong 9 trong 20 cơ quan"
    )
    expect(large.locator(".hit__where").first).to_contain_text("Xã 18")
    bodies = large.locator(".facets__group").first
    expect(bodies.locator("a")).to_have_count(10)
    large.goto(f"{asked}&co-quan=xa-18&khap=co")
    expect(bodies.locator("a").nth(1)).to_have_text("Xã 18 20")
    large.goto(f"{asked}&nam=2019")
    expect(status).to_have_text(
        "Không có kết quả nào với bộ lọc này; bỏ lọc thì có 401 kết quả."
    )
    large.goto(f"{asked}&co-quan=xa-17")
    expect(status).to_have_text("20 kết quả cho “phong trào”")
    large.goto(f"{base}tim-kiem/?q=phong+thi%E1%BA%BFu&truoc=xa-3")
    expect(status).to_have_text("Không tìm thấy gì cho “phong thiếu”.")


def test_words_help_where_nothing_is_found(search_page: Page) -> None:
    box = search_page.locator("#tim-o input")
    expect(search_page.get_by_text("Gõ có dấu hay không dấu")).to_be_visible()
    box.fill("bánh mì kẹp thịt")
    box.press("Enter")
    expect(search_page.get_by_role("status")).to_have_text(
        "Không tìm thấy gì cho “bánh mì kẹp thịt”."
    )
    expect(search_page.get_by_text("bỏ bớt một từ")).to_be_visible()
    expect(search_page.get_by_role("heading", name="Các trang chung")).to_be_visible()


def test_a_query_is_text_and_nothing_else(search_page: Page, base: str) -> None:
    search_page.goto(f"{base}tim-kiem/?q=<img src=x onerror=alert(1)>")
    expect(search_page.get_by_role("status")).to_contain_text("<img src=x")
    assert search_page.locator("main img").count() == 0


def test_everything_is_listed_without_script(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}tim-kiem/?q=x")
    expect(page.locator(".search-note")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_count(0)
    for body, names in {
        "Xã Hà Trung": ("Mục IV: Tiêu chí thi đua và hình thức khen thưởng",),
        "Xã Minh Họa": ("Thôn Đoài", "Nhóm Đọc sách dưới gốc đa"),
    }.items():
        page.goto(f"{base}tim-kiem/")
        page.get_by_role("link", name="Mục lục từng xã, phường, cụm").click()
        page.get_by_role("main").get_by_role("link", name=body, exact=True).click()
        for name in names:
            told = page.get_by_role("main").get_by_role("link", name=name, exact=True)
            expect(told.first).to_be_visible()
    context.close()


def test_it_works_from_a_disk(browser: Browser, site: Path) -> None:
    """No server: chunks load, links of hits end in index.html, and lead there."""
    context = browser.new_context()
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    page.locator(".search--large input").fill("duong sat")
    page.locator(".search--large button").click()
    page.locator(".hit__title a").first.click()
    assert page.url == (
        (
            site / "xa-ha-trung/ke-hoach/2025/chao-mung-dai-hoi-dang-bo/index.html"
        ).as_uri()
        + "#iii-3-g4"
    )
    expect(page.locator("#iii-3-g4")).to_be_in_viewport()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.locator(".search--head .search__input").fill("giấy khen")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Xã Hà Trung được xếp trước")
    assert page.url.endswith(
        "tim-kiem/index.html?q=gi%E1%BA%A5y+khen&truoc=xa-ha-trung"
    )
    page.get_by_role("link", name="Xếp chung mọi cơ quan").click()
    expect(page.get_by_role("status")).not_to_contain_text("Xã Hà Trung")
    context.close()


def test_nothing_is_loaded_before_somebody_searches(
    page: Page, base: str, loaded: dict[str, bytes]
) -> None:
    page.goto(base)
    page.goto(f"{base}tim-kiem/")
    page.wait_for_load_state("networkidle")
    assert [name for name in loaded if "/muc-luc" in name or "/tu-" in name] == []
    page.locator("#tim-o input").fill("khen thưởng")
    page.keyboard.press("Enter")
    expect(page.locator(".hit")).to_have_count(10)
    chunks = {n: b for n, b in loaded.items() if n.partition("?")[0].endswith(".js")}
    assert sum(len(gzip.compress(body)) for body in chunks.values()) <= 60_000
