"""The sections of the navigation (danh mục): only sections, never every page."""

from __future__ import annotations

from msgspec import Struct

from thidua.address import page as address


class Section(Struct, frozen=True):
    """A section of the portal."""

    id: str
    text: str
    address: str


SECTIONS = (
    Section("plans", "Kế hoạch", address.PLANS),
    Section("results", "Kết quả", address.RESULTS),
    Section("rankings", "Xếp hạng", address.RANKINGS),
    Section("exemplars", "Điển hình", address.EXEMPLARS),
    Section("awards", "Khen thưởng", address.AWARDS),
    Section("units", "Đơn vị", address.UNITS),
    Section("calendar", "Lịch", address.CALENDAR),
    Section("documents", "Văn bản", address.DOCUMENTS),
    Section("guide", "Hướng dẫn", address.GUIDE),
)

FOOTER_LINKS = (
    *SECTIONS,
    Section("reports", "Báo cáo", address.REPORTS),
    Section("honours", "Sổ vàng", address.HONOURS),
    Section("data", "Dữ liệu", address.DATA),
    Section("about", "Giới thiệu cổng", address.ABOUT),
)
