"""Workbooks and tables that pages lead to: their words, and what no published one may hold."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from thidua.read.attachment.part import Part, Unfit

_MOST_UNPACKED = 200_000_000
_AUTHOR = re.compile(r"<(?:\w+:)?(?:creator|lastModifiedBy|manager)(?:\s[^>]*)?>([^<]+)<", re.IGNORECASE)  # fmt: skip
_INSPECT = "trong Excel: File, Info, Inspect Document, xóa Document Properties and Personal Information, lưu lại"
_ACTIVE = ("vbaProject.bin", "activeX/", "embeddings/", "externalLinks/", "customUI/")


def workbook_parts(content: bytes) -> tuple[Part, ...]:
    """Give the words of a workbook sheet by sheet, hidden ones too. Raises `Unfit`."""
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415

    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _refuse_active(archive)
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        return tuple(_sheets(book))
    except (zipfile.BadZipFile, CalamineError, EOFError, ValueError):
        raise Unfit("tệp .xlsx bị hỏng, không đọc được", "lưu lại bằng Excel rồi chép đè") from None  # fmt: skip


def table_parts(content: bytes) -> tuple[Part, ...]:
    """Give the words of a CSV table."""
    return (Part("bảng", content.decode("utf-8-sig", "replace")),)


def _refuse_active(archive: zipfile.ZipFile) -> None:
    """Refuse macros, files inside, links to other files, and the names of those who typed."""
    infos = archive.infolist()
    if sum(info.file_size for info in infos) > _MOST_UNPACKED:
        raise Unfit("tệp .xlsx giải nén ra quá lớn", "xóa sheet thừa, lưu lại")
    for info in infos:
        if active := next((part for part in _ACTIVE if part in info.filename), None):
            raise Unfit(f"tệp .xlsx có macro, tệp nhúng hoặc liên kết tệp khác ({active.rstrip('/')})", "lưu lại thành .xlsx chỉ có giá trị")  # fmt: skip
        if info.filename.startswith("docProps/"):
            words = archive.read(info).decode("utf-8", "replace")
            if any(name.strip() for name in _AUTHOR.findall(words)):
                raise Unfit("thuộc tính của tệp .xlsx còn tên người soạn", _INSPECT)


def _sheets(book: object) -> Iterator[Part]:
    for name in book.sheet_names:  # type: ignore[attr-defined]
        rows = book.get_sheet_by_name(name).to_python()  # type: ignore[attr-defined]
        lines = ("\t".join(str(cell) for cell in row if cell != "") for row in rows)
        yield Part(f"trang tính {name}", "\n".join(lines))
