"""Several files written as one: all of them, or every file as it was."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_HALF = ".moi"


def write_all(root: Path, files: Mapping[str, str]) -> None:
    """Write all files or none: each stands whole beside its place before any is moved there.

    Raises `OSError` with every file as it was.
    """
    halves = {root / name: root / f"{name}{_HALF}" for name in files}
    before = {path: path.read_bytes() if path.is_file() else None for path in halves}
    done: list[Path] = []
    try:
        for (path, half), text in zip(halves.items(), files.values(), strict=True):
            path.parent.mkdir(parents=True, exist_ok=True)
            half.write_bytes(text.encode())
        for path, half in halves.items():
            half.replace(path)
            done.append(path)
    except OSError:
        for path in done:
            old = before[path]
            path.unlink() if old is None else path.write_bytes(old)
        for half in halves.values():
            half.unlink(missing_ok=True)
        raise
