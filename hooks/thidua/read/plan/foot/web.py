"""What a web page says behind a document that it shows (trang thông tin điện tử): no words of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from thidua.read.plan.label.label import Label, Level
from thidua.read.plan.lines.line import PlanLine

_WEB = re.compile(
    r"(?:Tải (?:về|xuống)|(?:Tệp|File|Tài liệu|Văn bản) đính kèm|Tác giả\s*:|Nguồn(?: tin)?\s*:|Chia sẻ\b|Lượt (?:xem|đọc)|(?:Các )?(?:tin|bài|văn bản)(?: viết)? (?:khác|mới|cùng|liên quan)"
    r"|Cùng chuyên mục|Ngày đăng|In (?:bài|trang)|(?:Gửi )?bình luận|Ý kiến bạn đọc|Xem thêm|Quay lại|Trở (?:về|lại)|(?:Lên )?đầu trang)",
    re.IGNORECASE,
)
"""How a web page goes on behind a document that it shows."""


def web_lines(lines: Sequence[PlanLine], labels: Sequence[Label | None]) -> int:
    """Count the lines that a web page adds from here on, up to an annex or anything numbered."""
    if not _WEB.match(lines[0].text):
        return 0
    both = zip(lines, labels, strict=True)
    return sum(1 for _ in takewhile(lambda each: not _is_document(*each), both))


def _is_document(line: PlanLine, label: Label | None) -> bool:
    is_numbered = label is not None and label.level < Level.GACH
    return is_numbered or line.text.upper().startswith("PHỤ LỤC")
