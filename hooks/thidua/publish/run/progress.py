"""How far a build has come (tiến độ): one line that changes on a terminal, a line a stage elsewhere.

Only words for whoever waits: nothing that is built knows the time.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from itertools import pairwise
from time import monotonic, process_time
from typing import TextIO

from msgspec import Struct, field

WANTED, TIMINGS = "THIDUA_PROGRESS", "THIDUA_TIMINGS"
"""Set to 1 by `thidua build`: say where a long build is; tell each stage at the end."""
_PATIENCE = 1.0
"""Seconds after which a build is long."""
_EVERY = 0.2
_CLEAR = "\r\x1b[K"


Mark = tuple[str, float, float]
"""A stage, with the time and the work of the processor at which it began."""


class Progress(Struct):
    """The stages of one build, and what is said of them."""

    out: TextIO
    is_told: bool = False
    has_timings: bool = False
    stages: list[Mark] = field(default_factory=list)
    shown: float = 0.0

    def stage(self, name: str) -> None:
        """Begin a stage; the one before ends."""
        self.stages.append((name, monotonic(), process_time()))
        if self._is_long() and not self.out.isatty():
            self.out.write(f"{name} …\n")
            self.out.flush()
        self._show(name)

    def step(self, done: int, total: int) -> None:
        """Say how many of all communes are done, and how long the others may take."""
        name, began, _ = self.stages[-1]
        left = (monotonic() - began) / done * (total - done) if done else 0.0
        self._show(f"{name}: cơ quan {done}/{total}, còn khoảng {left:.0f} giây")

    def end(self) -> None:
        """Clear the line; tell the stages to those who asked."""
        if self._is_long() and self.out.isatty():
            self.out.write(_CLEAR)
        if self.has_timings:
            self.stages.append(("", monotonic(), process_time()))
            self.out.writelines(self._lines())
        self.out.flush()

    def _lines(self) -> Iterator[str]:
        first, last = self.stages[0], self.stages[-1]
        yield f"{'khởi động':<22}{'':10}{first[2]:9.2f} s CPU\n"
        for begun, ended in pairwise(self.stages):
            yield _line(begun[0], begun, ended)
        yield _line("cả lần dựng", first, last)

    def _show(self, words: str) -> None:
        now = monotonic()
        if self._is_long() and self.out.isatty() and now - self.shown >= _EVERY:
            self.shown = now
            self.out.write(f"{_CLEAR}{words}\r")  # what the host says begins there
            self.out.flush()

    def _is_long(self) -> bool:
        return self.is_told and monotonic() - self.stages[0][1] >= _PATIENCE


def _line(name: str, begun: Mark, ended: Mark) -> str:
    return f"{name:<22}{ended[1] - begun[1]:8.2f} s{ended[2] - begun[2]:9.2f} s CPU\n"


def open_progress(told: Mapping[str, str] = os.environ) -> Progress:
    """Tell on the error stream what the environment, or the caller, asks for."""
    wanted, timings = (told.get(name) == "1" for name in (WANTED, TIMINGS))
    return Progress(sys.stderr, wanted, timings)
