"""Pages of a PDF as people see them: upright, without what is printed behind, marks on their letters; what cannot be read."""

from __future__ import annotations

import logging
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import compress
from operator import not_
from statistics import median
from typing import Any

from pdfplumber.page import Page

_LARGE = 2.5
"""Heights of a usual letter: few titles are printed so large."""
_DOTLESS = str.maketrans({"ı": "i", "ȷ": "j"})
_NEAR = 1.5
"""Heights of a letter that its mark may stand off."""


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def upright(page: Any) -> Any:
    """Give a page that lies on its side, or stands on its head, as people turn it to read it."""
    turns = Counter(map(_turn, page.chars)).most_common(1)
    if not turns or not turns[0][0]:
        return page
    page.page_obj.rotate = (page.rotation + turns[0][0]) % 360
    return Page(page.pdf, page.page_obj, page.page_number, page.initial_doctop)


def _turn(char: dict[str, Any]) -> int:
    along, up = char["matrix"][:2]
    if abs(along) >= abs(up):
        return 0 if along > 0 else 180
    return 90 if up > 0 else 270


def take_mark(page: Any) -> str:
    """Take away the letters printed behind a page's words, across it or very large (hình mờ); give them."""
    chars = page.objects.get("char", [])
    most = _LARGE * median(char["size"] for char in chars) if chars else 0
    large = [char["size"] > most for char in chars]
    has_mark = any(large) and _lies_behind(chars, large)
    behind = [
        (is_large and has_mark) or _is_slanted(*char["matrix"][:2])
        for char, is_large in zip(chars, large, strict=True)
    ]
    if any(behind):
        page.objects["char"] = [*compress(chars, map(not_, behind))]
    return "".join(char["text"] for char in compress(chars, behind))


def _lies_behind(chars: Sequence[dict[str, Any]], large: Sequence[bool]) -> bool:
    """Whether words go through large letters, or stand above and are drawn after them: a title has neither."""
    told = [*enumerate(zip(chars, large, strict=True))]
    marks = [(at, char) for at, (char, is_large) in told if is_large]
    marks = marks[:: len(marks) // 40 + 1]
    crossed = [
        char
        for at, (char, is_large) in told
        if not is_large
        and any(_crosses(char, mark, at > first) for first, mark in marks)
    ]
    return len(crossed) > len("- 300 -")


def _crosses(char: dict[str, Any], mark: dict[str, Any], is_after: bool) -> bool:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    is_inside = mark["x0"] < x < mark["x1"] and mark["top"] < y < mark["bottom"]
    return bool(is_inside or (is_after and y < mark["top"]))


def _is_slanted(along: float, up: float) -> bool:
    least, most = sorted((abs(along), abs(up)))
    return least > 0.1 * most


def join_marks(page: Any) -> None:
    """Set each mark, and each raised figure, on the letter that was drawn right before it."""
    letters: list[dict[str, Any]] = []
    for char in page.objects.get("char", []):
        last = letters[-1] if letters else None
        if last is not None and _is_mark(char["text"]) and _is_near(last, char):
            last["text"] = unicodedata.normalize(
                "NFC", last["text"].translate(_DOTLESS) + char["text"]
            )
        elif last is not None and _is_figure(char, last):
            last["text"] += _figure(char, last)
            last["x1"] = char["x1"]
        else:
            if last is not None and _is_figure(last, char):
                last |= {
                    "text": _figure(last, char),
                    "top": char["top"],
                    "bottom": char["bottom"],
                }
            letters.append(char)
    if "char" in page.objects:
        page.objects["char"] = letters


def _is_mark(text: str) -> bool:
    return bool(text) and all(map(unicodedata.combining, text))


def _is_figure(small: dict[str, Any], letter: dict[str, Any]) -> bool:
    """Whether one is a figure that stands higher or lower beside a letter: of m², of a note."""
    is_apart = abs(small["bottom"] - letter["bottom"]) > 0.1 * letter["size"]
    is_beside = small["bottom"] > letter["top"] and small["top"] < letter["bottom"]
    is_small = small["text"].isdecimal() and small["size"] < 0.9 * letter["size"]
    gap = min(abs(small["x0"] - letter["x1"]), abs(letter["x0"] - small["x1"]))
    return bool(is_small and is_apart and is_beside and gap < 0.3 * letter["size"])


def _figure(small: dict[str, Any], letter: dict[str, Any]) -> str:
    is_raised = small["bottom"] < letter["bottom"]
    return str(small["text"].translate(_RAISED) if is_raised else small["text"])


def _is_near(letter: dict[str, Any], mark: dict[str, Any]) -> bool:
    height = letter["bottom"] - letter["top"]
    is_line = abs(letter["top"] - mark["top"]) < height
    return bool(is_line and abs(mark["x0"] - letter["x1"]) < _NEAR * height)


_LOSS = ("Data-loss", "Not adding object")
"""How the library begins where a part of the file could not be read."""
_TOLD = "tệp PDF có chỗ hỏng, có thể thiếu chữ: đối chiếu với bản gốc, hoặc xin lại tệp"


class _Kept(logging.Handler):
    """Keeps whether words may be lost."""

    def __init__(self) -> None:
        super().__init__()
        self.remarks: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not self.remarks and record.getMessage().startswith(_LOSS):
            self.remarks.append(_TOLD)


@contextmanager
def remarks_kept() -> Iterator[list[str]]:
    """Give the remarks that reading a file brings; they grow while it is read."""
    logger, kept = logging.getLogger("pdfminer"), _Kept()
    before = logger.propagate
    logger.addHandler(kept)
    logger.propagate = False
    try:
        yield kept.remarks
    finally:
        logger.removeHandler(kept)
        logger.propagate = before
