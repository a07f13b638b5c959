"""The records → JSON Schemas with Vietnamese titles, for editors that complete and check.

A field that names something says so (`x-refers-to`) and points to the list of names in a
file of its own: schemas follow from the records alone, names from the data of a portal.
Names are `examples`, which editors offer and never refuse by: a list may be older than
the data.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from thidua.check.file.layout import LAYOUT
from thidua.check.file.registry import Registry
from thidua.model.field.record import Record

FOLDER = "data/schema"
NAMES = f"{FOLDER}/names.json"
LISTED = ("award", "body", "document", "event", "unit")
"""Kinds of names that the whole portal shares; others belong to one plan."""


def schema_name(kind: type[Record]) -> str:
    """Name the schema file of a record: LegalRegister is `legal_register`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()


def schema_files() -> dict[str, str]:
    """Give each schema file's name and text."""
    kinds = dict.fromkeys(kind for _, kind in LAYOUT)
    return {f"{FOLDER}/{schema_name(kind)}.json": _text(kind) for kind in kinds}


def names_file(registry: Registry) -> str:
    """Give the names that the data has, by kind, for editors to offer."""
    return listed_names({kind: sorted(registry.all_names(kind)) for kind in LISTED})


def listed_names(names: Mapping[str, list[str]]) -> str:
    """Write names by kind, as schemas point to them."""
    return _written({"$defs": {k: {"examples": v} for k, v in names.items()}})


def _text(kind: type[Record]) -> str:
    return _written(_in_vietnamese(kind.model_json_schema()))


def _written(schema: dict[str, Any]) -> str:
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    told = json.dumps(
        {**dialect, **schema}, ensure_ascii=False, indent=1, sort_keys=True
    )
    return told + "\n"


def _in_vietnamese(schema: Any) -> Any:
    """Drop what is not for officials: class names as titles, docstrings in English."""
    if isinstance(schema, list):
        return [_in_vietnamese(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    is_record = "properties" in schema or "enum" in schema
    left = {"default", "title", "description"} if is_record else {"default"}
    told = {k: _part(k, v) for k, v in schema.items() if k not in left}
    if schema.get("x-refers-to") in LISTED:
        name = f"names.json#/$defs/{schema['x-refers-to']}"
        told["allOf"] = [{"$ref": name}]
    return told


def _part(key: str, part: Any) -> Any:
    is_named = key in ("properties", "$defs")
    return _properties(part) if is_named else _in_vietnamese(part)


def _properties(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: _in_vietnamese(schema) for name, schema in properties.items()}
