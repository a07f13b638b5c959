"""Rules on pages of words: each has an address of its own, and none of the portal's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.check.file.registry import Registry
from thidua.model.problem import Place, Problem

RESERVED = (
    "ke-hoach", "ket-qua", "xep-hang", "dien-hinh", "khen-thuong", "don-vi", "lich",
    "van-ban", "tim-kiem", "du-lieu", "assets", "404", "huong-dan/chu-viet-tat",
)  # fmt: skip
"""Addresses that the portal itself fills."""

_BODY_PAGE = re.compile(r"[^/]+(/(ke-hoach|ket-qua|xep-hang|dien-hinh)/\d{4}/[^/]+)?")


def addresses_are_free(registry: Registry) -> Iterator[Problem]:
    """No page of words stands where another page or the portal stands."""
    bodies = registry.book.bodies()
    taken: dict[str, str] = {}
    for name in sorted(registry.book.files):
        if not name.startswith("content/"):
            continue
        address = re.sub(r"((^|/)index)?\.md$", "", name[len("content/") :])
        if address in taken:
            message = f"hai trang cùng địa chỉ /{address}/: tệp này và {taken[address]}"
            yield Problem(Place(name), message, "đổi tên một trong hai tệp")
        taken.setdefault(address, name)
        if any(address == r or address.startswith(f"{r}/") for r in RESERVED):
            message = f"địa chỉ /{address}/ dành cho trang do cổng tự dựng"
            yield Problem(Place(name), message, "đổi tên tệp")
        first = address.split("/")[0]
        if not name.endswith(".md"):
            continue
        if first in bodies and not _BODY_PAGE.fullmatch(address):
            remedy = "thư mục của cơ quan chỉ có index.md và <loại>/<năm>/<tên>.md, loại là ke-hoach, ket-qua, xep-hang, dien-hinh"
            yield Problem(Place(name), "tệp không thuộc chỗ này", remedy)
