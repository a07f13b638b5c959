"""Whether what is to be published is still what was prepared (đối chiếu phiếu chuẩn bị)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from thidua.derive.proof.seal import canonical, seal_of
from thidua.model.field.record import Record
from thidua.model.proof.preparation import Preparation
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet


def digest_of(record: Record) -> str:
    """Give the SHA-256 of all that a record says."""
    return hashlib.sha256(
        canonical(record.model_dump(exclude_defaults=True))
    ).hexdigest()


def turned_since(
    prepared: Preparation,
    scoring: Scoring,
    ballot: Ballot | None,
    sheets: Mapping[str, ScoreSheet],
) -> Iterator[str]:
    """Name what is another now: `scoring`, `ballot`, units."""
    if digest_of(scoring) != prepared.scoring:
        yield "scoring"
    if (digest_of(ballot) if ballot else None) != prepared.ballot:
        yield "ballot"
    for unit, seal in prepared.sheets.items():
        sheet = sheets.get(unit)
        if sheet is None or sheet.published or seal_of(sheet) != seal:
            yield unit
