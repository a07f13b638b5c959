"""Several files written as one: all of them, or every file as it was."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_HALF = ".moi"


def write_all(root: Path, files: Mapping[str, str | None]) -> None:
    """Write all files or none, and take away those without a text: each stands whole beside its place before any is moved there.

    Raises `OSError` with every file as it was.
    """
    halves = {root / name: root / f"{name}{_HALF}" for name in files}
    before = {path: path.read_bytes() if path.is_file() else None for path in halves}
    try:
        for (path, half), text in zip(halves.items(), files.values(), strict=True):
            if text is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
                half.write_bytes(text.encode())
        for path, half in halves.items():
            if half.is_file():
                half.replace(path)
            else:
                path.unlink(missing_ok=True)
    except OSError:
        _undo(before)
        for half in halves.values():
            half.unlink(missing_ok=True)
        raise


def _undo(before: Mapping[Path, bytes | None]) -> None:
    """Set every file as it was."""
    for path, old in before.items():
        if old is None:
            path.unlink(missing_ok=True)
        elif not path.is_file() or path.read_bytes() != old:
            path.write_bytes(old)
