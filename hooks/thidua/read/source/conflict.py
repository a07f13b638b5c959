"""Marks that git leaves where two people changed one place (xung đột): they are no words."""

from __future__ import annotations

import re

from thidua.model.problem import Place, Problem

_SIDE = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
_MIDDLE = re.compile(r"^={7}$", re.MULTILINE)
"""In Markdown this alone is the line below a title."""


def conflict_problem(text: str, name: str) -> Problem | None:
    """Tell the first mark of a conflict, and how many there are."""
    marks = list(_SIDE.finditer(text))
    if name.endswith(".yml"):
        marks = sorted([*marks, *_MIDDLE.finditer(text)], key=lambda mark: mark.start())
    if not marks:
        return None
    line = text.count("\n", 0, marks[0].start()) + 1
    message = f"còn dấu xung đột của git “{marks[0][0][:7]}” (cả tệp có {len(marks)} dấu)"  # fmt: skip
    remedy = "giữ lại một trong hai bản, rồi xóa các dòng <<<<<<<, =======, >>>>>>>"
    return Problem(Place(name, line), message, remedy, rule="dau-xung-dot")
