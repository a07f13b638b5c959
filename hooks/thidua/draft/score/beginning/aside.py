"""Lines of a table of scores that are no unit and no criterion: totals, ranks, remarks, what stands over others.

Totals, ranks, remarks are known by their whole name: “Tổng điểm”, not “Tổng vệ sinh”.
"""

from __future__ import annotations

import re

from thidua.draft.form.points import MOST
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Grid

SECTION = re.compile(r"(?:[IVX]+|[A-HĐ])\.?")
"""How what holds others is numbered, be it units or criteria."""
_OF = r"(?:\W+(?:điểm|số|cộng|hợp|chung|các|mục|phần|tiêu chí|nhóm|khối|đơn vị|thôn|toàn|xã|cả|năm|quý|tháng|kỳ|cuối|đạt|được|tối đa|thưởng|trừ|thi đua|đề nghị|tự|chấm|thẩm định|đánh giá|hội đồng|phân|xếp|hạng|loại|thứ|tự|[ivx]+|[a-h]|\d+))*"
"""What such a line may be of: Tổng điểm cả năm, Xếp loại thi đua."""
_ASIDE = re.compile(
    rf"(?:(?:(?:điểm )?(?:tổng|trung bình|bình quân|cao nhất|thấp nhất|tối đa|chuẩn)|thang điểm|cộng|xếp|hạng|thứ hạng|vị thứ|loại|nhóm|kết quả|danh hiệu){_OF}"
    r"|toàn (?:xã|phường|huyện|tỉnh|trường|khối)|(?:số )?tt|stt|số thứ tự|mã(?: số| đơn vị)?|thứ|chữ ký|ký (?:tên|nhận))\W*",
    re.IGNORECASE,
)
_REMARKS = ("ghi-chu", "nhan-xet", "luu-y", "chu-thich", "nguoi-lap", "lap-bang", "xac-nhan")  # fmt: skip
"""How remarks begin; what tells a maximum is none."""


def is_aside(words: str) -> bool:
    """Whether words head or begin such a line; a total may tell its maximum."""
    bare = MOST.sub("", words)
    is_remark = bare == words and slugify(words).startswith(_REMARKS)
    return is_remark or bool(_ASIDE.fullmatch(" ".join(bare.split())))


def is_title(grid: Grid, row: int, column: int) -> bool:
    """Whether a row is one title over the whole table: Khối thôn."""
    origin = grid.covers.get((row, column))
    return origin is not None and origin[0] == row and grid.covers.get((row, column + 1)) == origin  # fmt: skip
