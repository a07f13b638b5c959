"""PDFs that pages lead to: their words, and what no published paper may hold."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from thidua.read.attachment.part import Part, Unfit

_ACTIVE = {"JS", "JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "ImportData", "SubmitForm", "XFA"}  # fmt: skip
"""Keys and kinds of actions that do something on the reader's machine, or carry other files."""
_PRINT_ANEW = "in lại tệp thành PDF (Microsoft Print to PDF), rồi chép đè"
_MOST_PAGES = 400


def paper_parts(content: bytes) -> tuple[Part, ...]:
    """Give the words of a PDF page by page; none of a scan. Raises `Unfit`."""
    from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect  # noqa: PLC0415
    from pdfminer.pdfparser import PDFParser, PDFSyntaxError  # noqa: PLC0415
    from pdfminer.psexceptions import PSException  # noqa: PLC0415

    try:
        document = PDFDocument(PDFParser(BytesIO(content)))
        _refuse_active(document)
        if _author(document) and b"/ByteRange" not in content:
            raise Unfit("thuộc tính của tệp PDF còn tên người soạn", _PRINT_ANEW)
        return (*_said_of_itself(document), *_pages(document))
    except PDFPasswordIncorrect:
        raise Unfit("tệp PDF có mật khẩu", "bỏ mật khẩu rồi chép đè") from None
    except (PDFSyntaxError, PSException, ValueError, KeyError, TypeError, RecursionError):  # fmt: skip
        raise Unfit("không đọc được tệp PDF nên chưa xem được trong tệp có dữ liệu riêng hay không", _PRINT_ANEW, is_sure=False) from None  # fmt: skip


def _refuse_active(document: Any) -> None:
    """Refuse a document that runs scripts, starts programs or carries files."""
    from pdfminer.pdftypes import PDFObjectNotFound  # noqa: PLC0415

    for table in document.xrefs:
        for number in table.get_objids():
            try:
                found = _active(document.getobj(number), 0)
            except PDFObjectNotFound:
                continue
            if found:
                raise Unfit(f"tệp PDF có phần chạy được hoặc tệp kèm bên trong (/{found})", _PRINT_ANEW)  # fmt: skip


def _active(value: Any, depth: int) -> str:
    from pdfminer.pdftypes import PDFStream  # noqa: PLC0415
    from pdfminer.psparser import PSLiteral  # noqa: PLC0415

    if isinstance(value, PDFStream):
        value = value.attrs
    if depth > 30:
        return ""
    if isinstance(value, PSLiteral):
        return value.name if value.name in _ACTIVE else ""
    if isinstance(value, dict):
        named = next((key for key in value if key in _ACTIVE), "")
        return named or _first(_active(item, depth + 1) for item in value.values())
    if isinstance(value, list):
        return _first(_active(item, depth + 1) for item in value)
    return ""


def _first(found: Iterator[str]) -> str:
    return next((name for name in found if name), "")


def _author(document: Any) -> str:
    """Who made it; a paper that is signed keeps that, for the signature holds every byte."""
    return _told(document, "Author")


def _said_of_itself(document: Any) -> Iterator[Part]:
    """Give what the file says of itself."""
    for key in ("Title", "Subject", "Keywords"):
        if words := _told(document, key):
            yield Part(f"thuộc tính {key}", words)


def _told(document: Any, key: str) -> str:
    from pdfminer.utils import decode_text  # noqa: PLC0415

    values = (told.get(key) for told in document.info)
    words = (decode_text(value).strip() for value in values if isinstance(value, bytes))
    return next((word for word in words if word), "")


def _pages(document: Any) -> Iterator[Part]:
    from io import StringIO  # noqa: PLC0415

    from pdfminer.converter import TextConverter  # noqa: PLC0415
    from pdfminer.layout import LAParams  # noqa: PLC0415
    from pdfminer.pdfinterp import (  # noqa: PLC0415
        PDFPageInterpreter,
        PDFResourceManager,
    )
    from pdfminer.pdfpage import PDFPage  # noqa: PLC0415

    manager = PDFResourceManager()
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        if number > _MOST_PAGES:
            raise Unfit(f"tệp PDF dài hơn {_MOST_PAGES} trang", "tách thành nhiều tệp")
        words = StringIO()
        device = TextConverter(manager, words, laparams=LAParams())
        PDFPageInterpreter(manager, device).process_page(page)
        if text := words.getvalue().strip():
            yield Part(f"trang {number}", text)
