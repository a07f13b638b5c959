"""The twin of a page (bản dữ liệu của trang): the same facts as JSON, without a word of HTML."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from thidua.address.file import RESULT as TWIN
from thidua.derive.name import BodyName
from thidua.export.twin.row.row import SAMPLE, Line
from thidua.export.twin.table import BY_KEY, WrittenLine, table_csv
from thidua.model.key import Key

VERSION = "1.0"
"""Of the schema: the first number changes when a reader of the old one would go wrong."""
File = tuple[str, bytes]


class Twin(Struct, frozen=True):
    """All that the twin of one page holds."""

    address: str
    kind: str
    title: str
    updated_on: date
    tables: Mapping[str, Iterable[Line | WrittenLine]]
    """Rows of one body as they were made; of several bodies as they were written."""
    body: BodyName | None = None
    campaign: Key | None = None
    is_sample: bool = False
    as_of: date | None = None
    """The day by which it speaks; None where no day changes what it says."""
    whole: str = ""
    """The list that it is a part of; "" for what is whole."""
    beside: tuple[str, ...] = ()
    """The tables of the page that stand beside it as CSV, too."""


def twin_files(twin: Twin) -> Iterator[File]:
    """Give the files that stand beside a page: its twin, then tables that are not empty."""
    tables = {key: tuple(lines) for key, lines in twin.tables.items()}
    yield twin.address + TWIN, _json(twin, tables)
    for key in twin.beside:
        if tables[key]:
            table, rows = BY_KEY[key], tables[key]
            made = [row for row in rows if isinstance(row, Line)]
            known = [row for row in rows if isinstance(row, WrittenLine)]
            content = table_csv(table, (*known, *made))
            yield f"{twin.address}{table.file}.csv", content


def _json(twin: Twin, tables: Mapping[str, tuple[Line | WrittenLine, ...]]) -> bytes:
    """Write the head, then table by table, a row a line."""
    head = json.dumps(_head(twin), ensure_ascii=False)
    parts = [head[:-1]]
    for key, lines in tables.items():
        rows = ",\n".join(_row(line, twin) for line in lines)
        parts.append(f'"{key}":[\n{rows}\n]' if rows else f'"{key}":[]')
    return (",\n".join(parts) + "}\n").encode()


def _row(line: Line | WrittenLine, twin: Twin) -> str:
    """A row; with its place where that is not the page's own."""
    if isinstance(line, WrittenLine):
        return line.json
    place, own = line.place, twin.campaign
    where = (place.body, place.year, place.campaign)
    is_own = own is not None and where == (own.body, own.year, own.slug)
    return line.json if is_own else line.whole


def _head(twin: Twin) -> dict[str, object]:
    body = twin.body.slug if twin.body else None
    key = twin.campaign
    is_sample = twin.is_sample or (twin.body and twin.body.is_sample)
    told = {
        "version": VERSION,
        "kind": twin.kind,
        "address": twin.address,
        "title": twin.title,
        "updated_on": twin.updated_on.isoformat(),
        "as_of": twin.as_of.isoformat() if twin.as_of else None,
        "whole": twin.whole or None,
        "ghi_chu": SAMPLE if is_sample else None,
        "body": body,
        "year": key.year if key else None,
        "campaign": key.slug if key else None,
    }
    return {name: value for name, value in told.items() if value is not None}
