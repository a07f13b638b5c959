"""A file of an office (.docx, .pdf, .txt, .md) → its text, or why it cannot be read."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

from msgspec import Struct

from thidua.model.letter.repair import Kind, Mark, repaired
from thidua.model.problem import Problem
from thidua.read.office.pdf_page import remarks_kept
from thidua.read.office.scan import unscanned
from thidua.read.office.word.package import Unreadable
from thidua.read.source.text_file import decode

MOST_BYTES = 50_000_000
_BROKEN = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, NotImplementedError, OSError,
    RecursionError, RuntimeError, SyntaxError, TypeError, ValueError, zlib.error,
)  # fmt: skip
"""What libraries raise over files whose parts are not what they should be."""
_OLE = b"\xd0\xcf\x11\xe0"
EDGE = "chữ ở đầu trang hay chân trang, không thuộc lời của văn bản"
_CONTENTS = "mục lục, lặp lại các đề mục"
_BLANK = "ô điền của biểu mẫu chưa có chữ"


_MARKED = {
    ".rtf": re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf"),
    "trang web (.html)": re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:(?><!--.*?-->)\s*+)*+<(?:!doctype html|html)\b", re.IGNORECASE | re.DOTALL),
    "trang web (.mht)": re.compile(rb"MIME-Version:", re.IGNORECASE),
    "XML": re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml\b"),
}  # fmt: skip
"""Texts that are marks to a program and no words: how each kind begins."""


class Beside(Struct, frozen=True):
    """Words of a file that are no part of its text, and why (chữ bên lề)."""

    text: str
    why: str


class OfficeText(Struct, frozen=True):
    """The words of a file in reading order (lời của văn bản)."""

    text: str
    marks: tuple[Mark, ...]
    """Letters that were set right, and those that may be wrong."""
    beside: tuple[Beside, ...] = ()
    remarks: tuple[str, ...] = ()
    """What a person should know of the file: letters of old fonts, pictures."""


def read_document(path: Path) -> OfficeText:
    """Read a file by its kind. Raises `Unreadable`."""
    if path.stat().st_size > MOST_BYTES:
        raise Unreadable(
            f"tệp nặng hơn {MOST_BYTES // 1_000_000} MB: tách nhỏ rồi thử lại"
        )
    content = path.read_bytes()
    if content.startswith(_OLE):
        raise Unreadable(
            "tệp Word kiểu cũ (.doc) hoặc có mật khẩu: mở bằng Word, bỏ mật khẩu, lưu lại thành .docx"
        )
    if content.startswith((b"\xff\xd8\xff", b"\x89PNG")):
        raise Unreadable("tệp hình: nhận dạng chữ (OCR) trước, hoặc xin bản Word")
    if content.startswith(b"%PDF"):
        return _pdf(content)
    if content.startswith(b"PK"):
        return _word(content)
    for kind, begin in _MARKED.items():
        if begin.match(content):
            raise Unreadable(f"tệp {kind}: mở bằng Word, lưu lại thành .docx")
    return _read(_plain(content, path.name))


def _read(
    text: str, beside: tuple[Beside, ...] = (), remarks: tuple[str, ...] = ()
) -> OfficeText:
    read = repaired(text.replace("\r\n", "\n").replace("\f", "\n"))
    text = read.text
    for kind, was in ((Kind.TCVN3, "®"), (Kind.VNI, "ñ")):
        if any(mark.kind is kind for mark in read.mended):
            text = text.replace(was, "đ")  # “đ)”, “500đ”
    words, scanned = unscanned(text)
    return OfficeText(words, (*read.mended, *read.doubtful, *scanned), beside, remarks)


def _word(content: bytes) -> OfficeText:
    from thidua.read.office.word.body import read_word  # noqa: PLC0415  (slow to load)
    from thidua.read.office.word.package import word_package  # noqa: PLC0415

    try:
        found = read_word(word_package(content))
    except _BROKEN:
        raise Unreadable(
            "tệp .docx bị hỏng: mở bằng Word, lưu lại rồi thử lại"
        ) from None
    edges = [Beside(line, EDGE) for line in found.edges]
    blanks = [Beside(words, _BLANK) for words in found.blanks if words.strip()]
    contents = [Beside(found.contents, _CONTENTS)] if found.contents else []
    return _read("\n".join(found.lines), (*edges, *blanks, *contents), found.remarks)


def _pdf(content: bytes) -> OfficeText:
    from pdfminer.pdfdocument import PDFPasswordIncorrect  # noqa: PLC0415
    from pdfminer.pdfparser import PDFSyntaxError  # noqa: PLC0415
    from pdfplumber.utils.exceptions import PdfminerException  # noqa: PLC0415

    from thidua.read.office.pdf import NoText, read_pdf  # noqa: PLC0415

    try:
        with remarks_kept() as kept:
            found = read_pdf(content)
        edges = (f"{EDGE}: {line}" for line in found.edges)
        return _read("\n".join(found.lines), remarks=(*kept, *found.remarks, *edges))
    except NoText:
        raise Unreadable(
            "bản quét không có lớp chữ: nhận dạng chữ (OCR) trước, hoặc xin bản Word"
        ) from None
    except (PDFPasswordIncorrect, PDFSyntaxError, PdfminerException) as wrong:
        is_locked = "Password" in repr(wrong)
        raise Unreadable(
            "tệp PDF có mật khẩu: bỏ mật khẩu rồi thử lại"
            if is_locked
            else "tệp PDF bị hỏng: chép lại tệp"
        ) from None
    except _BROKEN:
        raise Unreadable("tệp PDF bị hỏng: chép lại tệp") from None


def _plain(content: bytes, name: str) -> str:
    raw = content.removeprefix(b"\xef\xbb\xbf")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raw = raw.decode("utf-16", "replace").encode()
    typed = raw
    try:
        raw = repaired(raw.decode("utf-8").replace("\f", " ")).text.encode()
    except (
        UnicodeDecodeError
    ):  # told below, with its place, where no old font tells itself
        if old := _old_font(raw):
            return old
    problems: list[Problem] = []
    text = decode(raw, name, problems)
    if text is None:
        raise Unreadable(str(problems[0]))
    return typed.decode("utf-8")


def _old_font(raw: bytes) -> str:
    """Give the Latin letters of a text in an old font, TCVN3 or VNI; "" where it is none."""
    text = raw.decode("cp1252", "replace").replace("\f", " ")
    is_old = any(mark.kind in (Kind.TCVN3, Kind.VNI) for mark in repaired(text).mended)
    return text if is_old and "\ufffd" not in text else ""
