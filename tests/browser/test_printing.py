"""An official prints: a plan as a document, a ranking across, a sheet of tasks on one page."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.kinds import addresses
from tests.test_site import PLANS

pytestmark = pytest.mark.browser

WHOLE = "xa-minh-hoa/ke-hoach/2025/thon-truong-kieu-mau/"
BAC_SON = "phuong-bac-son/ke-hoach/2025/chao-mung-dai-hoi-dang/"
RANKING = "xa-minh-hoa/xep-hang/2025/thon-truong-kieu-mau/"
UPRIGHT, ACROSS = (595, 842), (842, 595)
LEADING = (
    "Xem bảng", "Xem cả bảng", "Xem điều khoản", "Xem điểm", "Xem sổ vàng",
    "Cách tính điểm ·", "ai đã nộp?", "một trang để in", "mở được bằng Excel",
)  # fmt: skip
"""What leads from page to page: no use on paper."""


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    """A page that is printed."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def printed(page: Page, url: str) -> PdfReader:
    page.goto(url)
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))


def squeezed(text: str) -> str:
    """Letters without gaps: where fonts change, gaps are guessed."""
    return "".join(text.split())


def sizes(reader: PdfReader) -> set[tuple[int, int]]:
    boxes = [page.mediabox for page in reader.pages]
    return {(round(box.width), round(box.height)) for box in boxes}


@pytest.mark.parametrize(
    ("address", "size"),
    [
        (BAC_SON, UPRIGHT),
        (RANKING, ACROSS),
        (f"{RANKING}bang-diem/thon-nam/", ACROSS),
        ("xa-minh-hoa/don-vi/thon-nam/giao-viec/", UPRIGHT),
    ],
)
def test_the_sheet_lies_as_its_kind_asks(
    address: str, size: tuple[int, int], paper: Page, base: str
) -> None:
    assert sizes(printed(paper, base + address)) == {size}


@pytest.mark.parametrize("plan", sorted(PLANS))
def test_no_accent_is_cut_off_between_two_sheets(
    plan: str, paper: Page, base: str
) -> None:
    """A letter that reaches out of its line is drawn on the sheet before, too."""
    pages = printed(paper, base + plan).pages
    lines = [line.strip() for page in pages for line in page.extract_text().split("\n")]
    assert [line for line in lines if len(line) == 1 and line.isalpha()] == []


def in_order(text: str, order: list[str]) -> bool:
    start = text.find(squeezed(order[0]))
    places = [text.find(squeezed(words), start) for words in order]
    return -1 not in places and places == sorted(places)


def test_a_plan_prints_as_a_document(paper: Page, base: str) -> None:
    texts = [squeezed(p.extract_text()) for p in printed(paper, base + WHOLE).pages]
    assert in_order(
        texts[0],
        [
            "ỦY BAN NHÂN DÂN",
            "XÃ MINH HỌA",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Số: 03/KH-UBND",
            "Minh Họa, ngày 10 tháng 01 năm 2025",
            "KẾ HOẠCH",
            "Tổ chức phong trào thi đua thôn, trường kiểu mẫu",
            "I. ",
        ],
    )
    whole = "".join(texts)
    assert [text for text in texts if squeezed("Dữ liệu minh họa") not in text] == []
    assert squeezed("Ai tham gia") not in whole, "aids of the screen stay there"
    assert squeezed("tóm lược") not in whole


def test_a_summary_never_looks_like_the_document(paper: Page, base: str) -> None:
    texts = [squeezed(p.extract_text()) for p in printed(paper, base + BAC_SON).pages]
    assert in_order(
        texts[0],
        [
            "BẢN TÓM LƯỢC",
            "UBND phường Bắc Sơn",
            "KẾ HOẠCH",
            "Tổ chức phong trào thi đua đặc biệt",
            "I. MỤC ĐÍCH, YÊU CẦU",
        ],
    )
    whole = "".join(texts)
    mark = squeezed("Bản tóm lược, không phải nguyên văn")
    assert [text for text in texts if mark not in text] == []
    for words in ("CỘNG HÒA XÃ HỘI", "Độc lập", "Số:", "DỰ THẢO"):
        assert squeezed(words) not in whole


def test_each_sheet_of_tasks_is_one_page(site: Path, paper: Page, base: str) -> None:
    told, made = {}, {}
    for address in (name for name in addresses(site) if name.endswith("/giao-viec/")):
        text = (site / address / "index.html").read_text("utf-8")
        if 'http-equiv="refresh"' not in text:  # what was moved is nobody's sheet
            reader = printed(paper, base + address)
            told[address] = paper.locator("section.assignment").count()
            made[address] = len(reader.pages)
    assert told and made == told


@pytest.mark.parametrize(
    "address", [RANKING, f"{RANKING}so-sanh/", f"{RANKING}bang-diem/thon-dong/"]
)
def test_a_sheet_of_results_says_whose_it_is(
    address: str, paper: Page, base: str
) -> None:
    first = squeezed(printed(paper, base + address).pages[0].extract_text())
    assert squeezed("Xã Minh Họa / Xếp hạng") in first
    assert all(
        squeezed(words) not in first for words in ("Trang chủ", "Trong trang này")
    )


def test_the_code_is_shown_on_paper_and_when_it_is_asked_for(
    page: Page, base: str
) -> None:
    page.goto(base + RANKING)
    code = page.get_by_role("img", name="Mã QR dẫn tới trang này")
    expect(code).to_be_hidden()
    page.emulate_media(media="print")
    expect(code).to_be_visible()
    page.emulate_media(media="screen")
    page.get_by_text("Chia sẻ trang này").click()
    expect(code).to_be_visible()
    expect(page.get_by_text(f"https://x.example/a/b/{RANKING}")).to_be_visible()


def test_sharing_needs_no_script(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + BAC_SON)
    page.get_by_text("Chia sẻ trang này").click()
    link = page.get_by_role("link", name="Gửi bằng thư điện tử")
    assert str(link.get_attribute("href")).startswith("mailto:?subject=")
    context.close()


@pytest.mark.parametrize("gap", range(0, 120, 30))
def test_the_head_of_a_table_stands_over_a_row(
    gap: int, paper: Page, base: str
) -> None:
    """Wherever on the sheet a table begins."""
    paper.goto(f"{base}xa-minh-hoa/don-vi/thon-trung/")
    paper.locator("h2#bao-cao").evaluate(
        "(e, gap) => { e.style.marginTop = gap + 'px' }", gap
    )
    reader = PdfReader(BytesIO(paper.pdf(prefer_css_page_size=True)))
    heads = [squeezed(page.extract_text()) for page in reader.pages]
    over = [text for text in heads if "Báocáophảinộp" in text]
    assert ["Báocáotổngkếtnăm" in text.split("Báocáophảinộp")[1] for text in over] == [
        True
    ]


@pytest.mark.parametrize(
    "address",
    [
        RANKING,
        f"{RANKING}so-sanh/",
        f"{RANKING}cach-tinh/",
        f"{RANKING}bang-diem/thon-dong/",
        "xa-minh-hoa/don-vi/thon-doai/",
        "xa-minh-hoa/ket-qua/2025/thon-truong-kieu-mau/",
    ],
)
def test_paper_says_of_which_day_it_is_and_leads_nowhere(
    address: str, paper: Page, base: str
) -> None:
    pages = printed(paper, base + address).pages
    text = squeezed("".join(page.extract_text() for page in pages))
    assert squeezed("Cập nhật 21/11/2026") in text
    assert [words for words in LEADING if squeezed(words) in text] == []


def test_a_sheet_of_tasks_counts_no_days(paper: Page, base: str) -> None:
    """Paper is read on other days than that of the portal."""
    address = "xa-minh-hoa/don-vi/thon-nam/giao-viec/"
    text = squeezed(printed(paper, base + address).pages[0].extract_text())
    assert squeezed("Đến hết ngày 05/12/2026") in text
    assert squeezed("còn ") not in text
