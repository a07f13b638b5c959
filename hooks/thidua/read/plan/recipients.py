"""Who a plan is sent to (nơi nhận): the list that stands left of the signature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from thidua.read.plan.label import Label, Level, read_label
from thidua.read.plan.layout import ends_sentence, starts_upper
from thidua.read.plan.line import PlanLine, plain

_TITLE = re.compile(r"^[*_]*(?:Nơi nhận|NƠI NHẬN)[*_]*\s*(?::[*_]*|(?=\s{3,}|\t|$))")
_ANNEX = re.compile(r"^(?:Phụ lục|PHỤ LỤC)\b")
_FILED = re.compile(r"Lưu\b")
_COLUMNS = re.compile(r"\s{3,}|\t")
RIGHT = 25
"""Characters before a line that belongs to the signature on the right."""


def begins_recipients(line: PlanLine) -> bool:
    """Whether a line is the title of the list: alone, or with what stands beside it."""
    return _TITLE.match(line.source) is not None


def read_recipients(
    title: PlanLine, rest: Iterable[PlanLine]
) -> Iterator[tuple[int, Label, str]]:
    """Give line, label and words of each recipient; the signature is left out.

    The list ends with the file copy (“Lưu: VT”), or where an annex begins.
    """
    found: tuple[int, Label, str] | None = None
    behind = _TITLE.sub("", title.source, count=1).strip()
    for number, source, is_near in [(title.number, behind, True), *_lefts(rest)]:
        label = read_label(source)
        if label and label.level in (Level.GACH, Level.CONG):
            if found:
                yield found
            found = (number, label, label.rest)
        elif _ANNEX.match(source):
            break
        elif found and is_near and _goes_on(found[2], source):
            found = (found[0], found[1], f"{found[2]} {source}")
        elif found and _FILED.match(found[2]):
            break
    if found:
        yield found


def _lefts(lines: Iterable[PlanLine]) -> Iterator[tuple[int, str, bool]]:
    """The left column of each line, and whether it stands right below the line before."""
    for line in lines:
        if line.indent < RIGHT:
            left = _COLUMNS.split(line.source, maxsplit=1)[0]
            yield line.number, left, not line.after_blank or not starts_upper(left)


def _goes_on(words: str, source: str) -> bool:
    """Whether a line without a dash is the rest of a recipient that has not ended."""
    if not source or ends_sentence(plain(words)) or source.isupper():
        return False
    is_name = _FILED.match(words) and starts_upper(source) and not words.endswith(",")
    return not is_name
