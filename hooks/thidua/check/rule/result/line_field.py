"""Rule: a score line says only what the formula of its criterion takes."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.campaign import CampaignFiles
from thidua.check.record.record import Checked
from thidua.model.problem import Problem
from thidua.model.score.criteria import Leaf
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreLine, ScoreSheet

FIGURES = ("target", "actual", "plus", "minus", "marks", "abstained")
"""Fields of a line that only some formulas look at."""


def lines_fit_their_criteria(files: CampaignFiles) -> Iterator[Problem]:
    """Every figure of a sheet is one that counts for its criterion."""
    if files.scoring:
        for sheet in files.sheets:
            yield from astray_figures(sheet, files.scoring.record)


def astray_figures(sheet: Checked[ScoreSheet], scoring: Scoring) -> Iterator[Problem]:
    """Tell figures that the formula of their criterion would pass over in silence."""
    criteria = {criterion.code: criterion for criterion in scoring.leaves()}
    for code, line in sheet.record.lines.items():
        if criterion := criteria.get(code):
            for name in _astray(line, criterion):
                message = (
                    f"{name} không dùng cho tiêu chí {code}, cách tính {criterion.type}"
                )
                path = ("lines", code, name)
                yield sheet.problem(path, message, _remedy(name, criterion))


def _astray(line: ScoreLine, criterion: Leaf) -> list[str]:
    given = [name for name in FIGURES if name in line.model_fields_set]
    return [name for name in given if name not in criterion.takes]


def _remedy(name: str, criterion: Leaf) -> str:
    if not criterion.takes:
        return f"bỏ {name}: tiêu chí này không chấm"
    return f"bỏ {name}; cách tính {criterion.type} đọc {', '.join(criterion.takes)}"
