"""Bodies made by several processes at once (nhiều tay): each makes its share and leaves the portions.

Where the system cannot fork, or anything goes wrong, nothing is given: one process makes all.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import sleep

from thidua.publish.portion.portion import Portion, read_back, written
from thidua.publish.run.progress import Progress

_WORTH = 8
"""So many bodies are worth a second process."""
_MOST = 8
"""Processes at once."""
_EVERY = 0.1
Make = Callable[[str], Portion]


def made_by_crew(slugs: Sequence[str], make: Make, progress: Progress) -> dict[str, Portion]:  # fmt: skip
    """Make the portions of bodies; none where one process has to make them."""
    size = min(_cores(), _MOST, len(slugs))
    if len(slugs) < _WORTH or size < 2 or not hasattr(os, "fork"):
        return {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        crew = [_begun(slugs[number::size], make, folder) for number in range(size)]
        is_whole = _ended(crew, folder, len(slugs), progress)
        found = {s: folder / f"{s}.json" for s in slugs} if is_whole else {}
        return {slug: read_back(path.read_bytes()) for slug, path in found.items()}


def _cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _begun(slugs: Sequence[str], make: Make, folder: Path) -> int:
    """Begin a process that makes some bodies; give its number."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    if child := os.fork():
        return child
    code = 1  # whatever goes wrong goes wrong again, and is told, where one process makes all
    try:
        for slug in slugs:
            (folder / f"{slug}.json").write_bytes(written(make(slug)))
        code = 0
    finally:
        os._exit(code)


def _ended(crew: list[int], folder: Path, total: int, progress: Progress) -> bool:
    """Wait for all; whether each made its share."""
    codes: list[int] = []
    while crew:
        done, status = os.waitpid(crew[0], os.WNOHANG)
        if done:
            codes.append(os.waitstatus_to_exitcode(status))
            crew.pop(0)
        else:
            progress.step(sum(1 for _ in folder.iterdir()), total)
            sleep(_EVERY)
    return not any(codes)
