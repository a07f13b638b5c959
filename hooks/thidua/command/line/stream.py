"""Streams that can say every Vietnamese letter, on any machine (luồng chữ)."""

from __future__ import annotations

import io
import sys


def speak_utf8() -> None:
    """Write UTF-8 also where a console or a file would have cp1252, cp1258 or ASCII.

    Windows gives a program the code page of the machine as soon as its words go to a
    file; none of them has all our letters. What is typed is read as the console gives it.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper) and not sys.stdin.isatty():
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")


def as_typed(word: str) -> str:
    """Give a word of the command line whole, where the machine took its letters for bytes."""
    try:
        return word.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:  # half a letter, which no machine makes of bytes
        return word
