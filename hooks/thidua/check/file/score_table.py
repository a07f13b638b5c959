"""The one table of a campaign's scores → the sheets of its units."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.record.record import Checked, check_record
from thidua.model.problem import Problem
from thidua.model.score.sheet import ScoreSheet
from thidua.read.table.score_table import parse_scores


def check_scores(
    text: str, file: str, problems: list[Problem]
) -> Iterator[Checked[ScoreSheet]]:
    """Check every row as a sheet; a fault of a column is told once, not for each unit."""
    found: list[Problem] = []
    for node in parse_scores(text, file, list(ScoreSheet.model_fields), found):
        checked = check_record(node, ScoreSheet, file, found)
        if checked:
            yield checked
    problems.extend(dict.fromkeys(found))
