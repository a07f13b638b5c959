"""The chain of the log (chuỗi nhật ký): a line that is cut out or rewritten breaks what follows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from thidua.model.ledger import LogLine

Published = Mapping[str, Mapping[str, str]]
"""Marks of values, by thing and name."""


def state_of(published: Published) -> str:
    """Give the hash of all that stands published."""
    return _hash(published)


def hash_of(line: LogLine, before: str) -> str:
    """Give the hash of a line behind another; `before` is "" for the first."""
    told = line.model_dump(mode="json", exclude={"hash"}, exclude_none=True)
    return _hash({"before": before, "line": told})


def appended(log: Sequence[LogLine], **told: Any) -> tuple[LogLine, ...]:
    """Add a line to a log, chained to the last."""
    before = log[-1].hash if log else ""
    line = LogLine.model_validate({**told, "hash": "-"})
    return (*log, line.model_copy(update={"hash": hash_of(line, before)}))


def broken_at(log: Sequence[LogLine]) -> int | None:
    """Give the place of the first line that does not follow; None where all do."""
    before = ""
    for place, line in enumerate(log):
        if line.hash != hash_of(line, before):
            return place
        before = line.hash
    return None


def _hash(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
