"""Who takes part in a ranking: units with a published sheet, and those not scored yet."""

from __future__ import annotations

from collections.abc import Sequence

from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet


def with_unscored(scoring: Scoring, sheets: Sequence[ScoreSheet]) -> list[ScoreSheet]:
    """Add an empty sheet for each unit of a group that has none: it is not scored."""
    known = {sheet.unit for sheet in sheets}
    empty = (
        ScoreSheet.model_construct(unit=unit, group=group.id)
        for group in scoring.groups
        for unit in group.units
        if unit not in known
    )
    return [*sheets, *empty]
