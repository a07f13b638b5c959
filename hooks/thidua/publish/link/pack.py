"""What is held of many bodies and asked for seldom, packed (gói): JSON, deflated."""

from __future__ import annotations

import json
import zlib
from typing import Any

_QUICK = 1


def packed(told: Any) -> bytes:
    """Pack what JSON knows."""
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode(), _QUICK)


def unpacked(content: bytes) -> Any:
    """Take it out again."""
    return json.loads(zlib.decompress(content))
