"""A formula of a Word file (công thức) → one line, as it would be typed: TH/KH × 10."""

from __future__ import annotations

from typing import Any

from thidua.read.office.word.package import M

_SIDES = {"f": ("num", "/", "den"), "sSup": ("e", "^", "sup"), "sSub": ("e", "", "sub")}
"""What stands above or below other words: its parts, and the sign between them."""


def formula(element: Any) -> str:
    """Give its letters: fractions and powers with their signs, roots with theirs."""
    name = _name(element)
    if name == "t":
        return element.text or ""
    if name in _SIDES:
        above, sign, below = _SIDES[name]
        return f"{_bound(_part(element, above))}{sign}{_bound(_part(element, below))}"
    if name == "rad":
        return f"√{_bound(_part(element, 'e'))}"
    if name == "d":
        return f"({_inside(element)})"
    return _inside(element)


def _inside(element: Any) -> str:
    """What stands inside, side by side; a fraction behind a number is parted from it."""
    told = ""
    for child in element:
        words = formula(child)
        is_mixed = _name(child) == "f" and told[-1:].isdigit() and words[:1].isdigit()
        told += f" {words}" if is_mixed else words
    return told


def _part(element: Any, name: str) -> str:
    found = element.find(f"{M}{name}")
    return "" if found is None else _inside(found)


def _bound(words: str) -> str:
    """Set brackets round what has a sign or a blank, as “(a + b)/2” needs."""
    is_one = words.isalnum() or words.startswith("(") or not words
    return words if is_one else f"({words})"


def _name(element: Any) -> str:
    return str(element.tag).removeprefix(M)
