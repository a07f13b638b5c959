"""Styles of a Word file (kiểu): each with those that it is based on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from thidua.read.office.word.xml import W, all_of, value_of


class Styles:
    """The styles of a document, by the id that paragraphs and runs name."""

    def __init__(self, root: Any) -> None:
        self._known = {s.get(f"{W}styleId"): s for s in all_of(root, "style")}
        usual = (
            id
            for id, style in self._known.items()
            if style.get(f"{W}default") in ("1", "true", "on")
            and style.get(f"{W}type") == "paragraph"
        )
        self.usual = next(usual, "")
        """The style of a paragraph that names none; "" where there is none such."""
        found = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")  # fmt: skip
        self.defaults = found
        """What holds for runs where no style says otherwise."""

    def chain(self, style_id: str) -> Iterator[Any]:
        """Give a style and those below it, the nearest first."""
        seen: set[str] = set()
        while style_id in self._known and style_id not in seen:
            seen.add(style_id)
            yield self._known[style_id]
            style_id = value_of(self._known[style_id], "basedOn")
