"""What every record is (bản ghi): frozen, of fields that each decide what a typed text is.

A data file gives text; the field decides what it is. Vietnamese dates and numbers
(`01/10/2025`, `9,5`) are read as such, and whatever is not clearly one is refused.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, WithJsonSchema
from pydantic_core import PydanticCustomError


class Record(BaseModel):
    """A frozen record; fields that it does not know are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def fail(kind: str, **context: Any) -> PydanticCustomError:
    """Make the error that refuses a value; `check` says the kind of fault in words."""
    return PydanticCustomError(kind, kind, context)


def typed(value: Any) -> str:
    """Take a value as it was typed; raises where it is no text."""
    if not isinstance(value, str):
        raise fail("null" if value is None else "not_text")
    return value.strip()


def schema(**schema: Any) -> WithJsonSchema:
    """Tell editors what may be typed."""
    return WithJsonSchema(schema)
