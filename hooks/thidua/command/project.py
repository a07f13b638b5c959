"""Where a command runs: the project's root, names as the caller sees them, exit codes."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

_SIGNS = ("mkdocs.yml", "data/portal.yml")
"""Files by which the root of a project is known."""

OK, FAILED, WRONG_USE = 0, 1, 2


class Misuse(Exception):
    """A command cannot do what it was asked: told in one sentence, exit 2."""


def find_root(start: Path) -> Path:
    """Climb from a file or folder to the project that it belongs to."""
    for folder in [start, *start.parents]:
        if any((folder / name).is_file() for name in _SIGNS):
            return folder
    raise Misuse(f"không thấy {_SIGNS[0]} ở {start} hay thư mục nào bên trên")


def has_root(start: Path) -> bool:
    """Whether a file or folder lies in a project."""
    return any((f / name).is_file() for f in [start, *start.parents] for name in _SIGNS)


def existing(path: str) -> Path:
    """Give a path that the caller named; it has to exist."""
    found = Path(path).resolve()
    if not found.exists():
        raise Misuse(f"không có “{path}”")
    return found


def existing_file(path: str | Path) -> Path:
    """Give a file that the caller named."""
    found = existing(str(path))
    if not found.is_file():
        raise Misuse(f"“{path}” không phải là tệp")
    return found


def seen_from_here(root: Path, name: str) -> str:
    """Write a file's name relative to the working directory, with slashes on any system.

    From one drive of Windows no way leads to another: then the whole name.
    """
    try:
        return Path(os.path.relpath(root / name)).as_posix()
    except ValueError:
        return (root / name).as_posix()


def day(text: str) -> date:
    """Read a day of the command line: 21/11/2026 or 2026-11-21."""
    try:
        return date.fromisoformat("-".join(f"{p:0>2}" for p in text.split("/")[::-1]))
    except ValueError:
        raise Misuse(f"không có ngày “{text}”; viết như 21/11/2026") from None
