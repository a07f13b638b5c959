"""Words that say how points are found (cách tính) → the type of the criterion, where they leave no doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from thidua.draft.criteria.rule.band import bands_of, tail_of_bands
from thidua.draft.criteria.rule.points import number_of, number_text

_N = r"\d{1,3}(?:[.,]\d{1,2})?"
_WHAT = r"(?P<what>(?!năm\b|phần trăm\b)[^%\d;:.()]{2,70}?)"
_MOST = rf"(?:\s*[,;]?\s*\(?\s*(?:nhưng\s+)?(?:tổng\s+)?(?:(?:trừ|cộng|số điểm (?:trừ|cộng))\s+)?(?:tối đa|không quá|nhiều nhất|không vượt quá)\s*(?:là\s+)?(?P<most>{_N})\s*(?:điểm|đ)?\s*\)?)?\s*\.?"
_MOVES = r"(?:thì\s+)?(?:(?:bị|được|sẽ)\s+)*(?:(?P<minus>trừ)|cộng(?:\s+thêm)?|thưởng|tính|chấm|được)"
_EACH = re.compile(
    rf"(?:cứ\s+)?(?:mỗi|0?1)\s+{_WHAT}\s*[:,]?\s+{_MOVES}\s*(?P<each>{_N})\s*(?:điểm|đ)\b{_MOST}",
    re.IGNORECASE,
)
_PER = re.compile(
    rf"(?:(?:(?P<minus>trừ)|cộng(?:\s+thêm)?|thưởng|được|tính)\s+)?(?P<each>{_N})\s*(?:điểm|đ)\s*(?:/|cho\s+mỗi\s|mỗi\s)\s*{_WHAT}{_MOST}",
    re.IGNORECASE,
)
_BEYOND = re.compile(r"\b(?:thêm|thưởng|vượt|tăng)\b", re.IGNORECASE)
_GIVEN = re.compile(r"\b(?:được|(?:cộng|thưởng)(?:\s+thêm)?\s+\d)", re.IGNORECASE)
_NOTHING = r"(?:0\s*(?:điểm|đ)|không\s+(?:được\s+|có\s+|tính\s+|cho\s+)*điểm)"
_BOTH = re.compile(
    rf"(?:-\s*)?(?P<yes>(?:có|đạt|hoàn thành|đúng|thực hiện)\b[^:;\d]*)[:,]?\s*(?:được\s+)?(?P<all>{_N})\s*(?:điểm|đ)\s*[;,.]\s*(?:-\s*)?(?:nếu\s+)?(?P<no>(?:không|chưa)\b[^:;\d]*?)[:,]?\s*(?:được\s+)?{_NOTHING}\s*\.?",
    re.IGNORECASE,
)
_DEGREE = re.compile(
    r"\b(?:tốt|khá|đầy đủ|đúng (?:hạn|quy định|kế hoạch|thời gian|tiến độ)|kịp thời|hiệu quả|thường xuyên|nghiêm túc|chất lượng|trước|sớm|xuất sắc|toàn bộ|tất cả|đủ)\b"
)
"""Words that leave room between yes and no: done well, not done."""
_INSIDE = re.compile(
    r"\(([^()]*)\)\W*$"
    r"|[,;.:–-]\s*((?:cứ\s+)?mỗi\s[^,;]*(?:[,;][^,;]*)?)$"
    r"|[,;.:–-]\s*((?:(?:trừ|cộng)\s+)?\d[\d.,]*\s*(?:điểm|đ)\s*/[^,;]*(?:[,;][^,;]*)?)$",
    re.IGNORECASE,
)
"""What a name ends with that may be a rule: in brackets, or “…, mỗi lượt cộng 2 điểm”."""


class Each(Struct, frozen=True):
    """So many points for each time (mỗi lần)."""

    points: Decimal
    is_taken: bool
    is_given: bool
    """Whether the words say that they are added: cộng, thưởng, được."""
    is_beyond: bool
    """Whether it is said to come to what there is already: cộng thêm, mỗi hộ vượt."""
    most: Decimal | None
    """As the words say it."""


def each_of(words: str) -> Each | None:
    """Read words that say nothing but what each time gives or costs."""
    found = _EACH.fullmatch(words.strip(" -–+;")) or _PER.fullmatch(
        words.strip(" -–+;")
    )
    if not found:
        return None
    most = number_of(found["most"]) if found["most"] else None
    is_beyond = _BEYOND.search(found[0]) is not None
    is_given = _GIVEN.search(found[0]) is not None
    points, is_taken = number_of(found["each"]), bool(found["minus"])
    return Each(points, is_taken, is_given, is_beyond, most)


def rule_words(name: str, rules: Sequence[str]) -> str:
    """Give the words that may be a rule: those beside a name and below it, else in its last brackets."""
    inside = _INSIDE.search(name)
    told = "; ".join(rule.strip(" ;.") for rule in rules if rule.strip())
    if told or inside is None:
        return told or tail_of_bands(name)
    return tail_of_bands(name) or next(filter(None, inside.groups()), "")


def formula_of(words: str, most: Decimal) -> str:
    """Give the fields of a criterion by the whole of its rule; "" where a person has to judge."""
    each = each_of(words)
    if each and each.points > 0:
        return _deduct(each, most) if each.is_taken else _count(each, most)
    both = _BOTH.fullmatch(words.strip(" -–+;"))
    if both and number_of(both["all"]) == most and _is_all(both["yes"], both["no"]):
        return "type: boolean"
    return bands_of(words, most)


def _is_all(yes: str, no: str) -> bool:
    """Whether nothing lies between: how well or when is said of both, or of neither."""
    degrees = _DEGREE.findall(yes.lower())
    return all(degree in no.lower() for degree in degrees)


def _deduct(each: Each, most: Decimal) -> str:
    if each.points > most or (each.most is not None and each.most > most):
        return ""
    least = most - each.most if each.most is not None else Decimal(0)
    told = f"type: deduct, minus: {number_text(each.points)}"
    return f"{told}, min: {number_text(least)}" if least and each.most else told


def _count(each: Each, most: Decimal) -> str:
    if (
        each.is_beyond
        or each.points > most
        or (each.most is not None and each.most != most)
    ):
        return ""
    return f"type: count, points: {number_text(each.points)}"
