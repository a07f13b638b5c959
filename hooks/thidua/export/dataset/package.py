"""What describes a data set to programs: a Data Package (datapackage.json, version 1)."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic.fields import FieldInfo

from thidua.export.content import Measure
from thidua.export.twin.row.row import SAMPLE
from thidua.export.twin.table import Table
from thidua.model.portal_settings import PortalSettings
from thidua.say.paper.download import LICENCE_UNKNOWN

_TYPES: dict[type, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    date: {"type": "date"},
    Decimal: {"type": "number", "decimalChar": ","},
    bool: {"type": "boolean", "trueValues": ["có"], "falseValues": ["không"]},
}


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
