"""What became of published ids and results, in words."""

from __future__ import annotations

from datetime import date

from thidua.model.ledger import Event, Fate
from thidua.say.vietnamese import day_words

FATES = {
    Fate.MENDED: "sửa lỗi chữ, nghĩa giữ nguyên",
    Fate.MOVED: "chuyển sang mã khác",
    Fate.WITHDRAWN: "không còn nữa",
    Fate.AMENDED: "mã cũ, lời mới",
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


def gone_words(id: str, on: date) -> str:
    """Say on a page that an anchor which was published there stands for nothing any more."""
    return f"Mục #{id} từng được đăng ở trang này, nay không còn (ghi sổ ngày {day_words(on)})."
