"""Chunks of a published search index (chỉ mục): scripts that each hold one piece of JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


class Broken(Exception):
    """A chunk is missing or holds no JSON: told in one sentence."""


def read_chunk(path: Path) -> Any:
    """Read the piece of JSON that a chunk hands over."""
    try:
        text = path.read_text("utf-8")
        return json.loads(text[text.index(",") + 1 : text.rindex(")")])
    except OSError as wrong:
        raise Broken(f"không đọc được tệp {path}") from wrong
    except (ValueError, RecursionError) as wrong:
        raise Broken(f"tệp {path} hỏng: {wrong}") from wrong
