"""What describes the data: JSON Schemas of every table and of all `index.json`, the Data Package of a data set."""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic.fields import FieldInfo

from thidua.export.content import Measure
from thidua.export.twin.row.row import SAMPLE, Place, Row
from thidua.export.twin.table import ALONE, TABLES, Table
from thidua.export.twin.twin import VERSION
from thidua.model.portal_settings import PortalSettings
from thidua.say.paper.download import LICENCE_UNKNOWN

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]
_TYPES: dict[type, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    date: {"type": "date"},
    Decimal: {"type": "number", "decimalChar": ","},
    bool: {"type": "boolean", "trueValues": ["có"], "falseValues": ["không"]},
}


def row_schema(table: Table) -> Schema:
    """Describe a line of a table's NDJSON: its row with its place."""
    return {"$schema": DIALECT, **_object(table, with_place=True)}


def page_schema() -> Schema:
    """Describe `index.json` beside any page; those of rankings are what proves them."""
    kinds = (*TABLES, *ALONE)
    tables = {table.key: _rows(table) for table in kinds}
    page = {
        "type": "object",
        "properties": {**_HEAD, **_parts(Place)[0], **tables},
        "required": ["version", "kind", "address", "title", "updated_on"],
        "additionalProperties": False,
    }
    return {
        "$schema": DIALECT,
        "title": "Bản dữ liệu của một trang",
        "anyOf": [page, _RANKING, _LISTING],
        "$defs": {table.key: _object(table, with_place=False) for table in kinds},
    }


def _rows(table: Table) -> Schema:
    each = {"$ref": f"#/$defs/{table.key}"}
    return {"type": "array", "title": table.title, "items": each}


def schema_text(schema: Schema) -> bytes:
    """Write a schema."""
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()


_HEAD: Schema = {
    "version": {"const": VERSION, "title": "Phiên bản của lược đồ"},
    "kind": {"type": "string", "title": "Loại trang"},
    "address": {"type": "string", "title": "Địa chỉ, tính từ gốc cổng"},
    "title": {"type": "string", "title": "Tên"},
    "updated_on": {"type": "string", "format": "date", "title": "Ngày cập nhật"},
    "as_of": {"type": "string", "format": "date", "title": "Tính đến ngày"},
    "whole": {"type": "string", "title": "Danh sách mà trang là một phần"},
}
_RANKING: Schema = {
    "title": "Kết quả của một bảng xếp hạng, tính lại được từ dau-vao.json",
    "type": "object",
    "required": ["body", "campaign", "year", "rule", "inputs", "result"],
}
_LISTING: Schema = {
    "title": "Mọi bảng xếp hạng của cổng",
    "type": "object",
    "required": ["rankings"],
}


def _object(table: Table, *, with_place: bool) -> Schema:
    """One row; its place may be left out where the page says it."""
    place, needed = _parts(Place)
    row, required = _parts(table.row)
    return {
        "title": table.title,
        "type": "object",
        "properties": {**place, **row},
        "required": [*(needed if with_place else []), *required],
        "additionalProperties": False,
    }


def _parts(kind: type[Row] | type[Place]) -> tuple[Schema, list[str]]:
    """The fields of a record, and those that are always there; what is not known is left out."""
    told = kind.model_json_schema(mode="serialization")
    fields = {name: _plain(field) for name, field in told["properties"].items()}
    return fields, told.get("required", [])


def _plain(field: Schema) -> Schema:
    """A field without null and default."""
    told = {k: v for k, v in field.items() if k not in ("default", "anyOf")}
    kinds = [kind for kind in field.get("anyOf", ()) if kind.get("type") != "null"]
    return {**told, **(kinds[0] if kinds else {})}


def data_package(
    settings: PortalSettings,
    tables: Iterable[tuple[Table, Measure]],
    site_url: str,
    *,
    is_sample: bool,
) -> dict[str, Any]:
    """Describe the tables of a data set; `site_url` is "" where it is not known."""
    note = f"{SAMPLE}: không có thật. " if is_sample else ""
    licence = settings.licence
    told: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "du-lieu-minh-hoa" if is_sample else "du-lieu",
        "title": f"{SAMPLE}: {settings.name}" if is_sample else settings.name,
        "description": f"{note}{settings.description} {LICENCE_UNKNOWN if licence is None else ''}".strip(),
        "sources": [
            {
                "title": "Dữ liệu các cơ quan đưa lên cổng; nguồn của từng kế hoạch ở cột nguon của bảng phong-trao"
            }
        ],
        "resources": [_resource(table, measure) for table, measure in tables],
    }
    if site_url:
        told["homepage"] = site_url
    if licence:
        told["licenses"] = [
            {
                "title": licence.name,
                **({"path": licence.address} if licence.address else {}),
            }
        ]
    return told


def _resource(table: Table, csv: Measure) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.file,
        "title": table.title,
        "path": f"{table.file}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ";", "lineTerminator": "\r\n"},
        "bytes": csv.size,
        "hash": f"sha256:{csv.sha256}",
        "schema": {
            "fields": [_field(name, info) for name, info in table.columns.items()],
            "missingValues": [""],
        },
    }


def _field(name: str, info: FieldInfo) -> dict[str, Any]:
    return {
        "name": name,
        **_TYPES[_kind(info.annotation)],
        "title": info.title,
        "description": info.description,
    }


def _kind(annotation: Any) -> type:
    """What a cell holds: a tuple is written as words."""
    if isinstance(annotation, types.UnionType):
        annotation = next(
            a for a in typing.get_args(annotation) if a is not types.NoneType
        )
    return str if typing.get_origin(annotation) is tuple else annotation
