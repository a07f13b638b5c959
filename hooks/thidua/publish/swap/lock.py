"""One build of a site at a time: a lock that ends with the process that holds it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from thidua.publish.swap.target import Refused

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        """Lock one byte far behind the text: on Windows a locked byte cannot be read."""
        os.lseek(handle, 1 << 20, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def locked(target: Path) -> Iterator[None]:
    """Keep other builds from a target; raises `Refused` while one is at work there.

    What is locked is a file beside the target. One that a dead build left behind is
    free, for the system lets go of a lock with its process.
    """
    path = target.with_name(f".{target.name}.khoa")
    handle = _take(path, target)
    try:
        yield
    finally:
        with suppress(
            PermissionError
        ):  # Windows keeps a file that is open, and it stays there
            path.unlink(missing_ok=True)
        os.close(handle)


def _take(path: Path, target: Path) -> int:
    while True:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        handle = os.open(path, flags, 0o644)
        if not _lock(handle):
            who = _holder(handle)
            os.close(handle)
            raise Refused(
                f"một lần dựng khác{who} đang ghi vào {target}; chờ nó xong rồi dựng lại"
            )
        if _is_the_file(path, handle):
            break
        os.close(
            handle
        )  # the one before has just deleted it: nobody else sees this one
    with suppress(
        OSError
    ):  # only told to others; a full disk is no reason to stop here
        os.lseek(handle, 0, os.SEEK_SET)
        os.ftruncate(handle, 0)
        os.write(handle, str(os.getpid()).encode())
    return handle


def _is_the_file(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _holder(handle: int) -> str:
    os.lseek(handle, 0, os.SEEK_SET)
    number = os.read(handle, 20).decode("ascii", "replace")
    return f" (tiến trình {number})" if number.isdecimal() else ""
