"""The files of a built site, from its folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path


def from_folder(site: Path) -> dict[str, bytes]:
    """Read every file of a built site by its name; hidden ones at the top are the server's."""
    files = sorted(files_of(site), key=itemgetter(1))
    return {name: path.read_bytes() for name, path in files}


def files_of(site: Path) -> Iterator[tuple[str, Path]]:
    """Name every file of a built site, in no order; hidden ones at the top are left out."""
    waiting = [("", os.fspath(site))]
    while waiting:
        below, folder = waiting.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                name = below + entry.name
                if name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((f"{name}/", entry.path))
                elif entry.is_file():
                    yield name, Path(entry.path)
