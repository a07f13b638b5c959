"""The log of what was published, as a file that anyone can keep (nhật ký công bố)."""

from __future__ import annotations

from collections.abc import Sequence

from thidua.derive.proof.proof import canonical_json
from thidua.model.ledger import LogLine


def log_file(log: Sequence[LogLine]) -> bytes:
    """Write the log; its hashes tell nothing of persons."""
    lines = [line.model_dump(mode="json", exclude_none=True) for line in log]
    return canonical_json({"log": lines})
