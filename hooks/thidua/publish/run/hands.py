"""Processes that make bodies (các tay): begun while the host is still asked, so they load meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Sized
from contextlib import suppress

from msgspec import Struct, field

MANY = 8
"""So many bodies are worth several processes."""
_MOST = 8
"""Processes at once."""
_HAND = "thidua.publish.portion.hand"

Hand = subprocess.Popen[bytes]


class Hands(Struct):
    """Processes that wait for a task, and those that work on theirs."""

    waiting: list[Hand] = field(default_factory=list)
    working: list[Hand] = field(default_factory=list)

    def begin(self) -> None:
        """Have as many wait as there may be."""
        self.waiting += [_begun() for _ in range(number() - len(self.waiting))]

    def give(self, tasks: Iterable[bytes]) -> list[Hand]:
        """Give each task to a process of its own; give those that work."""
        self.begin()
        for task in tasks:
            self.working.append(self.waiting.pop())
            _tell(self.working[-1], task)
        return self.working

    def end(self) -> None:
        """Leave no process behind."""
        for hand in (*self.waiting, *self.working):
            hand.kill()
            hand.communicate()
        self.waiting.clear()
        self.working.clear()


def are_worth_it(bodies: Sized) -> bool:
    """Whether bodies are so many that several processes make them."""
    return len(bodies) >= MANY and number() > 1


def number() -> int:
    """How many processes there are at once."""
    return min(_cores(), _MOST)


def _cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _begun() -> Hand:
    """Begin a process; what it says is said again by one that makes all."""
    return subprocess.Popen(
        [sys.executable, "-m", _HAND],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _tell(hand: Hand, task: bytes) -> None:
    """Say what is to be made; where nobody listens any more, the exit code tells that."""
    assert hand.stdin
    with suppress(BrokenPipeError):
        hand.stdin.write(task)
    with suppress(BrokenPipeError):
        hand.stdin.close()
