"""Letters of a PDF whose marks are drawn by themselves: ô and ´ become ố (dấu thanh rời)."""

from __future__ import annotations

import unicodedata
from typing import Any

_DOTLESS = str.maketrans({"ı": "i", "ȷ": "j"})
_NEAR = 1.5
"""Heights of a letter that its mark may stand off."""


def join_marks(page: Any) -> None:
    """Set each mark on the letter that was drawn right before it.

    Sorted by their place, marks would stand behind the wrong letter: a page drawn by a
    browser in a font without Vietnamese letters is full of them.
    """
    letters: list[dict[str, Any]] = []
    for char in page.objects.get("char", []):
        last = letters[-1] if letters else None
        if last is not None and _is_mark(char["text"]) and _is_near(last, char):
            last["text"] = unicodedata.normalize("NFC", last["text"].translate(_DOTLESS) + char["text"])  # fmt: skip
        else:
            letters.append(char)
    if "char" in page.objects:
        page.objects["char"] = letters


def _is_mark(text: str) -> bool:
    return bool(text) and all(map(unicodedata.combining, text))


def _is_near(letter: dict[str, Any], mark: dict[str, Any]) -> bool:
    height = letter["bottom"] - letter["top"]
    is_line = abs(letter["top"] - mark["top"]) < height
    return bool(is_line and abs(mark["x0"] - letter["x1"]) < _NEAR * height)
