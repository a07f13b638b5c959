"""What has been published never vanishes (sổ địa chỉ): addresses, anchors, what clauses say."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from thidua.model.field.day import Day
from thidua.model.field.name import Address, Anchor
from thidua.model.field.record import Record
from thidua.model.field.text import Line

_FINGERPRINT = re.compile(r"[0-9a-f]{16} [A-Za-z0-9=-]* [^\n<>]*")


def _fingerprint(value: Any) -> str:
    if not isinstance(value, str) or not _FINGERPRINT.fullmatch(value):
        raise PydanticCustomError("fingerprint", "fingerprint")
    return value


FingerprintText = Annotated[str, BeforeValidator(_fingerprint)]
"""What a clause said: hash, sketch, beginning (see `derive/permanence/fingerprint.py`)."""


class Fate(StrEnum):
    """What became of the words that an id stood for (số phận của một mã)."""

    MENDED = "mended"
    """A slip was mended; it says the same."""
    MOVED = "moved"
    """The words stand under another id."""
    WITHDRAWN = "withdrawn"
    """The words are gone, and so is the id."""
    AMENDED = "amended"
    """Other words stand under the id."""
    RETURNED = "returned"
    """A page or a file that was withdrawn is there again."""


class Change(Record):
    """What became of a published id: written once, never taken back (một lần đổi)."""

    on: Day = Field(title="Ngày", description="Ngày ghi vào sổ")
    page: Address = Field(title="Trang", description="Địa chỉ của trang")
    id: Anchor | None = Field(
        None, title="Mã", description="Mã điều khoản; bỏ trống là cả trang"
    )
    file: Line | None = Field(
        None, title="Tệp", description="Đường dẫn của tệp, khi điều đổi là một tệp"
    )
    what: Fate = Field(
        title="Là gì",
        description="mended (sửa lỗi chữ, nghĩa giữ nguyên), moved (chuyển sang mã khác), withdrawn (bãi bỏ), amended (lời mới dưới mã cũ), returned (trang hay tệp đã rút nay có lại)",
    )
    words: FingerprintText | None = Field(
        None, title="Lời cũ", description="Dấu của lời mà mã ấy chỉ trước đó"
    )
    to: Address | None = Field(
        None, title="Nay ở", description="Với moved: địa chỉ mới, có #mã"
    )


class Event(StrEnum):
    """What a line of the log tells (việc ghi sổ)."""

    OPENED = "opened"
    """The log begins: it takes over what is published and the whole ledger."""
    PUBLISHED = "published"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    ERASED = "erased"
    """Personal data went, by a request; the chain stays."""


class LogLine(Record):
    """One line of the log of what was published, chained to the one before (nhật ký công bố)."""

    on: Day = Field(title="Ngày", description="Ngày ghi vào sổ")
    what: Event = Field(
        title="Việc",
        description="opened (khởi tạo), published (công bố), corrected (đính chính), withdrawn (rút), erased (xóa dữ liệu cá nhân)",
    )
    of: Line | None = Field(
        None,
        title="Của",
        description="Phần được công bố hay sửa; bỏ trống khi khởi tạo",
    )
    field: Line | None = Field(
        None, title="Mục", description="Mục được sửa, với đính chính"
    )
    reason: Line | None = Field(None, title="Lý do", description="Như đính chính ghi")
    ledger: Line | None = Field(
        None, title="Sổ địa chỉ", description="Mã băm của sổ địa chỉ lúc khởi tạo"
    )
    state: Line = Field(
        title="Trạng thái", description="Mã băm của mọi điều đã công bố sau dòng này"
    )
    hash: Line = Field(
        title="Mã băm", description="Của dòng này cùng mã băm của dòng trước"
    )


class Ledger(Record):
    """The file `ledger.yml`."""

    recorded_on: Day | None = Field(
        None,
        title="Ghi đến ngày",
        description="Ngày của lần ghi sổ gần nhất; `thidua ledger --update` ghi",
    )
    moved: dict[Address, Address] = Field(
        {},
        title="Đã chuyển",
        description="Địa chỉ cũ → địa chỉ mới; một điều khoản thì thêm #mã: xa-a/ke-hoach/2025/b/#i-1. Một dòng cho cả trang là đủ: mọi mã trên trang theo sang",
    )
    addresses: dict[Address, tuple[Anchor, ...]] = Field(
        {},
        title="Địa chỉ đã công bố",
        description="Địa chỉ của trang → mã các điều khoản trên trang; lệnh `thidua ledger --update` ghi thêm, không xóa",
    )
    anchors: dict[Address, tuple[Anchor, ...]] = Field(
        {},
        title="Mục đã công bố",
        description="Địa chỉ của trang → mã các mục, hàng khác trên trang",
    )
    files: tuple[Line, ...] = Field(
        (),
        title="Tệp đã công bố",
        description="Bảng CSV, JSON, nguồn tin, tệp tải về: mỗi dòng một tệp",
    )
    words: dict[Address, dict[Anchor, FingerprintText]] = Field(
        {},
        title="Lời của điều khoản",
        description="Trang → mã → dấu của lời: mã băm, nét của từng chữ, chữ đầu; lời đổi thì cổng không dựng cho đến khi ghi vào changes",
    )
    versions: dict[Address, dict[Anchor, Line]] = Field(
        {},
        title="Phiên bản đã công bố",
        description="Trang của một phiên bản → mã điều khoản → mã lời (16 chữ số hệ 16); lời của phiên bản đã công bố không đổi",
    )
    published: dict[Line, dict[Line, Line]] = Field(
        {},
        title="Đã công bố",
        description="Phần của kết quả → mục → dấu của giá trị; tên người thì dấu có muối",
    )
    log: tuple[LogLine, ...] = Field(
        (),
        title="Nhật ký công bố",
        description="Mỗi dòng nối với dòng trước bằng mã băm; máy ghi, chỉ ghi thêm",
    )
    erased: tuple[Line, ...] = Field(
        (),
        title="Đã xóa",
        description="Dấu có muối của những địa chỉ đã xóa theo yêu cầu của người được nêu: không ai đọc ra tên, không trang nào khác dùng lại",
    )
    changes: tuple[Change, ...] = Field(
        (),
        title="Những lần đổi",
        description="Mỗi lần một mã đã công bố đổi nghĩa; chỉ ghi thêm",
    )
