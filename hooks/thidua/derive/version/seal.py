"""The short hash of a clause's words (mã lời): what a citation names, and what never changes."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Mapping

from thidua.model.amendment.version import Version
from thidua.model.plan.clause import Clause

SHORT = 8
"""So many signs of a hash stand in a citation."""


def clause_hash(clause: Clause) -> str:
    """Sixteen hex digits of SHA-256 over label and words, signs and capitals included.

    Only blanks do not count: where a line of the file ends is no word of the plan.
    """
    cells = " | ".join(cell for row in clause.rows for cell in row)
    words = " ".join(f"{clause.label} {cells or clause.text}".split())
    text = unicodedata.normalize("NFC", words)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def version_hashes(version: Version) -> Mapping[str, str]:
    """Give the hash of every clause of a version, by id."""
    return {clause.id: clause_hash(clause) for clause in version.clauses.walk()}
