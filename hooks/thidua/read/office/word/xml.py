"""Elements of WordprocessingML: their names, children, values."""

from __future__ import annotations

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_OFF = ("0", "false", "off")


def all_of(element: Any, name: str) -> list[Any]:
    """Give the children of a name; none of nothing."""
    return [] if element is None else list(element.findall(f"{W}{name}"))


def value_of(element: Any, name: str) -> str:
    """Give the value of a child, "" where there is none."""
    child = None if element is None else element.find(f"{W}{name}")
    return "" if child is None else str(child.get(f"{W}val") or "")


def is_on(mark: Any) -> bool:
    """Whether a mark such as bold is set: it may be there and say no."""
    return mark is not None and mark.get(f"{W}val") not in _OFF
