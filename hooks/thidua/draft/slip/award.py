"""How many are to be rewarded (số lượng khen), told otherwise in two places of a paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from thidua.read.plan.text import PlanText

_TOLD = re.compile(
    r"(?<![\d.,])(?P<many>\d{1,3}) tập thể(?:[,;]| và)?\s(?:và )?(?P<few>\d{1,3}) (?:cá nhân|đồng chí|hộ)\b",
    re.IGNORECASE,
)
_AWARDS = re.compile(r"khen|thưởng|biểu dương|tôn vinh", re.IGNORECASE)
_FORMS = re.compile(r"giấy khen|bằng khen|cờ thi đua|huân chương", re.IGNORECASE)
_APART = re.compile(
    r"\b(?:mỗi|từng|tỉnh|trung ương|chính phủ|thủ tướng|bộ|sở|quý|đợt|năm trước|đã|thêm)\b|hằng|hàng",
    re.IGNORECASE,
)
"""What tells that others are meant: another level, another time, each of several."""


class _Told(Struct, frozen=True):
    """Numbers of collectives and of persons, as a clause tells them."""

    line: int
    words: str
    numbers: tuple[int, int]
    forms: frozenset[str]


def rewarded(plan: PlanText) -> Iterator[tuple[int, str]]:
    """Tell numbers of which one is that of a place above, and one is not."""
    told: list[_Told] = []
    for clause in plan.clauses:
        found = _TOLD.findall(clause.text)
        is_sure = len(found) == 1 and not _APART.search(clause.text) and not clause.rows
        if is_sure and _AWARDS.search(clause.text):
            told.append(_of(clause.line, clause.text))
    for first, second in pairwise(told):
        alike = [a == b for a, b in zip(first.numbers, second.numbers, strict=True)]
        is_one = first.forms == second.forms or not (first.forms and second.forms)
        if any(alike) and not all(alike) and is_one:
            message = f"“{second.words}” mà dòng {first.line} ghi “{first.words}”: xem lại số lượng khen"
            yield second.line, message


def _of(line: int, text: str) -> _Told:
    found = _TOLD.search(text)
    assert found
    forms = frozenset(form.lower() for form in _FORMS.findall(text))
    numbers = int(found["many"]), int(found["few"])
    return _Told(line, found[0], numbers, forms)
