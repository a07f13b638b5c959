"""Heads of tables as offices write them (đầu cột) → the columns of a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from thidua.draft.form.finding import Finding
from thidua.model.form.form import Form
from thidua.model.form.table import Table
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Grid, cell_name

_YES = "(?:so-)?(?:phieu-)?(?:dong-y|tan-thanh|nhat-tri)"
_MEANT = {
    "don-vi": "don-vi-(?:de-nghi|duoc-(?:bau|xet|binh-chon))|(?:ten-)?(?:don-vi|thon|xom|ban|ap|to-dan-pho|tdp|khu-pho|truong|co-quan)(?:-(?:to|to-dan-pho|tdp|xom|ban|ap|khu-pho|don-vi))*",
    "ten": "(?:ho-va-|ho-)?ten(?:-.*)?|(?:tap-the|ca-nhan|ho-gia-dinh)(?:-.*)?",
    "thuoc-don-vi": "(?:chuc-(?:vu|danh)-)?(?:va-)?(?:don-vi|thon|noi)(?:-cong-tac|-to-dan-pho)?",
    "danh-hieu-hinh-thuc": "(?:de-nghi-)?(?:hinh-thuc|danh-hieu)(?:-.*)?",
    "thanh-tich": "(?:.*-)?thanh-tich(?:-.*)?|(?:noi-dung|ly-do)-khen(?:-thuong)?",
    "noi-de-nghi": "(?:don-vi|co-quan)-(?:trinh|de-nghi)(?:-.*)?",
    "so-phieu": f"(?!dong-y|tan-thanh){_YES}|so-phieu-(?:bau|dat|suy-ton|duoc)(?:-.*)?",
    "dong-y": _YES, "khong-dong-y": _YES.replace("(?:dong", "khong-(?:dong"),
    "danh-hieu-dang-ky": "danh-hieu(?:-thi-dua)?",
    "muc-dang-ky": "(?:so-luong-|so-|chi-tieu-)?dang-ky(?:-nam.*)?|so-luong|muc-chi-tieu", "ngay-dang-ky": "ngay(?:-dk)?",
    "chi-tieu": "(?:ten-|noi-dung-)?chi-tieu|noi-dung(?:-dang-ky)?",
    "muc-phai-dat": "(?:muc-)?(?:ke-hoach|muc-tieu|phan-dau)(?:-.*)?|muc-chi-tieu|chi-tieu-(?:nam|giao|duoc-giao|phan-dau|ke-hoach)(?:-.*)?",
    "ke-hoach": "muc-chi-tieu|(?:ke-hoach|chi-tieu)-(?:nam|giao|duoc-giao)(?:-.*)?",
    "don-vi-tinh": "dvt", "ky-bao-cao": "ky|(?:ten-|loai-)?bao-cao",
}  # fmt: skip
"""By the head that a form has."""


def columns_in(grid: Grid, row: int, form: Form) -> dict[int, str]:
    """Give the columns that a row heads, by their place."""
    heads = _heads_in(grid, row)
    titles = {slugify(c.heads[-1]): c.key for c in form.columns}
    found = {place: titles[head] for place, head in heads.items() if head in titles}
    left = set(_of_others(heads))
    for title, key in titles.items():
        alike = [
            place
            for place, head in heads.items()
            if place not in found and re.fullmatch(_MEANT.get(title, "-"), head)
        ]
        if title not in left and len(alike) == 1 and key not in found.values():
            found[alike[0]] = key
    return found


def _heads_in(grid: Grid, row: int) -> dict[int, str]:
    """Give the heads of a row; beside Nội dung, Chỉ tiêu is how much is asked for."""
    heads = {place: slugify(grid.text(row, place)) for place in range(grid.width)}
    if any(_is(head, "chi-tieu") and head != "chi-tieu" for head in heads.values()):
        return {p: "muc-chi-tieu" if h == "chi-tieu" else h for p, h in heads.items()}
    return heads


def _of_others(heads: Mapping[int, str]) -> Iterator[str]:
    """Give what a head does not mean in such a row: votes of a council, the term of a figure."""
    is_council = any(_is(head, "khong-dong-y") for head in heads.values())
    yield "so-phieu" if is_council else "dong-y"
    if any(head.endswith("chi-tieu") for head in heads.values()):
        yield "ky-bao-cao"


def _is(head: str, title: str) -> bool:
    return bool(re.fullmatch(_MEANT[title], head))


def unasked_votes(grids: Sequence[Grid], tables: Sequence[Table]) -> Iterator[Finding]:
    """Tell votes of a council (biểu quyết) that a campaign without any has no table for."""
    if any(table.key == "agree" for table in tables):
        return
    for grid in grids:
        for row in () if grid.is_hidden else range(grid.height):
            heads = _heads_in(grid, row)
            at = next((p for p, h in heads.items() if _is(h, "khong-dong-y")), None)
            if at is not None and any(_is(head, "dong-y") for head in heads.values()):
                message = "bảng biểu quyết của hội đồng chưa đọc được: thể lệ không có council_vote; thêm council_vote vào scoring.yml rồi nhập lại"
                yield Finding(grid.name, cell_name(row, at), message)
