"""Results as they are published: nothing before its day, nothing of a picture but the picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.commune import build, commune, configuration

CAMPAIGN = "data/bodies/xa-mau/2024/duong-sach"
SECRETS = {
    "total": "97,00",
    "published total": "97.00",
    "reason of a score": "Còn hai đoạn chưa dọn",
    "minutes of the ballot": "Biên bản số 01/BB-HN",
    "number of the decision": "07/QĐ-UBND",
    "awarded": "Bà Trần Thị Ví Dụ",
    "nominated": "Giữ đường sạch nhất xã",
    "seal": "93478732fd74f20ccc53ca05528df1cc9aa80fe53c4d8eceb3f8b3135b35b7dd",
}


def told(site: Path) -> set[str]:
    """Which secrets stand in any byte of a site."""
    content = [path.read_bytes() for path in site.rglob("*") if path.is_file()]
    return {
        what
        for what, words in SECRETS.items()
        if any(words.encode() in some for some in content)
    }


def held(folder: Path, day: str) -> Path:
    """The tiny commune with its results kept back until a day, built on 15/06/2025."""
    exemplar = "content/xa-mau/dien-hinh/2024/to-quet-duong.md"
    changes = [
        {"file": f"{CAMPAIGN}/scoring.yml", "append": f"publish_after: {day}\n"},
        {"file": exemplar, "remove": ""},
    ]
    config = configuration(commune(folder / "root", changes))
    done = build(config, folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.mark.slow
def test_no_byte_tells_a_result_before_its_day(tmp_path: Path) -> None:
    site = held(tmp_path, "16/06/2025")
    assert told(site) == set()
    assert not (site / "xa-mau/xep-hang").exists()
    page = (site / "xa-mau/ket-qua/2024/duong-sach/index.html").read_text("utf-8")
    assert "Kết quả được công bố từ ngày 16/6/2025." in page


@pytest.mark.slow
def test_results_are_told_from_their_day(tmp_path: Path) -> None:
    assert told(held(tmp_path, "15/06/2025")) == set(SECRETS)


def test_pictures_carry_nothing_but_the_picture(tiny: Path) -> None:
    """The drawing of the tiny commune holds a place and a camera's name in its text."""
    source = Path(__file__).parent / "site/content/xa-mau/dien-hinh/2024"
    (drawn,) = (path.read_bytes() for path in source.glob("*.png"))
    assert b"21.028511" in drawn
    published = [
        path
        for path in tiny.rglob("*")
        if path.suffix in (".webp", ".jpg", ".png", ".jpeg")
    ]
    assert published
    for path in published:
        content = path.read_bytes()
        assert b"21.028511" not in content
        assert b"may-anh" not in content
        with Image.open(BytesIO(content)) as picture:
            assert not picture.getexif()
            assert set(picture.info) <= {
                "jfif",
                "jfif_version",
                "jfif_unit",
                "jfif_density",
                "progressive",
                "progression",
                "loop",
                "background",
                "timestamp",
                "duration",
            }


def test_a_tie_is_told_in_one_sentence(real: Path) -> None:
    """On the page of a ranking and on those of both units."""
    told = {
        name: next(
            (
                s
                for s in _sentences(real / page / "index.html")
                if s.startswith("Đồng hạng ")
            ),
            "",
        )
        for name, page in (
            ("ranking", "xa-minh-hoa/xep-hang/2025/thon-truong-kieu-mau"),
            ("unit", "xa-minh-hoa/don-vi/thon-bac"),
        )
    }
    level = "bằng nhau về tổng điểm (71,30), số phiếu suy tôn (4), điểm phần “Phát triển kinh tế, đời sống” (25,63) và điểm trừ (0), không còn căn cứ nào để phân định. Hạng tiếp theo là 7."
    assert told == {
        "ranking": f"Đồng hạng 5 với Thôn Hạ: {level}",
        "unit": f"Đồng hạng 5 với Thôn Hạ: {level}",
    }


def _sentences(page: Path) -> Iterator[str]:
    text = re.sub(r"<[^>]+>", "\n", page.read_text("utf-8"))
    yield from (line.strip() for line in text.splitlines())


def test_a_unit_that_is_no_more_says_so_before_its_rank(real: Path) -> None:
    told = list(_sentences(real / "xa-minh-hoa/don-vi/thon-tay-1/index.html"))
    ranked = next(n for n, s in enumerate(told) if s.startswith("Hạng 7 trên 7"))
    assert told.index("Hoạt động đến") < told.index("Sau đó thuộc") < ranked


def test_a_year_of_the_book_denies_nothing_of_other_years(real: Path) -> None:
    book = real / "xa-minh-hoa/so-vang"
    (year,) = (book / "nam").glob("*/index.html")
    assert "Không có trong năm này" in set(_sentences(year))
    assert "Chưa có trong sổ" not in year.read_text("utf-8")
    assert "Chưa có trong sổ" in set(_sentences(book / "index.html"))


def test_a_sheet_of_tasks_denies_nothing_of_a_report_that_the_plan_tells(
    real: Path,
) -> None:
    """Of a term of reports only the plan says where they go."""
    told = list(_sentences(real / "xa-minh-hoa/don-vi/thon-nam/giao-viec/index.html"))
    row = told[told.index("1. Báo cáo 6 tháng") : told.index("Kỳ báo cáo")]
    assert [words for words in row if words] == [
        "1. Báo cáo 6 tháng",
        "Đến hết ngày 05/7/2026",
        "Quá hạn",
        "Xem kế hoạch",
    ]


def test_a_correction_is_told_with_old_and_new(real: Path) -> None:
    """In the feed, on the sheet, and the two name the same entry."""
    feed = (real / "xa-minh-hoa/nguon-tin.xml").read_text("utf-8")
    entries = re.findall(r"<link href=\"([^\"]+#dinh-chinh-\d+)\"", feed)
    assert entries
    for address in entries:
        path, _, anchor = address.partition("xa-minh-hoa/")[2].partition("#")
        page = (real / "xa-minh-hoa" / path / "index.html").read_text("utf-8")
        assert f'id="{anchor}"' in page


def test_a_gap_on_a_sheet_leads_to_the_row_of_that_sheet(real: Path) -> None:
    """On the ranking it leads to how the criterion is scored."""
    found = set[str]()
    for sheet in real.glob("xa-minh-hoa/xep-hang/2025/*/bang-diem/*/index.html"):
        page = sheet.read_text("utf-8")
        links = re.findall(r'<li><b>[^<]*</b> <a href="([^"]*)"', page)
        assert all(
            link.startswith("#") and f'<tr id="{link[1:]}"' in page for link in links
        )
        found |= set(links)
    assert found
    ranking = next(real.glob("xa-minh-hoa/xep-hang/2025/*/index.html"))
    shown = ranking.read_text("utf-8")
    assert all(f'<a href="cach-tinh/{link}">' in shown for link in found)


def test_what_stands_in_a_plan_is_neither_denied_nor_added_to(real: Path) -> None:
    """Pages and data of the five plans say what those say: whom one asks, through whom, by what day."""

    def told(name: str) -> str:
        return re.sub(r"<[^>]+>", "", (real / name).read_text("utf-8"))

    cascade = told(
        "xa-ha-trung/ke-hoach/2025/chao-mung-dai-hoi-dang-bo/thuc-hien/index.html"
    )
    asked = re.search(r"V\.4: [^\n]*?được (đề nghị|giao)", cascade)
    assert asked
    assert asked[1] == "đề nghị"
    assert "1 việc được đề nghị" in cascade
    assert "gửi Sở Nội vụ (qua Ban Thi đua - Khen thưởng)" in told("bao-cao/index.html")
    assert ";2026-01-23;" not in told("du-lieu/phong-trao.csv")
    assert not re.search("(?i)lần thứ VII\\s+của Đại hội", told("van-ban/index.html"))
    words = (
        real
        / "xa-cam-giang/ke-hoach/2025/thang-loi-kinh-te-xa-hoi/thang-loi-kinh-te-xa-hoi.md"
    )
    assert re.search(
        "^> Ghi chú của Cổng. .* mục .*: .*Nguyên Giáp",
        words.read_text("utf-8"),
        re.MULTILINE,
    )


def test_a_citation_of_what_was_made_up_says_so_wherever_it_goes(real: Path) -> None:
    for name in ("index.html", "trich-dan/index.html"):
        page = real / "xa-minh-hoa/ke-hoach/2026/thon-truong-kieu-mau" / name
        words = page.read_text("utf-8")
        assert "của Ủy ban nhân dân xã Minh Họa (dữ liệu minh họa)" in words
