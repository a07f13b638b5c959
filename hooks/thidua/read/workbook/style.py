"""Formats of cells: which of them show a hundred times what a cell holds, with the sign %."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, fromstring

_BUILT_IN = {9, 10}
"""0% and 0.00%, which every workbook has."""
_QUOTED = re.compile(r'"[^"]*"|\\.')


def percent_styles(part: bytes | None) -> set[int]:
    """Give the numbers of the styles that show percent; a broken part raises `ValueError`."""
    if part is None:
        return set()
    root = fromstring(part)
    formats = {
        int(e.get("numFmtId", "0")) for e in root.iter()
        if tag_of(e) == "numFmt" and "%" in _QUOTED.sub("", e.get("formatCode", ""))
    }  # fmt: skip
    styles = next((list(e) for e in root.iter() if tag_of(e) == "cellXfs"), [])
    shown = formats | _BUILT_IN
    return {n for n, style in enumerate(styles) if int(style.get("numFmtId", "0")) in shown}  # fmt: skip


def tag_of(element: Element) -> str:
    """Give the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]
