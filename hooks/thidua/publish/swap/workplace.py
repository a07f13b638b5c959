"""The folder beside a target in which a new site is made, and what killed builds left there.

It is a folder of its own for each build: whatever a killed build still writes, it writes
into its own. Its name begins with a dot, and it lies on the file system of the target.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NEW, OLD = "moi", "cu"
"""The tree that is being made; the tree that stood before, where it has to wait."""


@contextmanager
def workplace(target: Path) -> Iterator[Path]:
    """Give the place of the new tree; what is left there afterwards is deleted."""
    restore(target)
    sweep(target)
    try:
        folder = tempfile.mkdtemp(prefix=_prefix(target), dir=target.parent)
        yield Path(folder) / NEW
    finally:
        restore(target)
        sweep(target)


def restore(target: Path) -> None:
    """Put back the old site of a build that was killed between two renames."""
    for folder in _folders(target):
        if (folder / OLD).exists() and not target.exists():
            (folder / OLD).rename(target)


def sweep(target: Path) -> None:
    """Delete what builds left; call it when the site stands, for an old one goes, too."""
    for folder in _folders(target):
        try:
            shutil.rmtree(folder)
        except OSError as wrong:  # no harm to the site: told, and tried again next time
            told = f"thidua: {folder}: chưa xóa hết được ({wrong.strerror}); xóa tay"
            print(told, file=sys.stderr)


def _folders(target: Path) -> list[Path]:
    """List the folders that builds made: by the whole name, each a real one."""
    name = re.compile(re.escape(_prefix(target)) + "[a-z0-9_]{8}")
    found = (path for path in target.parent.iterdir() if name.fullmatch(path.name))
    return sorted(path for path in found if path.is_dir() and not path.is_symlink())


def _prefix(target: Path) -> str:
    return f".{target.name}.moi-"
