"""The files below `/du-lieu/`: every table, what describes them, and all of it in one archive."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import IO, cast
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from msgspec import Struct, field

from thidua.address.file import ARCHIVE, PACKAGE
from thidua.address.page import SCHEMAS
from thidua.derive.portal.download import Column, Download
from thidua.export.content import Content, Measure, entry_of, whole
from thidua.export.dataset.dataset import Dataset, WrittenTable
from thidua.export.dataset.schema import (
    data_package,
    page_schema,
    row_schema,
    schema_text,
)
from thidua.export.twin.table import TABLES, Table
from thidua.model.portal_settings import PortalSettings

File = tuple[Download, Content]


def dataset_files(
    dataset: Dataset, settings: PortalSettings, site_url: str, *, is_sample: bool
) -> Iterator[File]:
    """Give the files of a data set, last the archive of its package: no NDJSON, the same rows once more."""
    tables, inside = list[tuple[Table, Measure]](), dict[str, Content]()
    folder = dataset.folder
    for table in dataset.tables():
        tables.append((table.table, table.csv.measure))
        for told, content in _table_files(folder, table):
            if told.kind == "CSV":
                inside[told.address.removeprefix(folder)] = content
            yield told, content
    described = data_package(settings, tables, site_url, is_sample=is_sample)
    inside[PACKAGE] = whole(
        (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode()
    )
    yield _offered(
        folder + PACKAGE, "Bản mô tả (Data Package)", "JSON", inside[PACKAGE]
    )
    yield _offered(
        folder + ARCHIVE,
        "Mọi bảng CSV và bản mô tả trong một tệp",
        "ZIP",
        bundled(inside),
    )


def _table_files(folder: str, told: WrittenTable) -> Iterator[File]:
    for kind, content in (("csv", told.csv), ("ndjson", told.ndjson)):
        name, columns = f"{folder}{told.table.file}.{kind}", _columns(told.table)
        yield _offered(
            name, told.table.title, kind.upper(), content, told.rows, columns
        )


def _offered(
    address: str,
    title: str,
    kind: str,
    content: Content,
    rows: int | None = None,
    columns: tuple[Column, ...] = (),
) -> File:
    """Describe a file by its content."""
    size, sha256 = content.measure.size, content.measure.sha256
    return Download(address, title, kind, size, sha256, rows, columns), content


@cache
def _columns(table: Table) -> tuple[Column, ...]:
    """The headings of a table with what stands below them."""
    return tuple(
        Column(heading, field.title or "", field.description or "")
        for heading, field in table.columns.items()
    )


@cache
def schema_files() -> tuple[File, ...]:
    """Give the JSON Schemas; they follow from the code alone."""
    return tuple(_schema_files())


def _schema_files() -> Iterator[File]:
    """Give the JSON Schemas: of a page's `index.json`, and of a line of each table."""
    page = schema_text(page_schema())
    where = f"{SCHEMAS}trang.schema.json"
    yield _offered(where, "index.json cạnh mọi trang", "JSON Schema", whole(page))
    for table in TABLES:
        content = whole(schema_text(row_schema(table)))
        there = f"{SCHEMAS}{table.file}.schema.json"
        yield _offered(there, table.title, "JSON Schema", content)


def bundled(files: Mapping[str, Content]) -> Content:
    """Pack files, stored and sorted."""
    return Content(partial(_parts, files))


def _parts(files: Mapping[str, Content]) -> Iterator[bytes]:
    told: list[ZipInfo] = []
    at = 0
    for name in sorted(files):
        info, measure = entry_of(name), files[name].measure
        info.header_offset, info.CRC = at, measure.crc
        info.file_size = info.compress_size = measure.size
        head = info.FileHeader()
        yield head
        yield from files[name]
        at += len(head) + measure.size
        told.append(info)
    yield _end(told, at)


class _Tail(Struct):
    """What stands in a file from a place on."""

    at: int
    told: list[bytes] = field(default_factory=list)

    def write(self, content: bytes) -> int:
        self.told.append(content)
        self.at += len(content)
        return len(content)

    def tell(self) -> int:
        return self.at

    def seek(self, place: int, whence: int = 0) -> int:
        assert (place, whence) == (self.at, 0)  # nothing of it is written anew
        return self.at

    def flush(self) -> None:
        """Nothing waits."""


def _end(told: list[ZipInfo], at: int) -> bytes:
    """List the files of an archive whose last one ends at a place."""
    tail = _Tail(at)
    with ZipFile(cast("IO[bytes]", tail), "w", ZIP_STORED) as archive:
        archive.filelist += told
    return b"".join(tail.told)
