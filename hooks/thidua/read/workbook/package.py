"""A file that is called a workbook (.xlsx) → its parts, or why nothing in it is opened."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

MOST_BYTES = 20_000_000
MOST_UNPACKED, MOST_PARTS = 150_000_000, 2_000
"""Bytes and parts that a workbook may unpack to."""
_OLE = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_TOP = "[Content_Types].xml"


class Unreadable(Exception):
    """Why a workbook cannot be read, in one line for an official."""


def parts_of(path: Path) -> Mapping[str, bytes]:
    """Give the XML parts of a workbook by name. Raises `Unreadable`."""
    content = _content(path)
    _refuse_others(content, path.suffix.lower())
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _parts(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
        raise Unreadable(
            "tệp bị hỏng: chép lại tệp, hoặc mở bằng Excel rồi lưu thành tệp mới"
        ) from None
    except RuntimeError:
        raise Unreadable("tệp nén có mật khẩu: bỏ mật khẩu rồi thử lại") from None


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise Unreadable(
                f"tệp nặng {size / 1e6:.0f} MB, quá {MOST_BYTES / 1e6:.0f} MB: bỏ ảnh, bỏ trang tính thừa rồi thử lại"
            )
        return path.read_bytes()
    except OSError as why:
        raise Unreadable(
            f"không mở được tệp ({why.strerror}): đóng tệp ở Excel rồi thử lại"
        ) from None


def _refuse_others(content: bytes, suffix: str) -> None:
    """Refuse what is not packed as a workbook is."""
    if not content:
        raise Unreadable("tệp rỗng, không có byte nào: chép lại tệp")
    if content.startswith(_OLE):
        if _LOCKED in content:
            raise Unreadable(
                "tệp có mật khẩu: mở bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ), lưu lại"
            )
        raise Unreadable("tệp Excel kiểu cũ (.xls): mở bằng Excel, lưu thành .xlsx")
    if content.lstrip()[:1] == b"<":
        raise Unreadable(
            "tệp là trang web hay XML mang tên Excel, như hệ thống khác xuất ra: mở bằng Excel, lưu thành .xlsx"
        )
    if not content.startswith(b"PK"):
        told = {".csv": "tệp .csv không phải tệp Excel: mở bằng Excel, lưu thành .xlsx"}
        raise Unreadable(
            told.get(
                suffix,
                "tệp không phải tệp Excel (.xlsx): mở bằng Excel, lưu thành .xlsx",
            )
        )


def _parts(archive: zipfile.ZipFile) -> dict[str, bytes]:
    infos = archive.infolist()
    unpacked = sum(info.file_size for info in infos)
    if unpacked > MOST_UNPACKED or len(infos) > MOST_PARTS:
        raise Unreadable(
            f"tệp giải nén ra {unpacked / 1e6:.0f} MB, {len(infos)} phần: quá lớn, không đọc"
        )
    names = [info.filename for info in infos]
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Unreadable("tệp có macro (.xlsm): lưu lại thành .xlsx không macro")
    if "content.xml" in names and "mimetype" in names:
        raise Unreadable(
            "tệp .ods của LibreOffice: mở bằng LibreOffice hay Excel, lưu thành .xlsx"
        )
    if "xl/workbook.bin" in names:
        raise Unreadable(
            "tệp Excel dạng nhị phân (.xlsb): mở bằng Excel, lưu thành .xlsx"
        )
    if "word/document.xml" in names:
        raise Unreadable(
            "tệp này là văn bản Word, không phải Excel: kế hoạch thì nhập bằng thidua import plan, bảng điểm thì chép bảng sang Excel"
        )
    if _TOP not in names or len(set(names)) < len(names):
        raise Unreadable("tệp nén này không phải tệp Excel (.xlsx)")
    told = (name for name in names if name.endswith((".xml", ".rels")))
    return {name: _xml(archive, name) for name in told}


def _xml(archive: zipfile.ZipFile, name: str) -> bytes:
    """Read a part; one that declares things of its own is no part of a workbook."""
    part = archive.read(name)
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part or b"\0" in part[:200]:
        raise Unreadable(
            "tệp có khai báo lạ bên trong: mở bằng Excel, lưu thành tệp mới"
        )
    return part
