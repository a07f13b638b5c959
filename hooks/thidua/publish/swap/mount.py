"""Where other file systems hang in a folder: what is mounted cannot be moved, nor deleted."""

from __future__ import annotations

import os
import re
from pathlib import Path

_TABLE = Path("/proc/self/mountinfo")
"""Linux only; it alone tells of folders that are bound to others of the same disk."""


def mounts_in(folder: Path) -> set[Path]:
    """Give what is mounted on a folder or below it (điểm gắn ổ)."""
    if _TABLE.exists():
        points = map(_point, _TABLE.read_bytes().splitlines())
        return {point for point in points if point.is_relative_to(folder)}
    return {folder} if os.path.ismount(folder) else set()


def _point(line: bytes) -> Path:
    r"""Read the fifth word of a line, in which a blank is written `\040`."""
    word = line.split()[4]
    plain = re.sub(rb"\\([0-7]{3})", lambda octal: bytes([int(octal[1], 8)]), word)
    return Path(os.fsdecode(plain))
