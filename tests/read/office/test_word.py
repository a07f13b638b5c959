"""Word files: every automatic number is read, nothing that stands in them is lost."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.read.office.paper import LEVELS, add_list, number, numbered, restart, saved
from thidua.read.office.word.body import read_word
from thidua.read.plan.clauses import read_clauses

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
DEPTH = {"muc": 0, "khoan": 1, "diem": 2, "gach": 3, "cong": 4}


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_automatic_numbers_give_the_same_clauses(path: Path) -> None:
    """The labels of a real plan taken away, and given back by Word's numbers."""
    plan = read_clauses(path.read_text("utf-8"))
    told = [("KẾ HOẠCH", None), ("Thi đua", None)]
    for clause in plan.clauses:
        if clause.level == "noi-nhan":
            continue
        is_automatic = clause.level in DEPTH and clause.label != "đ)"
        words = clause.text if is_automatic else f"{clause.label} {clause.text}".strip()
        told.append((words, DEPTH[clause.level] if is_automatic else None))
    text = "\n".join(
        read_word(numbered([(level, words) for words, level in told])).lines
    )
    expected = [c.id for c in plan.clauses if c.level != "noi-nhan"]
    assert [
        c.id for c in read_clauses(text).clauses if c.level != "noi-nhan"
    ] == expected


def test_numbers_go_on_begin_anew_and_nest() -> None:
    document = docx.Document()
    add_list(document, "90", LEVELS)
    restart(document, "91", "90", 1)
    add_list(
        document,
        "92",
        [("upperRoman", "Phần %1"), ("decimal", "%1.%2."), ("lowerRoman", "(%3)")],
    )
    for num, level, words in [
        ("90", 0, "Mục một"),
        ("90", 1, "khoản"),
        ("90", 1, "khoản"),
        ("90", 2, "điểm"),
        ("90", 0, "Mục hai"),
        ("90", 1, "khoản"),
        ("91", 1, "đánh lại"),
        ("90", 1, "nối tiếp"),
        ("90", 3, "gạch"),
        ("90", 4, "cộng"),
        ("92", 0, "Phần"),
        ("92", 1, "hai số"),
        ("92", 2, "la mã thường"),
    ]:
        number(document.add_paragraph(words), num, level)
    assert list(read_word(saved(document)).lines) == [
        "I. Mục một",
        "1. khoản",
        "2. khoản",
        "a) điểm",
        "II. Mục hai",
        "1. khoản",
        "1. đánh lại",
        "2. nối tiếp",
        "- gạch",
        "+ cộng",
        "Phần I Phần",
        "I.1. hai số",
        "(i) la mã thường",
    ]


def test_styles_give_numbers() -> None:
    document = docx.Document()
    document.add_paragraph("Một", style="List Number")
    document.add_paragraph("Hai", style="List Number")
    assert list(read_word(saved(document)).lines) == ["1. Một", "2. Hai"]


def test_what_is_inserted_counts_and_what_is_deleted_does_not() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Quét ")
    for tag, text in (("ins", "<w:t>ngõ</w:t>"), ("del", "<w:delText>sân</w:delText>")):
        paragraph._p.append(
            parse_xml(
                f'<w:{tag} {nsdecls("w")} w:id="1" w:author="x"><w:r>{text}</w:r></w:{tag}>'
            )
        )
    read = read_word(saved(document))
    assert list(read.lines) == ["Quét ngõ"]
    assert [remark.partition(" chưa")[0] for remark in read.remarks] == [
        "tệp còn 2 chỗ sửa đổi"
    ]


def test_boxes_and_hidden_words() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Trên")
    paragraph._p.append(
        parse_xml(
            f"<w:r {nsdecls('w')}><w:pict><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
        )
    )
    paragraph._p.append(
        parse_xml(f"<w:r {nsdecls('w')}><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>")
    )
    read = read_word(saved(document))
    assert list(read.lines) == ["Trên", "Trong khung"]
    assert read.remarks == ("tệp có chữ ẩn, không đọc: ẩn",)


def test_soft_breaks_part_only_labels() -> None:
    document = docx.Document()
    document.add_paragraph("Các thôn quét\ndọn:\n- Buổi sáng;\n- Buổi chiều.")
    assert list(read_word(saved(document)).lines) == [
        "Các thôn quét dọn:",
        "- Buổi sáng;",
        "- Buổi chiều.",
    ]


def test_tables_are_tables_and_heads_are_lines() -> None:
    document = docx.Document()
    head = document.add_table(rows=1, cols=2)
    head.cell(0, 0).text, head.cell(0, 1).text = "UBND XÃ", "CỘNG HÒA\nĐộc lập"
    table = document.add_table(rows=3, cols=3)
    for at, words in enumerate(
        ["TT", "Việc", "Điểm", "1", "Quét", "Quý I", "2", "Rửa"]
    ):
        table.cell(at // 3, at % 3).text = words
    table.cell(1, 2).merge(table.cell(2, 2))
    assert list(read_word(saved(document)).lines) == [
        "UBND XÃ",
        "CỘNG HÒA",
        "Độc lập",
        "| TT | Việc | Điểm |",
        "|---|---|---|",
        "| 1 | Quét | Quý I |",
        "| 2 | Rửa | ″ |",
    ]


def test_marks_of_markdown_are_words() -> None:
    document = docx.Document()
    document.add_paragraph("Gồm 5*3 = 15 và [a](b) _c_.")
    (line,) = read_word(saved(document)).lines
    (clause,) = read_clauses(f"I. VIỆC\n{line}").clauses[1:]
    assert clause.text == "Gồm 5*3 = 15 và [a](b) _c_."
