"""What became of published ids, in words."""

from __future__ import annotations

from thidua.model.ledger import Fate

FATES = {
    Fate.MENDED: "sửa lỗi chữ, nghĩa giữ nguyên",
    Fate.MOVED: "chuyển sang mã khác",
    Fate.WITHDRAWN: "không còn nữa",
    Fate.AMENDED: "mã cũ, lời mới",
}
"""Each fate as officials say it."""
