"""What somebody writes, looked at again and again (theo dõi tệp): names, times, sizes; nothing is read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

_FOLDERS = ("data", "content", "overrides")
_FILES = ("mkdocs.yml",)
_EVERY, _CALM = 0.08, 0.05
"""Seconds between two looks; seconds in which nothing more may change."""
_PAUSE = 12
"""A pause is so many times as long as a look, where many files make that longer."""

State = tuple[tuple[str, int, int], ...]
"""Every file that may be written to: its name, time and size."""


def state_of(root: Path) -> State:
    """Look at all files that a portal is made of."""
    found = [entry for name in _FOLDERS for entry in _inside(os.fspath(root / name))]
    found += [_told(os.fspath(root / name)) for name in _FILES]
    return tuple(sorted(found))


def changes(root: Path, seen: State) -> Iterator[State]:
    """Give each new state, once nobody is writing any more; never ends by itself."""
    took = 0.0
    while True:
        sleep(max(_EVERY, took * _PAUSE))
        began = monotonic()
        now = state_of(root)
        took = monotonic() - began
        if now == seen:
            continue
        while (later := _later(root)) != now:
            now = later
        seen = now
        yield now


def _later(root: Path) -> State:
    sleep(_CALM)
    return state_of(root)


def _inside(folder: str) -> Iterator[tuple[str, int, int]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from _inside(entry.path)
                else:
                    yield _told(entry.path)
    except OSError:  # gone in between: the next look sees it
        return


def _told(path: str) -> tuple[str, int, int]:
    try:
        found = os.lstat(path)
    except OSError:
        return path, 0, 0
    return path, found.st_mtime_ns, found.st_size
