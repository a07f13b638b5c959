"""A .docx as a package: whether it is one that may be opened, and in the usual form of its kind."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

_MOST_UNPACKED = 300_000_000
_TYPES = "[Content_Types].xml"
_MAIN = (b"wordprocessingml.document.main+xml", b"wordprocessingml.template.main+xml")
_STRICT = b"http://purl.oclc.org/ooxml/"
_USUAL = (
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)  # fmt: skip
"""Names of the strict form (ISO/IEC 29500 Strict) → those that every program writes by itself."""


class Unreadable(Exception):
    """Why a file of an office cannot be read (không đọc được), in one line for an official."""


def word_package(content: bytes) -> bytes:
    """Give the file with the usual names in it. Raises `Unreadable`."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _refuse(archive)
            is_strict = any(
                _STRICT in archive.read(n)
                for n in archive.namelist()
                if n.endswith(".rels")
            )
            return _renamed(archive) if is_strict else content
    except zipfile.BadZipFile:
        raise Unreadable("tệp .docx bị hỏng: chép lại tệp") from None
    except RuntimeError:
        raise Unreadable("tệp nén có mật khẩu: bỏ mật khẩu rồi thử lại") from None


def _refuse(archive: zipfile.ZipFile) -> None:
    infos = archive.infolist()
    if sum(info.file_size for info in infos) > _MOST_UNPACKED:
        raise Unreadable("tệp .docx giải nén ra quá lớn: không đọc")
    names = [info.filename for info in infos]
    if any(name.endswith("vbaProject.bin") for name in names):
        raise Unreadable("tệp có macro: lưu lại thành .docx không macro")
    types = archive.read(_TYPES) if _TYPES in names else b""
    if "content.xml" in names and "mimetype" in names:
        raise Unreadable("tệp .odt của LibreOffice: lưu lại thành .docx rồi thử lại")
    if any(name.startswith("xl/") for name in names):
        raise Unreadable(
            "tệp Excel: bảng điểm thì dùng thidua import scores, phụ lục thì dán vào văn bản Word"
        )
    if not any(main in types for main in _MAIN) and "word/document.xml" not in names:
        raise Unreadable("tệp nén này không phải văn bản Word (.docx)")


def _renamed(archive: zipfile.ZipFile) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name in archive.namelist():
            part = archive.read(name)
            for strict, usual in _USUAL if name.endswith((".xml", ".rels")) else ():
                part = part.replace(strict, usual)
            made.writestr(name, part)
    return stream.getvalue()


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_OFF = ("0", "false", "off")


def all_of(element: Any, name: str) -> list[Any]:
    """Give the children of a name; none of nothing."""
    return [] if element is None else list(element.findall(f"{W}{name}"))


def value_of(element: Any, name: str) -> str:
    """Give the value of a child, "" where there is none."""
    child = None if element is None else element.find(f"{W}{name}")
    return "" if child is None else str(child.get(f"{W}val") or "")


def is_on(mark: Any) -> bool:
    """Whether a mark such as bold is set: it may be there and say no."""
    return mark is not None and mark.get(f"{W}val") not in _OFF


class Styles:
    """The styles of a document, by the id that paragraphs and runs name."""

    def __init__(self, root: Any) -> None:
        self._known = {s.get(f"{W}styleId"): s for s in all_of(root, "style")}
        usual = (
            id
            for id, style in self._known.items()
            if style.get(f"{W}default") in ("1", "true", "on")
            and style.get(f"{W}type") == "paragraph"
        )
        self.usual = next(usual, "")
        """The style of a paragraph that names none; "" where there is none such."""
        found = (
            None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        )
        self.defaults = found
        """What holds for runs where no style says otherwise."""

    def chain(self, style_id: str) -> Iterator[Any]:
        """Give a style and those below it, the nearest first."""
        seen: set[str] = set()
        while style_id in self._known and style_id not in seen:
            seen.add(style_id)
            yield self._known[style_id]
            style_id = value_of(self._known[style_id], "basedOn")
