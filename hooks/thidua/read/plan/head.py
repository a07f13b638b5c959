"""The head of a plan's text: header, kind and title, which are no clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.read.plan.label import Level, read_label
from thidua.read.plan.layout import Layout, ends_sentence
from thidua.read.plan.line import PlanLine

_KINDS = (
    "KẾ HOẠCH|QUYẾT ĐỊNH|HƯỚNG DẪN|THÔNG BÁO|CHƯƠNG TRÌNH|ĐỀ ÁN|QUY CHẾ|QUY ĐỊNH"
    "|NGHỊ QUYẾT|CHỈ THỊ|KẾT LUẬN|PHƯƠNG ÁN|BÁO CÁO|TỜ TRÌNH|CÔNG VĂN"
)
_KIND_LINE = re.compile(rf"^({_KINDS})$")
_KIND_AND_TITLE = re.compile(rf"^({_KINDS}) \w")
_HEAD = 15
"""Lines within which a kind is looked for that does not stand alone."""
_OPENING = re.compile(
    r"^(Căn cứ|Thực hiện|Để|Nhằm|Hưởng ứng|Xét|Trên cơ sở|Theo|Thi hành|Triển khai|Tiếp tục)\b"
)


def after_head(lines: Sequence[PlanLine], layout: Layout) -> int:
    """Count the lines of header and title, which are no items."""
    kind = _kind(lines)
    if kind is None:
        return next((i for i, line in enumerate(lines) if not _is_title(line)), 0)
    if kind + 1 < len(lines) and _starts_body(lines[kind + 1]):
        return kind + 1
    after = range(kind + 2, len(lines))
    body = next((i for i in after if _starts_body(lines[i])), len(lines))
    openings = (i for i in after if _OPENING.match(lines[i].text))
    opening = next(openings, len(lines))
    if opening < body:
        return opening
    ended = (
        i for i in range(kind + 2, body) if ends_sentence(_paragraph(lines, i, layout))
    )
    return next(ended, body)


def _kind(lines: Sequence[PlanLine]) -> int | None:
    """Find the line above the title: the kind; it may be set in one line with the title."""
    kinds = (i for i, line in enumerate(lines) if _KIND_LINE.match(line.text))
    kind = next(kinds, None)
    if kind is not None:
        return kind
    head = enumerate(lines[:_HEAD])
    return next((i - 1 for i, line in head if _KIND_AND_TITLE.match(line.text)), None)


def _is_title(line: PlanLine) -> bool:
    return line.is_marked and read_label(line.source) is None


def _starts_body(line: PlanLine) -> bool:
    label = read_label(line.source)
    return bool(label and label.level <= Level.KHOAN and label.numbers == (1,))


def _paragraph(lines: Sequence[PlanLine], start: int, layout: Layout) -> str:
    """Give the end of the paragraph that begins at a line."""
    end = start + 1
    while end < len(lines) and layout.continues(lines[end - 1], lines[end]):
        end += 1
    return lines[end - 1].text
