"""Rules on the letters of a file: met by `read/source/text_file.py`."""

from __future__ import annotations

from thidua.check.rule.rule import Rule
from thidua.check.rule.sample import ABOUT, TERMS
from thidua.model.rule import Example

TOO_LARGE = Rule(
    "tep-qua-nang",
    what="Tệp chữ nặng quá 2 MB",
    why="Một trang chữ nặng vài chục nghìn byte; tệp nặng hơn là nhầm.",
    remedy="tách nhỏ, hoặc để tệp này ngoài data/ và content/",
)
ENCODING = Rule(
    "sai-bang-ma",
    what="Tệp không lưu bằng UTF-8 (hoặc có dấu BOM)",
    why="Sai bảng mã thì chữ Việt thành ký tự lạ.",
    remedy="mở bằng trình soạn thảo, chọn lưu với bảng mã UTF-8 (không BOM) rồi lưu lại",
)
EMPTY = Rule(
    "tep-trong",
    what="Tệp trống",
    why="Tệp trống không thành trang nào và không nói điều gì.",
    remedy="điền nội dung hoặc xóa tệp",
    example=Example(TERMS, "# chưa nhập\n", ""),
)
UNPRINTABLE = Rule(
    "ky-tu-khong-in",
    what="Có ký tự không in được",
    why="Ký tự ẩn làm hỏng tìm kiếm, hoặc đảo ngược chữ đứng sau nó.",
    remedy="xóa ký tự ấy; thường do dán từ PDF hay Word",
    example=Example(ABOUT, "Cổng\u200b mẫu.", "Cổng mẫu."),
)
