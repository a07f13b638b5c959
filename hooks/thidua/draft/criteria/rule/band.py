"""Ranges that words tell (mức đạt): “đạt 100%: 10 điểm; từ 90% đến dưới 100%: 8 điểm” → bands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise

from msgspec import Struct

from thidua.draft.criteria.rule.points import number_of, number_text

_N = r"\d{1,6}(?:[.,]\d{1,2})?"
_WORD = r"(?!trở\b|đến\b)[^\W\d_]+"
_U = rf"\s*(?:%(?:\s+{_WORD}){{0,3}}|{_WORD}(?:\s+{_WORD})?)?"
_PIECE = re.compile(
    rf"[-–+\s]*(?:(?:nếu|tỷ lệ|tỉ lệ|đạt|có|hoàn thành|thực hiện|mức)\s+)*(?:được\s+)?(?:"
    rf"(?:từ\s+)?(?P<low>{_N})(?P<u1>{_U})\s*(?:đến|[-–])\s*(?:dưới\s+|<\s*)(?P<high>{_N})(?P<u2>{_U})"
    rf"|(?:dưới\s+|<\s*)(?P<below>{_N})(?P<u3>{_U})"
    rf"|(?:từ\s+)?(?P<least>{_N})(?P<u4>{_U})\s+trở\s+lên"
    rf"|(?:>=|≥)\s*(?P<over>{_N})(?P<u6>{_U})"
    rf"|(?P<whole>100)(?P<u5>\s*%)(?:\s+(?:trở\s+lên|{_WORD}(?:\s+{_WORD}){{0,2}}))?"
    rf"|(?P<rest>còn\s+lại|không\s+có|không\s+đạt)"
    rf")\s*[:,–-]?\s*(?:thì\s+)?(?:được\s+|đạt\s+|chấm\s+)?(?:(?P<points>{_N})\s*(?:điểm|đ)\b|(?P<none>không\s+(?:được\s+|có\s+|tính\s+|cho\s+)*điểm))\s*[;,.]?\s*",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"(?:^|[\s:;.,(–-])(?=(?:đạt|từ|dưới|hoàn thành|nếu)\s|≥|>=)", re.IGNORECASE
)
_TRIED = 8
"""Places in a name where ranges may begin."""
LEVEL = re.compile(
    r"[-–+*•\s]*(?:(?:nếu|tỷ lệ|tỉ lệ|xếp|được|tổ chức|thực hiện|kết quả)\s+)*(?:đạt|hoàn thành|không|chưa|từ|trên|dưới|tốt|khá|trung bình|yếu|kém|xuất sắc|loại|mức|có|đúng hạn|chậm|muộn|≥|≤|<|>|\d)",
    re.IGNORECASE,
)
"""How words begin that tell a level of what stands above, and no part of it."""


def tells_bands(words: str) -> bool:
    """Whether words are two ranges or more and nothing else."""
    return len(list(_ranges(words))) > 1


def tail_of_bands(words: str) -> str:
    """Give the end of a name that tells ranges and nothing else; "" where none does."""
    words = " ".join(words.split())
    begins = (found.end() for found in islice(_BEGINS.finditer(words), _TRIED))
    return next((words[at:] for at in begins if tells_bands(words[at:])), "")


class _Range(Struct, frozen=True):
    low: Decimal
    high: Decimal | None
    points: Decimal
    unit: str


def bands_of(words: str, most: Decimal) -> str:
    """Give the fields of a criterion by ranges; "" where they leave a gap, meet twice, or are none."""
    ranges = list(_ranges(words))
    if len(ranges) < 2 or not _is_whole(ranges, most):
        return ""
    units = {found.unit for found in ranges if found.unit}
    told = f'type: banded, unit: "{units.pop()}", ' if units else "type: banded, "
    bands = (
        f"{{at_least: {number_text(found.low)}, points: {number_text(found.points)}}}"
        for found in ranges
    )
    return f"{told}bands: [{', '.join(bands)}]"


def _ranges(words: str) -> Iterator[_Range]:
    """Read them one behind the other; nothing at all where other words stand between."""
    found, at = list[_Range](), 0
    words = " ".join(words.split())
    while at < len(words):
        piece = _PIECE.match(words, at)
        if not piece:
            return
        found.append(_range(piece, found[-1].low if found else Decimal(0)))
        at = piece.end()
    yield from found


def _range(piece: re.Match[str], above: Decimal) -> _Range:
    """Read a range; what is left, or nothing at all, ends where the one `above` begins."""
    low = piece["low"] or piece["least"] or piece["over"] or piece["whole"] or "0"
    high = piece["high"] or piece["below"]
    unit = next(
        (piece[u] for u in ("u1", "u2", "u3", "u4", "u5", "u6") if piece[u]), ""
    )
    points = number_of(piece["points"] or "0")
    end = number_of(high) if high else above if piece["rest"] else None
    unit = "%" if unit.strip().startswith("%") else unit.strip()
    return _Range(number_of(low), end, points, unit)


def _is_whole(ranges: Sequence[_Range], most: Decimal) -> bool:
    """Whether each range ends where the one before begins, and gives less."""
    meets = all(b.high == a.low and b.points < a.points for a, b in pairwise(ranges))
    is_one = len({found.unit for found in ranges if found.unit}) <= 1
    return meets and is_one and ranges[0].high is None and ranges[0].points == most
