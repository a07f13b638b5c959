"""What stands in a file that pages lead to (tệp đính kèm), part by part."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from typing import Any

from msgspec import Struct

_MOST_UNPACKED = 200_000_000
_AUTHOR = re.compile(
    r"<(?:\w+:)?(?:creator|lastModifiedBy|manager)(?:\s[^>]*)?>([^<]+)<", re.IGNORECASE
)
_INSPECT = "trong Excel: File, Info, Inspect Document, xóa Document Properties and Personal Information, lưu lại"
_CARRIED = ("vbaProject.bin", "activeX/", "embeddings/", "externalLinks/", "customUI/")
_ACTIVE = {
    "JS",
    "JavaScript",
    "Launch",
    "EmbeddedFile",
    "EmbeddedFiles",
    "RichMedia",
    "ImportData",
    "SubmitForm",
    "XFA",
}
"""Keys and kinds of actions that do something on the reader's machine, or carry other files."""
_PRINT_ANEW = "in lại tệp thành PDF (Microsoft Print to PDF), rồi chép đè"
_MOST_PAGES = 400


class Part(Struct, frozen=True):
    """The words of a page, of a sheet, of what a file says of itself."""

    name: str
    """Where it stands, as an official calls it: trang 2, trang tính Điểm."""
    text: str


class Unfit(Exception):
    """Why a file may not be published: what was found, what to do."""

    def __init__(self, message: str, remedy: str, *, is_sure: bool = True) -> None:
        super().__init__(message)
        self.message, self.remedy = message, remedy
        self.is_sure = is_sure
        """Whether it is refused; else a person must look."""


def workbook_parts(content: bytes) -> tuple[Part, ...]:
    """Give the words of a workbook sheet by sheet, hidden ones too. Raises `Unfit`."""
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415

    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _refuse_carried(archive)
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        return tuple(_sheets(book))
    except (zipfile.BadZipFile, CalamineError, EOFError, ValueError):
        raise Unfit(
            "tệp .xlsx bị hỏng, không đọc được", "lưu lại bằng Excel rồi chép đè"
        ) from None


def table_parts(content: bytes) -> tuple[Part, ...]:
    """Give the words of a CSV table."""
    return (Part("bảng", content.decode("utf-8-sig", "replace")),)


def _refuse_carried(archive: zipfile.ZipFile) -> None:
    """Refuse macros, files inside, links to other files, and the names of those who typed."""
    infos = archive.infolist()
    if sum(info.file_size for info in infos) > _MOST_UNPACKED:
        raise Unfit("tệp .xlsx giải nén ra quá lớn", "xóa sheet thừa, lưu lại")
    for info in infos:
        if active := next((part for part in _CARRIED if part in info.filename), None):
            message = f"tệp .xlsx có macro, tệp nhúng hoặc liên kết tệp khác ({active.rstrip('/')})"
            raise Unfit(message, "lưu lại thành .xlsx chỉ có giá trị")
        if info.filename.startswith("docProps/"):
            words = archive.read(info).decode("utf-8", "replace")
            if any(name.strip() for name in _AUTHOR.findall(words)):
                raise Unfit("thuộc tính của tệp .xlsx còn tên người soạn", _INSPECT)


def _sheets(book: object) -> Iterator[Part]:
    for name in book.sheet_names:  # type: ignore[attr-defined]
        rows = book.get_sheet_by_name(name).to_python()  # type: ignore[attr-defined]
        lines = ("\t".join(str(cell) for cell in row if cell != "") for row in rows)
        yield Part(f"trang tính {name}", "\n".join(lines))


def paper_parts(content: bytes) -> tuple[Part, ...]:
    """Give the words of a PDF page by page; none of a scan. Raises `Unfit`."""
    from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect  # noqa: PLC0415
    from pdfminer.pdfparser import PDFParser  # noqa: PLC0415
    from pdfminer.psexceptions import PSException  # noqa: PLC0415

    try:
        return tuple(_papers(PDFDocument(PDFParser(BytesIO(content))), content))
    except PDFPasswordIncorrect:
        raise Unfit("tệp PDF có mật khẩu", "bỏ mật khẩu rồi chép đè") from None
    except (PSException, ValueError, KeyError, TypeError, RecursionError):
        message = "không đọc được tệp PDF nên chưa xem được trong tệp có dữ liệu riêng hay không"
        raise Unfit(message, _PRINT_ANEW, is_sure=False) from None


def _papers(document: Any, content: bytes) -> Iterator[Part]:
    """What a document says of itself, then its pages."""
    _refuse_active(document)
    # a paper that is signed keeps its author, for the signature holds every byte
    if _told(document, "Author") and b"/ByteRange" not in content:
        raise Unfit("thuộc tính của tệp PDF còn tên người soạn", _PRINT_ANEW)
    for key in ("Title", "Subject", "Keywords"):
        if words := _told(document, key):
            yield Part(f"thuộc tính {key}", words)
    yield from _pages(document)


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
                message = f"tệp PDF có phần chạy được hoặc tệp kèm bên trong (/{found})"
                raise Unfit(message, _PRINT_ANEW)


def _active(value: Any, depth: int) -> str:
    from pdfminer.pdftypes import PDFStream  # noqa: PLC0415
    from pdfminer.psparser import PSLiteral  # noqa: PLC0415

    if isinstance(value, PDFStream):
        value = value.attrs
    if depth > 30:
        return ""
    if isinstance(value, PSLiteral):
        return value.name if value.name in _ACTIVE else ""
    keys = value if isinstance(value, dict) else {}
    below = value if isinstance(value, list) else keys.values()
    inside = (_active(item, depth + 1) for item in below)
    return next(filter(None, chain(filter(_ACTIVE.__contains__, keys), inside)), "")


def _told(document: Any, key: str) -> str:
    from pdfminer.utils import decode_text  # noqa: PLC0415

    values = (told.get(key) for told in document.info)
    words = (decode_text(value).strip() for value in values if isinstance(value, bytes))
    return next(filter(None, words), "")


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
