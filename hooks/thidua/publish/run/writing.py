"""Files of a new site on the disk: thousands of them, each in a folder of its own."""

from __future__ import annotations

import os

_BINARY = getattr(os, "O_BINARY", 0)
"""Windows writes the ends of lines as they are only where it is told to."""


def write_file(name: str, content: bytes, folders: set[str]) -> None:
    """Write a file as it will stand, its folder before it; `folders` are known to be there."""
    make_folder(name.rpartition("/")[0], folders)
    file = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(file, left) :]
    finally:
        os.close(file)


def make_folder(folder: str, folders: set[str]) -> None:
    """Make a folder that is not known to be there, and those above it."""
    if folder in folders:
        return
    try:
        os.mkdir(folder)  # noqa: PTH102, thousands of times
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    except FileExistsError:
        if not os.path.isdir(folder):  # noqa: PTH112
            raise
    folders.add(folder)
