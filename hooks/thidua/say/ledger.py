"""What became of published ids and results, in words."""

from __future__ import annotations

from thidua.model.ledger import Event, Fate

FATES = {
    Fate.MENDED: "sửa lỗi chữ, nghĩa giữ nguyên",
    Fate.MOVED: "chuyển sang mã khác",
    Fate.WITHDRAWN: "không còn nữa",
    Fate.AMENDED: "mã cũ, lời mới",
    Fate.RETURNED: "nay có lại",
}
"""Each fate as officials say it."""

EVENTS = {
    Event.OPENED: "khởi tạo",
    Event.PUBLISHED: "công bố",
    Event.CORRECTED: "đính chính",
    Event.WITHDRAWN: "rút",
    Event.ERASED: "xóa dữ liệu cá nhân",
}
"""Each event of the log as officials say it."""
