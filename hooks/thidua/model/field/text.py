"""Fields of running words (lời)."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator

from thidua.model.field.record import fail, schema, typed

_TAG = re.compile(
    r"</?[a-zA-Z][a-zA-Z0-9:-]*(?:\s[^<>]*)?/?>|<[a-zA-Z][a-zA-Z0-9:-]*[\s/][^<>]*=|<![a-zA-Z\[-]|<\?"
)
"""A whole tag, or the beginning of one with something set in it; “A <Sỏi” is neither."""
LONGEST_LINE = 1_500
"""Letters of a line: the longest title of a document has 500."""
_SCALAR = ["string", "number", "boolean"]


def _words(value: Any) -> str:
    text = typed(value)
    if not text:
        raise fail("null")
    if _TAG.search(text):
        raise fail("html")
    return text


def _line(value: Any) -> str:
    text = _words(value)
    if "\n" in text:
        raise fail("lines")
    if len(text) > LONGEST_LINE:
        raise fail("long_line", count=len(text), most=LONGEST_LINE)
    return " ".join(text.split())


Words = Annotated[str, BeforeValidator(_words), schema(type=_SCALAR)]
"""Words of one or more lines, without HTML."""

Line = Annotated[str, BeforeValidator(_line), schema(type=_SCALAR)]
"""One line of words, without HTML."""
