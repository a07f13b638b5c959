"""A file to take along (tệp tải về): what it is, how large, by which hash it is known."""

from __future__ import annotations

import hashlib

from msgspec import Struct


class Column(Struct, frozen=True):
    """A column of a table (cột): its heading in files, its name, what its cells mean."""

    heading: str
    title: str
    meaning: str


class Download(Struct, frozen=True):
    """One file that a page offers."""

    address: str
    """From the root of the site."""
    title: str
    kind: str
    """Its format in a word: CSV, NDJSON, Word."""
    size: int
    """In bytes."""
    sha256: str
    rows: int | None = None
    """How many rows a table has; None for what is no table."""
    columns: tuple[Column, ...] = ()
    """Those of a table for Excel."""


def download(
    address: str,
    title: str,
    kind: str,
    content: bytes,
    rows: int | None = None,
    columns: tuple[Column, ...] = (),
) -> Download:
    """Describe a file by its content."""
    digest = hashlib.sha256(content).hexdigest()
    return Download(address, title, kind, len(content), digest, rows, columns)
