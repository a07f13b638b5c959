"""The records → JSON Schemas with Vietnamese titles, for editors that complete and check."""

from __future__ import annotations

import json
import re
from typing import Any

from thidua.check.file.layout import LAYOUT
from thidua.model.field import Record

FOLDER = "data/schema"


def schema_name(kind: type[Record]) -> str:
    """Name the schema file of a record: LegalRegister is `legal_register`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()


def schema_files() -> dict[str, str]:
    """Give each schema file's name and text."""
    kinds = dict.fromkeys(kind for _, kind in LAYOUT)
    return {f"{FOLDER}/{schema_name(kind)}.json": _text(kind) for kind in kinds}


def _text(kind: type[Record]) -> str:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_in_vietnamese(kind.model_json_schema()),
    }
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _in_vietnamese(schema: Any) -> Any:
    """Drop what is not for officials: class names as titles, docstrings in English."""
    if isinstance(schema, list):
        return [_in_vietnamese(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    is_record = "properties" in schema or "enum" in schema
    return {
        key: _properties(value)
        if key in ("properties", "$defs")
        else _in_vietnamese(value)
        for key, value in schema.items()
        if not (is_record and key in ("title", "description")) and key != "default"
    }


def _properties(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: _in_vietnamese(schema) for name, schema in properties.items()}
