"""Processes that make bodies (các tay): each begins with all that this one has loaded, where the system can."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sized
from contextlib import contextmanager
from functools import partial
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
"""Seconds after which it is looked how far they are, at the latest."""
_WIDTH = 4
"""Bytes of a number in a pipe."""
_SIGNAL_OF_PARENT = 1
"""Linux sends a process a signal when who began it has ended (PR_SET_PDEATHSIG)."""

Hands = list[BaseProcess]
Work = Callable[[Iterable[int]], bool]
"""What a process does with the numbers of its parts; False where that failed."""


@contextmanager
def at_work(work: Work, parts: int) -> Iterator[Hands]:
    """Have several processes work; none is left behind.

    Copies of this one take the next number when they are done with one: a pipe ends for
    whoever is left alone. Others are told theirs beforehand.
    """
    context, hands = _context(), Hands()
    is_copy = context.get_start_method() == "fork"
    pipe = _pipe_of(parts if is_copy else 0)
    try:
        with _unbroken():
            for n in range(number()):
                numbers = (
                    iter(partial(_next, pipe), None)
                    if is_copy
                    else range(n, parts, number())
                )
                hand = context.Process(target=_quiet, args=(work, numbers), daemon=True)
                hand.start()
                hands.append(hand)
        yield hands
    finally:
        for begun in hands:
            begun.kill()
            begun.join()
        os.close(pipe)


def are_done(hands: Hands) -> bool:
    """Wait a while: whether all have ended, or one has failed."""
    wait([hand.sentinel for hand in hands if hand.exitcode is None], _EVERY)
    return any(hand.exitcode for hand in hands) or not any(
        hand.is_alive() for hand in hands
    )


def are_worth_it(bodies: Sized) -> bool:
    """Whether bodies are so many that several processes make them."""
    return len(bodies) >= MANY and number() > 1


def number() -> int:
    """How many processes there are at once."""
    return min(_cores(), _MOST)


def is_orphan() -> bool:
    """Whether the process that asked for this one has ended: nobody will take what is made."""
    parent = parent_process()
    return parent is not None and (os.getppid() != parent.pid or not parent.is_alive())


def _context() -> ForkContext | SpawnContext:
    """How processes begin: as copies of this one only where nothing else runs in it."""
    if sys.platform == "linux" and threading.active_count() == 1:
        return get_context("fork")
    return get_context("spawn")


def _pipe_of(parts: int) -> int:
    """Give the reading end of a pipe that holds so many numbers, and then ends."""
    pipe, into = os.pipe()
    os.write(into, b"".join(n.to_bytes(_WIDTH) for n in range(parts)))
    os.close(into)
    return pipe


def _next(pipe: int) -> int | None:
    told = os.read(pipe, _WIDTH)
    return int.from_bytes(told) if told else None


@contextmanager
def _unbroken() -> Iterator[None]:
    """Let nobody end this process while it is copied: Python would lose the signal.

    Copies stay deaf to it: they are killed, or find themselves alone.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _quiet(work: Work, numbers: Iterable[int]) -> None:
    """Work without a word: what would be said is said again by one process that makes all.

    Where the system can, it ends this one with who began it: no file, no lock is held any more.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SIGNAL_OF_PARENT, signal.SIGKILL)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    sys.exit(0 if not is_orphan() and work(numbers) else 1)
