"""Files that cannot be read: one line says why."""

from __future__ import annotations

import contextlib
import random
import re
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest

from tests.chance import some_slow
from tests.read.office.paper import saved
from tests.read.office.print import pdf_file
from thidua.read.office.document import read_document
from thidua.read.office.word.package import Unreadable


def archive(**files: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name, text in files.items():
            made.writestr(
                name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"),
                text,
            )
    return file.getvalue()


UNREADABLE = {
    "cu.doc": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "tệp Word kiểu cũ (.doc) hoặc có mật khẩu: mở bằng Word, bỏ mật khẩu, lưu lại thành .docx"),
    "hong.docx": (b"PK\x03\x04hong", "tệp .docx bị hỏng: chép lại tệp"),
    "zip.docx": (archive(a_xml="x"), "tệp nén này không phải văn bản Word (.docx)"),
    "phu-luc.xlsx": (archive(xl__workbook_xml="x"), "tệp Excel: bảng điểm thì dùng thidua import scores, phụ lục thì dán vào văn bản Word"),
    "anh.docx": (b"\xff\xd8\xff\xe0JFIF", "tệp hình: nhận dạng chữ (OCR) trước, hoặc xin bản Word"),
    "macro.docm": (archive(word__document_xml="x", word__vbaProject_bin="x"), "tệp có macro: lưu lại thành .docx không macro"),
    "a.rtf": (rb"{\rtf1\ansi K\u7871 ho\u7841ch}", "tệp .rtf: mở bằng Word, lưu lại thành .docx"),
    "web.doc": (b"\xef\xbb\xbf<HTML lang=vi><p>1. Xanh", "tệp trang web (.html): mở bằng Word, lưu lại thành .docx"),
    "dau.rtf": (b"\xef\xbb\xbf{\\rtf1 K}", "tệp .rtf: mở bằng Word, lưu lại thành .docx"),
    "ghi-chu.txt": (b"<!-- a --><!-- b\n-->\n<html><p>1. Xanh", "tệp trang web (.html): mở bằng Word, lưu lại thành .docx"),
    "web.mht": (b"MIME-Version: 1.0\r\n", "tệp trang web (.mht): mở bằng Word, lưu lại thành .docx"),
    "phang.xml": (b'<?xml version="1.0"?><pkg:package/>', "tệp XML: mở bằng Word, lưu lại thành .docx"),
    "hong.pdf": (b"%PDF-1.7\nhong", "tệp PDF bị hỏng: chép lại tệp"),
}  # fmt: skip


@pytest.mark.parametrize("name", UNREADABLE)
def test_why_a_file_cannot_be_read(name: str, tmp_path: Path) -> None:
    content, why = UNREADABLE[name]
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Unreadable) as told:
        read_document(tmp_path / name)
    assert str(told.value) == why


def test_text_of_any_kind_is_read(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Ðiều 1. Quét.")
    files = {
        "a.docx": saved(document),
        "a.txt": "\ufeffÐiều 1. Quét.".encode(),
        "b.txt": "Ðiều 1. Quét.".encode("utf-16"),
        "a.md": "Ðiều 1. Quét.".encode(),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    assert {read_document(tmp_path / name).text for name in files} == {"Điều 1. Quét."}


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("TCVN3", b"\xa7i\xd2u 1. Nh\xa9n d\xa9n thi \xaeua.\n\xae) 500\xae\n"),
        ("VNI", b"\xd1ie\xe0u 1. Nha\xe2n da\xe2n thi \xf1ua.\n\xf1) 500\xf1\n"),
    ],
)
def test_old_fonts_are_read_and_told(kind: str, content: bytes, tmp_path: Path) -> None:
    """A text file of an old editor: its bytes are the letters of the font."""
    (tmp_path / "cu.txt").write_bytes(content)
    read = read_document(tmp_path / "cu.txt")
    assert read.text == "Điều 1. Nhân dân thi đua.\nđ) 500đ\n"
    assert {mark.kind.name for mark in read.marks} == {kind}


def test_other_code_pages_are_refused_with_their_place(tmp_path: Path) -> None:
    (tmp_path / "cu.txt").write_bytes(b"\xd0i\xea\xccu 1. Thi \xf0ua")
    with pytest.raises(Unreadable) as told:
        read_document(tmp_path / "cu.txt")
    assert str(told.value).startswith("cu.txt:1:1: byte D0 không thuộc UTF-8")


@pytest.mark.parametrize("seed", some_slow(6, quick=2))
def test_a_damaged_file_is_read_or_refused(seed: int, tmp_path: Path) -> None:
    """Parts of a Word file that are not what they should be are no fault of ours."""
    document = docx.Document()
    document.add_paragraph("Điều 1. Quét.")
    chance = random.Random(seed)
    for _ in range(12):
        whole = BytesIO()
        with (
            zipfile.ZipFile(BytesIO(saved(document))) as old,
            zipfile.ZipFile(whole, "w") as new,
        ):
            for name in old.namelist():
                new.writestr(
                    name,
                    _harmed(old.read(name), chance)
                    if name.endswith((".xml", ".rels"))
                    else old.read(name),
                )
        (tmp_path / "hong.docx").write_bytes(whole.getvalue())
        with contextlib.suppress(Unreadable):
            read_document(tmp_path / "hong.docx")


def _harmed(part: bytes, chance: random.Random) -> bytes:
    """Take the attributes of a tag away, or make them something else."""
    tags = [*re.finditer(rb"<[^<>?!]+>", part)]
    tag = chance.choice(tags)
    new = re.sub(rb'"[^"]*"', chance.choice([b'"x"', b'"-99999"', b'""']), tag[0])
    bare = re.sub(rb' [\w:]+="[^"]*"', b"", tag[0])
    return part[: tag.start()] + chance.choice([new, bare]) + part[tag.end() :]


def test_what_a_library_says_of_a_damaged_pdf_is_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Its English warnings stay off the screen."""
    content = pdf_file(["KẾ HOẠCH\nThi đua\nI. VIỆC\n1. Quét."])
    place = content.index(b"0000000000 65535 f ") + 7 * 20 + 11  # of the picture
    (tmp_path / "a.pdf").write_bytes(
        content[:place] + b"000x0 n" + content[place + 7 :]
    )
    read = read_document(tmp_path / "a.pdf")
    assert ("1. Quét." in read.text, read.remarks, caplog.text) == (
        True,
        (
            "tệp PDF có chỗ hỏng, có thể thiếu chữ: đối chiếu với bản gốc, hoặc xin lại tệp",
        ),
        "",
    )
