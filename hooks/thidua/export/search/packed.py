"""The words of a body for the index of the search, packed until all bodies are put together."""

from __future__ import annotations

import json
import zlib

from pydantic import Base64Bytes

from thidua.derive.search.posting import Segment

_QUICK = 1

PackedSegment = Base64Bytes
"""A segment as JSON, deflated."""


def packed(segment: Segment) -> bytes:
    """Pack a segment."""
    told = json.dumps([segment.size, segment.words], ensure_ascii=False)
    return zlib.compress(told.encode(), _QUICK)


def unpacked(content: bytes) -> Segment:
    """Take a segment out again."""
    size, words = json.loads(zlib.decompress(content))
    return Segment(size, words)
