"""A field with few values (lựa chọn): each has an English name for code, Vietnamese ones for people.

Both may be typed. Nothing writes a file anew, so what was typed stays as it stands.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import Any, Self

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema


class Choice(StrEnum):
    """One value of few; the first is what the code calls it, the others what people do."""

    words: tuple[str, ...]

    def __new__(cls, value: str, *words: str) -> Self:
        """Make a value of its name and its Vietnamese words."""
        made = str.__new__(cls, value)
        made._value_ = value
        made.words = words
        return made

    @classmethod
    def of(cls, typed: object) -> Self | None:
        """Give the value that somebody typed, by its name or a word for it; None for none."""
        return cls._missing_(typed)

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Find a value by a word: capitals, odd blanks and composed letters do not count."""
        if not isinstance(value, str):
            return None
        typed = _plain(value)
        return next((c for c in cls if typed in map(_plain, (c.value, *c.words))), None)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Offer both to editors: the names first, then the words."""
        told = handler.resolve_ref_schema(made := handler(schema))
        told["enum"] = [*(c.value for c in cls), *(w for c in cls for w in c.words)]
        return made


def _plain(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).casefold().split())
