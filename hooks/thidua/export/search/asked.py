"""How residents ask for what the portal calls otherwise: words that are searched, not shown."""

from __future__ import annotations

from thidua.address import page as address
from thidua.derive.name import BodyName

RANKED = "bảng điểm xếp hạng hạng mấy thứ mấy xếp loại ai đứng đầu ai nhất nhì ba"
"""For whoever asks where a unit stands: of a ranking, and of a result that has none yet."""
PLACED = "hạng mấy, đứng thứ mấy, được bao nhiêu điểm"
"""For whoever asks it of one unit, by its name."""
HANDED_IN = "ai đã nộp ai chưa nộp báo cáo khi nào nộp báo cáo hạn nộp báo cáo"
"""For whoever asks about reports."""

TITLES = {
    address.RANKINGS: "Xếp hạng: hạng mấy, bảng điểm, chấm điểm, xếp loại",
    address.REPORTS: "Báo cáo: khi nào nộp, ai đã nộp",
    address.CALENDAR: "Lịch thi đua: việc sắp đến hạn",
    address.UNITS: "Đơn vị: thôn, tổ dân phố, trường học, cơ quan",
    address.DATA: "Tải dữ liệu: CSV, Excel, JSON",
    address.EMBEDS: "Nhúng vào trang khác: mã nhúng",
}
"""Lists of the portal as they are found, by their address: with what people look for there."""
PAGES = {
    address.RANKINGS: f"thôn tôi đứng {RANKED} cách chấm điểm",
    address.REPORTS: HANDED_IN,
    address.CALENDAR: "khi nào bao giờ hạn nộp",
    address.UNITS: "tên thôn thôn tôi",
    address.HONOURS: "bằng khen giấy khen",
    address.DATA: "tải về rss atom nguồn tin zip ndjson",
    address.EMBEDS: "iframe chép vào trang web",
}
"""More words for a list, by its address."""


def of_body(what: str, body: BodyName) -> str:
    """Ask for what a body has, with its kind or without: kế hoạch Xã Hà Trung; kế hoạch Hà Trung."""
    return f"{what} {body.name}; {what} {body.name.partition(' ')[2]}"
