"""The files below `/du-lieu/`: every table, what describes them, and all of it in one archive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache

from thidua.address.file import ARCHIVE, PACKAGE
from thidua.address.page import SCHEMAS
from thidua.derive.portal.download import Column, Download, download
from thidua.export.archive import archived
from thidua.export.dataset.dataset import Dataset
from thidua.export.dataset.package import data_package
from thidua.export.dataset.schema import page_schema, row_schema, schema_text
from thidua.export.twin.table import TABLES, Table
from thidua.model.portal_settings import PortalSettings

File = tuple[Download, bytes]


def dataset_files(
    dataset: Dataset, settings: PortalSettings, site_url: str, *, is_sample: bool
) -> Iterator[File]:
    """Give the files of a data set, the archive of them last."""
    folder = dataset.folder
    tables = []
    inside: dict[str, bytes] = {}
    for told in dataset.tables():
        tables.append((told.table, told.csv))
        for kind, content in (("csv", told.csv), ("ndjson", told.ndjson)):
            name = f"{told.table.file}.{kind}"
            inside[name] = content
            yield download(folder + name, told.table.title, kind.upper(), content, told.rows, _columns(told.table)), content  # fmt: skip
    described = data_package(settings, tables, site_url, is_sample=is_sample)
    inside[PACKAGE] = (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode()  # fmt: skip
    yield download(folder + PACKAGE, "Bản mô tả (Data Package)", "JSON", inside[PACKAGE]), inside[PACKAGE]  # fmt: skip
    archive = archived(inside)
    yield download(folder + ARCHIVE, "Tất cả trong một tệp", "ZIP", archive), archive


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
    yield download(where, "index.json cạnh mọi trang", "JSON Schema", page), page
    for table in TABLES:
        content = schema_text(row_schema(table))
        there = f"{SCHEMAS}{table.file}.schema.json"
        yield download(there, table.title, "JSON Schema", content), content
