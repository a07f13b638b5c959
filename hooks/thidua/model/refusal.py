"""Several faults of one record, each at its own field, told at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError


class Fault(NamedTuple):
    """What a record finds wrong with itself: where inside it, and what."""

    path: tuple[str | int, ...]
    kind: str
    """A key of the messages of `check/record/message.py`."""
    context: dict[str, Any]
    """What the message says with it."""


def refuse(faults: Iterable[Fault]) -> None:
    """Refuse a record that has faults; pydantic sets each behind the record's own path."""
    found = [
        InitErrorDetails(
            type=PydanticCustomError(fault.kind, fault.kind, fault.context),
            loc=fault.path,
            input=None,
        )
        for fault in faults
    ]
    if found:
        raise ValidationError.from_exception_data("record", found)
