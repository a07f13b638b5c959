"""The bytes of a file (nội dung tệp), read with few calls: a site has tens of thousands of files."""

from __future__ import annotations

import os

_FIRST = 16 * 1024
"""Most files are no longer."""
_READ = os.O_RDONLY
for _name in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK"):
    _READ |= getattr(os, _name, 0)
"""Windows reads the ends of lines as they are only where it is told to; elsewhere no link is followed, no pipe waited for."""


def content_of(path: str) -> bytes:
    """Read a file whole; raises `OSError` where it cannot be read."""
    file = os.open(path, _READ)
    try:
        parts = [os.read(file, _FIRST)]
        if len(parts[0]) == _FIRST:
            parts.append(os.read(file, os.fstat(file).st_size))
        while more := os.read(file, _FIRST):
            parts.append(more)
    finally:
        os.close(file)
    return b"".join(parts)
