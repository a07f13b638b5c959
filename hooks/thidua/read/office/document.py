"""A file of an office (.docx, .pdf, .txt, .md) → its text, or why it cannot be read."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from thidua.model.letter.repair import Kind, Mark, repaired
from thidua.model.problem import Problem
from thidua.read.source.text_file import decode

MOST_BYTES = 50_000_000
_MOST_UNPACKED = 300_000_000
_OLE = b"\xd0\xcf\x11\xe0"


class Unreadable(Exception):
    """Why a file cannot be read, in one line for an official."""


@dataclass(frozen=True, slots=True)
class OfficeText:
    """The words of a file in reading order (lời của văn bản)."""

    text: str
    marks: tuple[Mark, ...]
    """Letters that were set right, and those that may be wrong."""


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
    if content.startswith(b"%PDF"):
        text = _pdf(content)
    elif content.startswith(b"PK"):
        text = _word(content)
    else:
        text = _plain(content, path.name)
    read = repaired(text.replace("\f", "\n"))
    return OfficeText(read.text, (*read.mended, *read.doubtful))


def _word(content: bytes) -> str:
    from thidua.read.office.word import word_lines  # noqa: PLC0415  (slow to load)

    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = archive.namelist()
            size = sum(info.file_size for info in archive.infolist())
    except zipfile.BadZipFile:
        raise Unreadable("tệp .docx bị hỏng: chép lại tệp") from None
    if size > _MOST_UNPACKED:
        raise Unreadable("tệp .docx giải nén ra quá lớn: không đọc")
    if any(name.endswith("vbaProject.bin") for name in names):
        raise Unreadable("tệp có macro: lưu lại thành .docx không macro")
    if "word/document.xml" not in names:
        raise Unreadable("tệp nén này không phải văn bản Word (.docx)")
    try:
        return "\n".join(word_lines(content))
    except (KeyError, ValueError, SyntaxError):
        raise Unreadable(
            "tệp .docx bị hỏng: mở bằng Word, lưu lại rồi thử lại"
        ) from None


def _pdf(content: bytes) -> str:
    from pdfminer.pdfdocument import PDFPasswordIncorrect  # noqa: PLC0415
    from pdfminer.pdfparser import PDFSyntaxError  # noqa: PLC0415
    from pdfplumber.utils.exceptions import PdfminerException  # noqa: PLC0415

    from thidua.read.office.pdf import NoText, pdf_lines  # noqa: PLC0415

    try:
        return "\n".join(pdf_lines(content))
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
