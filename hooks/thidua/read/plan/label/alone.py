"""Labels that stand alone on their line, as words are copied out of PDFs, each with its words again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from thidua.read.plan.label.label import read_label
from thidua.read.plan.lines.line import PlanLine
from thidua.read.plan.lines.sentence import starts_upper

_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-zđ]\))")
_DASH = re.compile(r"[-–+•▪➢✓❖]")
_LIST = 2
"""So many dashes alone are a list; one may be a stroke below a name."""


def with_labels(lines: Sequence[PlanLine]) -> Iterator[PlanLine]:
    """Give the lines; a label alone and the words below it are one: “1.”, then “Đợt 1: …”."""
    dashes = sum(bool(_DASH.fullmatch(line.text)) for line in lines)
    at = 0
    while at < len(lines):
        line, below = lines[at], lines[at + 1 : at + 2]
        is_dash = dashes >= _LIST and _DASH.fullmatch(line.text)
        is_alone = is_dash or _NUMBER.fullmatch(line.text)
        if is_alone and below and _has_words(below[0]):
            yield _joined(line, below[0])
            at += 1
        else:
            yield line
        at += 1


def _has_words(line: PlanLine) -> bool:
    """Whether a line can be the words of a label, and bears none itself."""
    is_begin = starts_upper(line.text) or line.text[:1].isdigit()
    return is_begin and not line.is_page_number and not read_label(line.source)


def _joined(label: PlanLine, words: PlanLine) -> PlanLine:
    source, text = f"{label.source} {words.source}", f"{label.text} {words.text}"
    is_marked = label.is_marked or words.is_marked
    return replace(label, source=source, text=text, is_marked=is_marked)
