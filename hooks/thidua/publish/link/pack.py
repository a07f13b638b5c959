"""What is held of many bodies and asked for seldom, packed (gói): JSON, deflated."""

from __future__ import annotations

import zlib
from typing import Any

from msgspec import json

_QUICK = 1


def packed(told: Any) -> bytes:
    """Pack what JSON knows."""
    return zlib.compress(json.encode(told), _QUICK)


def unpacked(content: bytes) -> Any:
    """Take it out again."""
    return json.decode(zlib.decompress(content))
