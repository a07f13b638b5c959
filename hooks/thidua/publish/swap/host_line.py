"""What the host says while it builds → what an official can use, in Vietnamese."""

from __future__ import annotations

import re

_OURS = re.compile(r"(?:INFO|WARNING|ERROR) +-  (?:thidua: )?(.*)", re.DOTALL)
_TIME = re.compile(r"INFO +-  Documentation built in ([\d.]+) seconds\s*")
_HOSTS = re.compile(r"INFO +-  (?!thidua: )|Aborted with |(?:Mk|Proper)Docs\b")
"""What only the host cares for: its steps, and that it ends as it was asked to."""


def host_line(line: str) -> str:
    """Give a line of the host's as people are told it; "" where it says nothing to them.

    What is ours loses the name of the log; a fault of the code keeps every line.
    """
    if found := _TIME.fullmatch(line):
        return f"Dựng trang xong trong {found[1].replace('.', ',')} giây.\n"
    if _HOSTS.match(line):
        return ""
    found = _OURS.fullmatch(line)
    return found[1] if found else line
