"""Processes that make bodies (các tay): each begins with all that this one has loaded, where the system can."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sized
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, SpawnContext

MANY = 8
"""So many bodies are worth several processes."""
_MOST = 8
"""Processes at once."""
_EVERY = 0.2
"""Seconds between two looks at how far they are."""

Hands = list[BaseProcess]
Next = Callable[[], int | None]
"""The way to the number of the next part that nobody has begun; None where all are."""
Work = Callable[[Next], bool]
"""What a process does; False where that failed."""


@contextmanager
def at_work(work: Work, parts: int) -> Iterator[Hands]:
    """Have several processes work, who each take the next part when they are done with one; none is left behind."""
    context = _context()
    numbers = context.SimpleQueue()
    hands: Hands = []
    try:
        for _ in range(number()):
            hand = context.Process(target=_quiet, args=(work, numbers.get), daemon=True)
            hand.start()
            hands.append(hand)
        for part in (*range(parts), *[None] * len(hands)):
            numbers.put(part)
        yield hands
    finally:
        for begun in hands:
            begun.kill()
            begun.join()


def are_done(hands: Hands) -> bool:
    """Wait a while: whether all have ended, or one has failed."""
    wait([hand.sentinel for hand in hands if hand.exitcode is None], _EVERY)
    return any(hand.exitcode for hand in hands) or not any(hand.is_alive() for hand in hands)  # fmt: skip


def are_worth_it(bodies: Sized) -> bool:
    """Whether bodies are so many that several processes make them."""
    return len(bodies) >= MANY and number() > 1


def number() -> int:
    """How many processes there are at once."""
    return min(_cores(), _MOST)


def is_orphan() -> bool:
    """Whether the process that asked for this one has ended: nobody will take what is made."""
    parent = parent_process()
    return parent is not None and not parent.is_alive()


def _context() -> ForkContext | SpawnContext:
    """How processes begin: as copies of this one only where nothing else runs in it."""
    if sys.platform == "linux" and threading.active_count() == 1:
        return get_context("fork")
    return get_context("spawn")


def _cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _quiet(work: Work, part: Next) -> None:
    """Work without a word: what would be said is said again by one process that makes all."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    sys.exit(0 if work(part) else 1)
