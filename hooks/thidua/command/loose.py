"""Score files outside of any portal: what is wrong with them by themselves."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from thidua.check.file.score_table import check_scores
from thidua.check.record.record import Checked, check_record
from thidua.check.score_files import rank_problems
from thidua.model.field.record import Record
from thidua.model.problem import Problem
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet
from thidua.read.source.text_file import read_text
from thidua.read.yaml_tree import parse_yaml

R = TypeVar("R", bound=Record)
CRITERIA = "scoring.yml"


def is_loose(path: Path) -> bool:
    """Whether a path is a criteria set, or the folder of one, without a portal."""
    return path.name == CRITERIA or (path / CRITERIA).is_file()


def loose_problems(path: Path) -> list[Problem]:
    """Check a criteria set with the sheets and the ballot beside it."""
    folder = path.parent if path.name == CRITERIA else path
    problems: list[Problem] = []
    scoring = _read(folder / CRITERIA, folder, Scoring, problems)
    files = sorted((folder / "scores").glob("*.yml"))
    sheets = [s for f in files if (s := _read(f, folder, ScoreSheet, problems))]
    sheets += _table(folder, problems)
    ballot = None
    if (folder / "ballot.yml").is_file():
        ballot = _read(folder / "ballot.yml", folder, Ballot, problems)
    if scoring and not problems:
        problems.extend(rank_problems(scoring, sheets, ballot))
    return sorted(problems)


def _read(
    file: Path, folder: Path, kind: type[R], problems: list[Problem]
) -> Checked[R] | None:
    name = file.relative_to(folder).as_posix()
    text = read_text(file, name, problems)
    node = parse_yaml(text, name, problems) if text is not None else None
    return check_record(node, kind, name, problems) if node else None


def _table(folder: Path, problems: list[Problem]) -> list[Checked[ScoreSheet]]:
    file = folder / "scores.csv"
    text = read_text(file, file.name, problems) if file.is_file() else None
    return list(check_scores(text, file.name, problems)) if text else []
