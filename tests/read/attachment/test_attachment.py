"""Files that pages lead to: their words are read, what may not be published is refused."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter
from pypdf import PdfWriter
from pypdf.actions import JavaScript
from pypdf.generic import (
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
)

from tests.commune import TODAY, commune
from thidua.model.problem import Problem, errors
from thidua.publish.load import load_portal
from thidua.read.attachment.part import Part
from thidua.read.source.sources import attachment_parts


def paper(
    *lines: str, change: Callable[[PdfWriter], object] = lambda made: None
) -> bytes:
    """Make a PDF of one page."""
    made = PdfWriter()
    page = made.add_blank_page(400, 400)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
    )
    words = DecodedStreamObject()
    words.set_data(
        "\n".join(
            f"BT /F1 12 Tf 20 {360 - 20 * n} Td ({line}) Tj ET"
            for n, line in enumerate(lines)
        ).encode()
    )
    page[NameObject("/Contents")] = made._add_object(words)
    made.metadata = None
    change(made)
    file = BytesIO()
    made.write(file)
    return file.getvalue()


def workbook(author: str = "", **properties: str) -> bytes:
    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    if author:
        book.set_properties({"author": author})
    sheet = book.add_worksheet("Danh sách")
    sheet.write_row(0, 0, ["Thôn Đoài", "0912345678"])
    book.close()
    return file.getvalue()


def with_file(content: bytes, name: str) -> bytes:
    file = BytesIO(content)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(name, "x")
    return file.getvalue()


def read(content: bytes, name: str, folder: Path) -> tuple[tuple[Part, ...], list[str]]:
    (folder / name).write_bytes(content)
    problems: list[Problem] = []
    parts = attachment_parts(folder / name, name, problems)
    return parts, [f"{p.grade.value}: {p.message}" for p in problems]


def test_words_are_read_part_by_part(tmp_path: Path) -> None:
    assert read(paper("Thon Doai 0912345678"), "a.pdf", tmp_path) == (
        (Part("trang 1", "Thon Doai 0912345678"),),
        [],
    )
    assert read(workbook(), "a.xlsx", tmp_path) == (
        (Part("trang tính Danh sách", "Thôn Đoài\t0912345678"),),
        [],
    )
    assert read("đơn vị,số\nThôn Đoài,1".encode(), "a.csv", tmp_path)[1] == []


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.pdf", paper("x", change=lambda made: made.add_open_action(JavaScript("app.alert(1)"))), "tệp PDF có phần chạy được hoặc tệp kèm bên trong (/JavaScript)"),
        ("a.pdf", paper("x", change=lambda made: made.add_attachment("a.txt", b"x")), "tệp PDF có phần chạy được hoặc tệp kèm bên trong (/EmbeddedFile)"),
        ("a.pdf", paper("x", change=lambda made: made.encrypt("mat-khau", algorithm="RC4-128")), "tệp PDF có mật khẩu"),
        ("a.pdf", paper("x", change=lambda made: made.add_metadata({"/Author": "Ví Dụ"})), "thuộc tính của tệp PDF còn tên người soạn"),
        ("a.xlsx", workbook("Ví Dụ"), "thuộc tính của tệp .xlsx còn tên người soạn"),
        ("a.xlsx", with_file(workbook(), "xl/vbaProject.bin"), "tệp .xlsx có macro, tệp nhúng hoặc liên kết tệp khác (vbaProject.bin)"),
        ("a.xlsx", with_file(workbook(), "xl/embeddings/a.bin"), "tệp .xlsx có macro, tệp nhúng hoặc liên kết tệp khác (embeddings)"),
        ("a.xlsx", b"PK\x03\x04hong", "tệp .xlsx bị hỏng, không đọc được"),
    ],
)  # fmt: skip
def test_what_may_not_be_published_is_refused(
    name: str, content: bytes, told: str, tmp_path: Path
) -> None:
    assert read(content, name, tmp_path) == ((), [f"lỗi: {told}"])


def test_a_paper_that_cannot_be_read_is_to_be_looked_at(tmp_path: Path) -> None:
    told = "lưu ý: không đọc được tệp PDF nên chưa xem được trong tệp có dữ liệu riêng hay không"
    assert read(b"%PDF-1.4\nhong", "a.pdf", tmp_path) == ((), [told])


def test_personal_values_in_a_file_stop_the_build(tmp_path: Path) -> None:
    root = commune(tmp_path, [])
    (root / "content/xa-mau/danh-sach.xlsx").write_bytes(workbook())
    told = [str(p).partition("\n")[0] for p in errors(load_portal(root, TODAY)[1])]
    assert told == [
        "content/xa-mau/danh-sach.xlsx:1:1: trang tính Danh sách: số điện thoại “09…78”"
    ]
