"""The title of a clause, or its run-in up to the colon."""

from __future__ import annotations

import re

from thidua.read.plan.lines.sentence import ends_sentence
from thidua.read.plan.text import ClauseText

_RUN_IN = re.compile(r"^([^.;:]{2,160}):(?=\s|$|[^\W\d_])")


def heading_of(clause: ClauseText, *, is_parent: bool) -> str:
    """The title of a clause, or its run-in up to the colon; "" where it has none."""
    text = clause.text
    if clause.level in ("can-cu", "doan", "noi-nhan", "cong", "bang") or not text:
        return ""
    if clause.level == "phu-luc":
        return text
    run_in = _RUN_IN.match(text)
    is_address = run_in and "](" in run_in[1]  # [bấm](javascript:…
    if run_in and len(run_in[1].split()) <= 24 and not is_address:
        return run_in[1].strip()
    if clause.level == "gach":
        return ""
    if clause.is_marked or clause.level in ("phan", "chuong", "muc", "dieu"):
        return text.rstrip(".,;:/ ")
    is_short = len(text.split()) <= 25 and ". " not in text
    if is_short and (is_parent or not ends_sentence(text)):
        return text.rstrip(".,;:/ ")
    return ""
