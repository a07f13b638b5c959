"""Heads that officials write (đầu cột): which column of a form each stands for, and what is never read."""

from __future__ import annotations

import re

from thidua.model.form.form import Form
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Grid

_PLACE = "don-vi|thon|xom|ban|ap|to-dan-pho|tdp|khu-pho|khu-dan-cu|to"
_YES = "dong-y|tan-thanh|nhat-tri"
_OF_VOTES = "(?:(?:tong-)?so-)?(?:phieu-)?(?:bieu-quyet-)?"
_MEANT = {
    "don-vi": rf"(?!truong-(?:{_PLACE}))(?:(?:ten|cac|co-quan|truong|xa|phuong|tap-the|{_PLACE})-)*(?:{_PLACE}|truong|xa|phuong)",
    "ten": r"(?=.*(?:ten|tap-the|ca-nhan|gia-dinh|chu-ho))(?:(?:ho|va|ten|cac|tap-the|ca-nhan|gia-dinh|chu-ho|don-vi|doanh-nghiep|hoac|duoc|de-nghi|khen|thuong)(?:-|$))+",
    "thuoc-don-vi": rf"(?:(?:chuc-vu|chuc-danh|va|hoac|thuoc|noi|{_PLACE})-)*(?:{_PLACE})(?:-cong-tac)?",
    "danh-hieu-hinh-thuc": r"(?:(?:hinh-thuc|danh-hieu|de-nghi|tang|duoc|khen|thuong|thi-dua|va)(?:-|$))+",
    "thanh-tich": r"(?:(?:tom-tat|noi-dung|ly-do|khai-quat)-)?(?:thanh-tich|khen|khen-thuong)(?:-(?:tieu-bieu|noi-bat|dat-duoc|chinh|chu-yeu|de-nghi-khen-thuong))*",
    "noi-de-nghi": r"(?:don-vi|noi|co-quan)-(?:trinh|de-nghi)(?:-khen)?(?:-thuong)?",
    "doi-tuong": r"(?:loai-)?doi-tuong(?:-khen)?(?:-thuong)?",
    "so-phieu": rf"{_OF_VOTES}(?:{_YES})|(?:tong-)?so-phieu-(?:bau|dat|dat-duoc|bau-chon|suy-ton|duoc-bau|thu-duoc)|phieu-(?:bau|{_YES})",
    "dong-y": rf"{_OF_VOTES}(?:{_YES})",
    "khong-dong-y": rf"{_OF_VOTES}khong-(?:{_YES})",
    "danh-hieu-dang-ky": r"danh-hieu(?:-thi-dua)?(?:-dang-ky)?|dang-ky-danh-hieu(?:-thi-dua)?",
    "muc-dang-ky": "(?:so-luong-|so-|muc-)?dang-ky",
    "chi-tieu": "(?:ten-|noi-dung-)?chi-tieu(?:-thi-dua)?|noi-dung(?:-dang-ky|-thi-dua|-cong-viec)?",
    "muc-phai-dat": "(?:muc-)?(?:chi-tieu|ke-hoach|muc-tieu)(?:-duoc)?(?:-giao)?(?:-nam)?(?:-20[0-9]{2})?",
    "don-vi-tinh": "dvt|don-vi-do",
    "ngay-nop": "ngay-(?:gui|nhan)(?:-bao-cao)?",
}  # fmt: skip
"""By the head that a form has: others that mean the same, folded."""
_PERSONAL = re.compile("(?:ngay|nam|thang)-(?:thang-)?(?:nam-)?sinh|sinh-(?:ngay|nam)|(?:so-)?(?:dien-thoai|sdt|dt|cccd|cmnd|can-cuoc|dinh-danh|tai-khoan|stk)|dia-chi|cho-o|noi-o|que-quan|gioi-tinh|dan-toc|ton-giao")  # fmt: skip


def columns_in(grid: Grid, row: int, form: Form) -> dict[int, str]:
    """Give the columns that a row heads, by their place: as the form does, else by what surely means it."""
    heads = {place: slugify(grid.text(row, place)) for place in range(grid.width)}
    titles = {slugify(c.heads[-1]): c.key for c in form.columns}
    found = {place: titles[head] for place, head in heads.items() if head in titles}
    for title, key in titles.items():
        alike = [place for place, head in heads.items() if place not in found and re.fullmatch(_MEANT.get(title, "-"), head)]  # fmt: skip
        if len(alike) == 1 and key not in found.values():
            found[alike[0]] = key
    return found


def is_personal(head: str) -> bool:
    """Whether a column holds what is of persons and never data of a portal: days of birth, telephones."""
    return bool(_PERSONAL.match(slugify(head)))
