"""Running heads in a text whose pages are not told apart (tiêu đề chạy đầu trang)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from thidua.read.plan.lines.line import PlanLine
from thidua.read.plan.lines.sentence import ends_clause

_LEAST, _MOST = 4, 20
"""Words of one."""
_TIMES = 3


def without_running_heads(
    lines: Sequence[PlanLine], is_clause: Callable[[PlanLine], bool]
) -> Iterator[PlanLine]:
    """Give the lines; words that come back beside the number of a page are told as it is.

    A clause may come back, too: what bears a label is no head.
    """
    found = _heads(lines)
    heads = found - {line.text for line in lines if line.text in found and is_clause(line)}  # fmt: skip
    for line in lines:
        yield replace(line, indent=-1) if line.text in heads else line


def _heads(lines: Sequence[PlanLine]) -> set[str]:
    """Lines that say the same thrice or more, once right above or below a page's number."""
    times = Counter(line.text for line in lines if _may_be(line))
    often = {text for text, count in times.items() if count >= _TIMES}
    beside = {a.text for a, b in pairwise(lines) if b.is_page_number}
    beside |= {b.text for a, b in pairwise(lines) if a.is_page_number}
    return often & beside


def _may_be(line: PlanLine) -> bool:
    is_list = line.text[:1] in "-+*•|" or "\t" in line.source
    is_short = _LEAST <= len(line.text.split()) <= _MOST
    return is_short and not is_list and not line.is_page_number and not ends_clause(line.text)  # fmt: skip
