"""What a command costs: seconds, seconds of the processors, memory of all its processes."""

from __future__ import annotations

import os
import resource
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

_EVERY = 0.25
"""Seconds between two looks. Each takes 7 ms of a processor: more of them slow whoever uses all."""


class Cost(Struct, frozen=True, dict=True):
    """What one run took; `memory` is the most that all processes held at once, in MB."""

    wall: float
    cpu: float
    memory: float


def measure(command: Sequence[str], folder: Path, told: Mapping[str, str]) -> Cost:
    """Run a command that has to succeed; its words are shown where it does not."""
    before, start = _cpu(), time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **told},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as process:
        held = _Watch(process.pid)
        words, _ = process.communicate()
        wall = time.perf_counter() - start
        most = held.end()
    if process.returncode:
        raise SystemExit(words.decode(errors="replace")[-4000:])
    return Cost(wall, _cpu() - before, most / 1e6)


class _Watch:
    """Looks at the memory of a session of processes, again and again."""

    def __init__(self, session: int) -> None:
        self.session, self.most, self.ended = session, 0, threading.Event()
        self.thread = threading.Thread(target=self._look)
        self.thread.start()

    def _look(self) -> None:
        while not self.ended.wait(_EVERY):
            self.most = max(self.most, sum(_held(self.session)))

    def end(self) -> int:
        """Stop; give the most bytes that were seen."""
        self.ended.set()
        self.thread.join()
        return self.most


def _held(session: int) -> Iterator[int]:
    """Give the bytes of each process of a session; what is shared counts once (Linux)."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(folder.name)) == session:
                told = (folder / "smaps_rollup").read_text().partition("\nPss:")[2]
                yield int(told.split()[0]) * 1024
        except (OSError, IndexError):  # it ended meanwhile
            continue


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
