"""Lines of a table: units, groups of them (khối, cụm), and what is neither, nor a criterion.

Totals, ranks, remarks are known by their whole name: “Tổng điểm”, not “Tổng vệ sinh”.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from thidua.draft.form.finding import Finding
from thidua.draft.form.points import MOST
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Grid, cell_name

SECTION = re.compile(r"(?:[IVX]+|[A-HĐ])\.?")
"""How what holds others is numbered, be it units or criteria."""
_GROUP = re.compile(r"(?:khối|cụm|nhóm)\b", re.IGNORECASE)
BARE = "tên đơn vị chỉ là số:"
_REMARK = 999
"""What no row of a unit is counted beyond: remarks are counted anew."""
_OF = r"(?:[\s:/–-]+(?:điểm|số|cộng|hợp|chung|các|mục|phần|tiêu chí|nhóm|khối|đơn vị|thôn|toàn|xã|cả|năm|quý|tháng|kỳ|cuối|đạt|tối đa|thưởng|trừ|thi đua|đề nghị|xếp|hạng|loại|thứ|tự|[ivx]+|[a-h]|\d+))*"
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


def uncoded(words: str) -> str:
    """The words of a title without its number."""
    return re.sub(rf"^{SECTION.pattern}\s+", "", words)


def is_group(words: str) -> bool:
    """Whether words name a group of units: II. Khối trường học."""
    return bool(_GROUP.match(uncoded(words)))


def units_below(grid: Grid, first: int, column: int, places: Collection[int], findings: list[Finding]) -> dict[str, str]:  # fmt: skip
    """Give the units, which are counted or have points, each with its group; "" for none.

    A row between them that is neither is told; what is counted anew behind them is a remark.
    """
    units, unread = dict[str, str](), list[Finding]()
    group, last = "", 0
    for row in range(first, grid.height):
        words = " ".join(grid.text(row, column).split())
        codes = [grid.text(row, place).strip(" .)") for place in range(column)]
        count = next((int(code) for code in codes if code.isdecimal()), 0)
        has_points = any((c := grid.cells.get((row, p))) and (c.number is not None or c.text[:1].isdigit()) for p in places)  # fmt: skip
        signs = [is_group(words), any(map(SECTION.fullmatch, codes)), is_title(grid, row, column)]  # fmt: skip
        if not words or (is_aside(words) and (has_points > count or not signs[0])):
            continue
        if not count and sum(signs) > has_points:
            group, last = uncoded(words), 0
        elif has_points or count > last:
            units.setdefault(words, group)
            last = count or last
            message = bare(words)
            findings += [*unread, *([Finding(grid.name, cell_name(row, column), message)] if message else [])]  # fmt: skip
            unread = []
        else:
            last = _REMARK if count else last
            message = f"“{words[:40]}” không có số thứ tự, không có điểm: là đơn vị thì đánh số, là nhóm thì ghi như “Khối {words[:40]}”, không thì xóa hàng"  # fmt: skip
            unread.append(Finding(grid.name, cell_name(row, column), message))
    return units


def bare(name: str) -> str:
    """Say what to do with a unit that is called by a number, as rows are; "" for others."""
    return f"{BARE} ghi như “Thôn {name}”" if name.isdecimal() else ""
