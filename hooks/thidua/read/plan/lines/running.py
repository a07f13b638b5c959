"""Running heads in a text whose pages are not told apart (tiêu đề chạy đầu trang)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from thidua.read.plan.lines.line import PlanLine
from thidua.read.plan.lines.sentence import ends_clause

_LEAST, _MOST = 4, 20
"""Words of one."""
_TIMES = 3
COUNTED = re.compile(
    r"\W{0,9}\b(?:Trang|Page) \d+(?: ?(?:/|trên|of) ?\d+)?\W*$", re.IGNORECASE
)
"""The number of a page in one line with it."""
_PAPER = re.compile(
    r"(?:UBND|[UỦ][yỷ] ban|Đảng [uủ][yỷ]|Đoàn|Hội|Công đoàn|Trường|Kế hoạch|Hướng dẫn|Quyết định|Quy chế)\b",
    re.IGNORECASE,
)
"""How a head begins that names the paper or who issues it."""
_OPEN = re.compile(r"(?:\b(?:số|theo|của|và|với|là|tại|cùng|hiện)|:)$")
"""Behind these a line goes on with the sentence, whatever it begins with."""
_NUMBER = re.compile(r"(?:^|\s{2}|\|\s*)S[ốỐ]\s*:?\s*(\d+\s?[/-]\s?[A-ZĐ][^\s|]+)")
"""The number of the paper itself, which it says of no other; “Nghị quyết số …” is of another."""


def without_running_heads(
    lines: Sequence[PlanLine], is_clause: Callable[[PlanLine], bool]
) -> Iterator[PlanLine]:
    """Give the lines; words that come back at the edge of pages are told as their numbers are.

    A clause may come back, too: what bears a label is no head.
    """
    heads = _heads(lines)
    heads -= {_bare(line) for line in lines if _bare(line) in heads and is_clause(line)}
    for line in lines:
        yield replace(line, indent=-1) if _bare(line) in heads else line


def _heads(lines: Sequence[PlanLine]) -> set[str]:
    """Lines that come back beside numbers of pages, or name the paper."""
    numbers = ((at, _NUMBER.search(line.text)) for at, line in enumerate(lines[:_MOST]))
    first, own = next(((at, found[1]) for at, found in numbers if found), (0, "\0"))
    told = [(at, _bare(line)) for at, line in enumerate(lines) if _may_be(line, own)]
    times = Counter(words for _, words in told)
    beside = Counter(words for at, words in told if _is_beside(lines, at))
    heads = {
        words for words, n in beside.items() if times[words] >= (_TIMES if n < 2 else 2)
    }
    for at, words in told:
        names_paper = words.startswith(own) or _PAPER.match(words)
        if at <= first or not names_paper or _OPEN.search(lines[at - 1].text):
            continue
        is_own = own in words and (times[words] > 1 or _is_beside(lines, at))
        if is_own or (times[words] >= _TIMES and _cuts(lines, at)):
            heads.add(words)
    return heads


def _bare(line: PlanLine) -> str:
    return COUNTED.sub("", line.text)


def _may_be(line: PlanLine, own: str) -> bool:
    is_list = (
        line.is_marked
        or line.text[:1] in "-+*•|("
        or line.text[-1:] == ")"
        or "\t" in line.source
    )
    least = 1 if line.text.startswith(own) else _LEAST
    is_short = least <= len(line.text.split()) <= _MOST
    return (
        is_short
        and not is_list
        and not line.is_page_number
        and not ends_clause(line.text)
    )


def _is_beside(lines: Sequence[PlanLine], at: int) -> bool:
    """Whether the number of a page stands in a line, above or below it."""
    around = lines[max(at - 1, 0) : at + 2]
    return _bare(lines[at]) != lines[at].text or any(
        line.is_page_number for line in around
    )


def _cuts(lines: Sequence[PlanLine], at: int) -> bool:
    """Whether a line parts a sentence: the one above is open, the one below begins small.

    What is nearly as long as the line above is a line of the sentence itself.
    """
    sides = (lines[:at][::-1], lines[at + 1 :])
    above, below = (
        next((line.text for line in side if not line.is_page_number), "")
        for side in sides
    )
    is_short = len(lines[at].text) < 0.85 * len(above)
    return is_short and not ends_clause(above) and below[:1].islower()
