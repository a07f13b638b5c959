"""PDFs of plans: every word in its order, the head of a state document, the same bytes again."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.commune import ROOT, build
from thidua.address.file import pdf_name
from thidua.address.page import plan_address
from thidua.model.plan.clause import Clause
from thidua.model.portal import CampaignEntry, Portal
from thidua.publish.load import load_portal
from thidua.publish.pdf import page_to_pdf
from thidua.say.paper.plan_text import about_words

pytestmark = pytest.mark.pdf

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
# What stands at the edges of a sheet, in the text of each page.
EDGES = re.compile(
    r"^Dữ liệu minh họa\s*$|^Bản tóm lược, không phải nguyên văn\s*$|^\d+\s*$",
    re.M,
)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real portal as it is published: with the PDFs of its plans."""
    folder = tmp_path_factory.mktemp("printed")
    done = build(
        ROOT / "mkdocs.yml",
        folder,
        THIDUA_PDF="1",
        THIDUA_AS_OF="2026-11-21",
        THIDUA_SITE_URL="https://thidua.example/",
    )
    assert done.returncode == 0, done.stderr
    command = [sys.executable, "-m", "thidua", "pdf", "--site", str(folder)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    return folder


@pytest.fixture(scope="module")
def portal() -> Portal:
    loaded, _ = load_portal(ROOT)
    assert loaded
    return loaded


def pdf_of(entry: CampaignEntry, folder: Path) -> Path:
    return folder / plan_address(entry.key) / pdf_name(entry.key)


def squeezed(text: str) -> str:
    """Letters alone: lines break elsewhere, and titles are set in capitals."""
    return re.sub(r"\s+", "", text).casefold()


def text_of(pdf: Path) -> str:
    pages = [page.extract_text() for page in PdfReader(pdf).pages]
    return squeezed("".join(EDGES.sub("", page) for page in pages))


def words_of(entry: CampaignEntry) -> Iterator[str]:
    """What a sheet has to say, in order."""
    document, is_summary = entry.plan.document, entry.plan.text.is_summary
    if is_summary:
        yield "BẢN TÓM LƯỢC"
        yield document.issuer
    else:
        yield document.issuer.replace("UBND", "ỦY BAN NHÂN DÂN")
        yield COUNTRY
        yield MOTTO
    yield "KẾ HOẠCH"
    yield document.title
    annexes = [root for root in entry.clauses.roots if root.level == "phu-luc"]
    for root in entry.clauses.roots:
        for clause in root.walk() if root not in annexes else ():
            yield from _clause(clause)
    if entry.plan.recipients:
        yield "Nơi nhận:"
    for recipient in entry.plan.recipients:
        yield recipient.name
    if not is_summary and document.signatory.authority:
        yield document.signatory.authority
    if not is_summary:
        yield document.signatory.position
        yield document.signatory.name
    for clause in (clause for root in annexes for clause in root.walk()):
        yield from _clause(clause)
    yield about_words(entry.plan.text, is_sample=entry.body.endswith("minh-hoa"))


def _clause(clause: Clause) -> Iterator[str]:
    signs = {"gach": "-", "cong": "+"}
    label = signs.get(clause.level, clause.label)
    if not clause.heading:
        yield label + clause.text
        return
    yield label + clause.heading
    yield clause.text[len(clause.heading) :].lstrip(" .,;:")


def test_every_word_of_every_plan_stands_in_its_order(
    printed: Path, portal: Portal
) -> None:
    for entry in portal.campaigns():
        text, at = text_of(pdf_of(entry, printed)), 0
        for words in words_of(entry):
            found = text.find(squeezed(words), at)
            assert found >= 0, (
                f"{entry.key.slug}: “{words}” is not behind …{text[max(0, at - 60) : at]}"
            )
            at = found + len(squeezed(words))


def test_every_sheet_of_every_plan_carries_its_marks(
    printed: Path, portal: Portal
) -> None:
    marks = {
        "sample": "Dữ liệu minh họa",
        "summary": "Bản tóm lược, không phải nguyên văn",
    }
    for entry in portal.campaigns():
        meant = {
            "sample": portal.bodies[entry.body].body.sample,
            "summary": entry.plan.text.is_summary,
        }
        for page in PdfReader(pdf_of(entry, printed)).pages:
            edges = {line.strip() for line in page.extract_text().splitlines()}
            assert {name: words in edges for name, words in marks.items()} == meant


def test_number_and_day_are_printed_only_where_they_are_known(
    printed: Path, portal: Portal
) -> None:
    told = {}
    for entry in portal.campaigns():
        pages = PdfReader(pdf_of(entry, printed)).pages
        first = " ".join(pages[0].extract_text().split())
        number = re.search(r"Số: \S+|Bản thu thập không ghi số, ngày ban hành", first)
        day = re.search(r", (ngày (?:\d+|…) tháng (?:\d+|…) năm \d+)", first)
        told[f"{entry.key.body}/{entry.key.year}"] = (
            number and number[0],
            day and day[1],
        )
    collected = "Bản thu thập không ghi số, ngày ban hành"
    assert told == {
        "cum-thi-dua-12-thanh-hoa/2025": (collected, None),
        "xa-ha-trung/2025": (collected, None),
        "phuong-bac-son/2025": (collected, None),
        "xa-cam-giang/2025": (collected, None),
        "xa-phong-quang/2025": (collected, None),
        "xa-minh-hoa/2025": ("Số: 03/KH-UBND", "ngày 10 tháng 01 năm 2025"),
        "xa-minh-hoa/2026": ("Số: 02/KH-UBND", "ngày 08 tháng 01 năm 2026"),
        "cum-thi-dua-minh-hoa/2025": ("Số: 04/KH-CTĐ", "ngày 20 tháng 02 năm 2025"),
        "cum-thi-dua-minh-hoa/2026": ("Số: 03/KH-CTĐ", "ngày 10 tháng 02 năm 2026"),
    }


def test_no_word_is_left_alone_in_a_line(printed: Path, portal: Portal) -> None:
    alone = []
    for entry in portal.campaigns():
        lines = [
            line.strip()
            for page in PdfReader(pdf_of(entry, printed)).pages
            for line in page.extract_text().splitlines()
        ]
        alone += [
            f"{entry.key.slug}: {line} | {following}"
            for line, following in pairwise(lines)
            if line.isalpha() and line.islower() and following[:1].islower()
        ]
    assert alone == []


def test_sheets_are_a4_tagged_numbered_and_speak_vietnamese(
    printed: Path, portal: Portal
) -> None:
    for entry in portal.campaigns():
        reader = PdfReader(pdf_of(entry, printed))
        sizes = {
            (round(p.mediabox.width), round(p.mediabox.height)) for p in reader.pages
        }
        root = reader.root_object
        assert sizes == {(595, 842)}
        assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("vi", True)
        assert (
            reader.metadata
            and reader.metadata.title == f"{entry.campaign.title} | Cổng thi đua"
        )
        first, *others = (page.extract_text().split() for page in reader.pages)
        assert first[0] != "1"
        numbers = [str(n) for n in range(2, len(reader.pages) + 1)]
        assert [
            n for n, words in zip(numbers, others, strict=True) if n not in words
        ] == []
        fonts = {
            str(font.get_object()["/BaseFont"]).partition("+")[2]
            for page in reader.pages
            for font in page["/Resources"]["/Font"].values()
        }
        assert {
            name for name in fonts if not name.startswith("Times-New-Roman")
        } == set()


def test_same_page_same_bytes(printed: Path, tmp_path: Path) -> None:
    """In another folder, in another time zone."""
    address = "xa-minh-hoa/ke-hoach/2026/thon-truong-kieu-mau"
    again = tmp_path / "again"
    shutil.copytree(printed / "assets", again / "assets")
    shutil.copytree(printed / address, again / address)
    pdf = again / address / "thon-truong-kieu-mau.pdf"
    before = pdf.read_bytes()
    pdf.unlink()
    command = [sys.executable, "-m", "thidua", "pdf", "--site", str(again)]
    subprocess.run(command, env={"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "9"}, check=True)
    assert pdf.read_bytes() == before


def test_a_page_links_to_its_pdf_only_where_one_is_made(
    printed: Path, tmp_path: Path
) -> None:
    address = "xa-ha-trung/ke-hoach/2025/chao-mung-dai-hoi-dang-bo"
    link = 'href="chao-mung-dai-hoi-dang-bo.pdf"'
    assert link in (printed / address / "index.html").read_text("utf-8")
    done = build(ROOT / "mkdocs.yml", tmp_path / "plain")
    assert done.returncode == 0, done.stderr
    plain = (tmp_path / "plain" / address / "index.html").read_text("utf-8")
    assert ("In kế hoạch:" in plain, link in plain) == (True, False)


def test_without_an_address_of_its_own_no_link_of_a_pdf_leads_out(
    tmp_path: Path,
) -> None:
    page = tmp_path / "xa/ke-hoach/2025/a/index.html"
    page.parent.mkdir(parents=True)
    link = '<a href="../b/">b</a> <a href="#c">c</a> <a href="https://x.example/">x</a> <p id="c">c</p>'
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/a.css").write_text("p { color: black }", "utf-8")
    style = '<link rel="stylesheet" href="../../../../assets/a.css">'
    page.write_text(f"<html lang=vi><title>a</title>{style}{link}</html>", "utf-8")
    pdf = page_to_pdf(tmp_path, "xa/ke-hoach/2025/a/")
    notes = PdfReader(io.BytesIO(pdf)).pages[0].get("/Annots", [])
    assert [note.get_object().get("/A", {}).get("/URI") for note in notes] == [None]
