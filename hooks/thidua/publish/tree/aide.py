"""Another process of ours that reads meanwhile (tiến trình đọc giúp): it ends with the one that asked for it."""

from __future__ import annotations

import marshal
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import IO, Any

_LENGTH = 8
"""Bytes that say how long a part is."""
_STOPPED = 128
"""Added to the number of a signal, it is the exit code of what that signal ended."""


@contextmanager
def aide(
    module: str, *words: str, told: IO[bytes] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """Begin a process; what it finds is read from it. It is ended where that is no longer asked for."""
    command = [sys.executable, "-m", module, *words]
    with subprocess.Popen(
        command,
        stdin=told,
        stdout=subprocess.PIPE,
        process_group=0,  # the keys that end us at a terminal are not for it
    ) as other:
        try:
            yield other
        finally:
            other.terminate()  # nothing where it has ended by itself


def tell(found: Any) -> None:
    """Tell the one that asked what was found, a part of it at a time.

    A thread that waits here keeps no process from ending: it holds no lock of Python's.
    """
    content = marshal.dumps(found)
    left = memoryview(len(content).to_bytes(_LENGTH) + content)
    while left:
        left = left[os.write(sys.stdout.fileno(), left) :]


def told_by(other: subprocess.Popen[bytes]) -> Any:
    """Wait for the next part of what a process finds; raises `OSError` where it ended before."""
    assert other.stdout
    size = int.from_bytes(other.stdout.read(_LENGTH))
    content = other.stdout.read(size)
    if not size or len(content) < size:
        raise ChildProcessError(f"{other.args!r}: {other.wait()}")
    return marshal.loads(content)


def end_in_order() -> None:
    """Let this process end without a word where nobody waits for it, its own aide first."""

    def end(number: int, frame: FrameType | None) -> None:
        sys.exit(_STOPPED + number)

    signal.signal(signal.SIGTERM, end)
    for name in ("SIGINT", "SIGPIPE"):  # Windows knows no pipes that break
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)
