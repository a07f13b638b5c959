"""`thidua rank`: rank units by a criteria set, from files alone (FORMATS.md)."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from thidua.check.file.layout import check_scores
from thidua.check.record.record import Checked, check_record
from thidua.check.score_files import (
    FLAWS,
    HINDRANCES,
    OF_BALLOTS,
    OF_SHEETS,
    OF_TOTALS,
    broken,
    doubled,
    facts_alone,
)
from thidua.command.project import OK, Misuse, existing, existing_file
from thidua.derive.grade import Grade, grades_of
from thidua.derive.proof.proof import as_rows
from thidua.derive.ranking.ranking import Standing, ranking
from thidua.derive.score.participant import with_unscored
from thidua.derive.score.total import unit_totals
from thidua.model.field.record import Record
from thidua.model.problem import Problem, errors
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet
from thidua.read.source.text_file import read_text
from thidua.read.yaml_tree import parse_yaml

R = TypeVar("R", bound=Record)


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument(
        "--criteria", required=True, metavar="TỆP", help="bộ tiêu chí: scoring.yml"
    )
    parser.add_argument(
        "--scores",
        required=True,
        metavar="THƯ_MỤC|TỆP",
        help="các bảng điểm: thư mục scores/, hoặc scores.csv",
    )
    parser.add_argument(
        "--ballot", metavar="TỆP", help="biên bản kiểm phiếu: ballot.yml"
    )
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print the standings; exit 2 where a file cannot be ranked by."""
    criteria = read_record(options.criteria, Scoring)
    rules = criteria.record
    sheets = read_sheets(options.scores)
    counted = read_record(options.ballot, Ballot) if options.ballot else None
    ballot = counted.record if counted else None
    facts = facts_alone(criteria, sheets, ballot=counted)
    if faults := [str(problem) for problem in broken(HINDRANCES, facts)]:
        raise Misuse("\n".join(faults))
    if wrong := [*doubled(sheets), *broken((*OF_SHEETS, *OF_BALLOTS), facts)]:
        raise Misuse("\n".join(str(problem) for problem in wrong))
    if rules.rank_by[0] == "votes" and ballot is None:
        raise Misuse("xếp hạng theo số phiếu thì cần --ballot")
    for problem in broken(FLAWS, facts):
        print(f"thidua: {problem}", file=sys.stderr)
    everyone = with_unscored(rules, [sheet.record for sheet in sheets])
    totals = {total.unit: total for total in unit_totals(rules, everyone)}
    if wrong := list(broken(OF_TOTALS, facts_alone(criteria, sheets, totals))):
        raise Misuse("\n".join(str(problem) for problem in wrong))
    standings = ranking(rules, everyone, totals, ballot)
    grades = grades_of(rules, standings, {s.record.unit: s.record for s in sheets})
    if options.format == "json":
        rows = as_rows(standings, rules.decimals, grades)
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        _print(standings, grades)
    return OK


def read_sheets(name: str) -> list[Checked[ScoreSheet]]:
    """Read the sheets of a folder, or of one table for all units."""
    folder = existing(name)
    if folder.is_dir():
        for path in folder.iterdir():
            if path.suffix != ".yml" and path.suffix.lower() in (".yml", ".yaml"):
                raise Misuse(f"“{path.name}” không được đọc: đổi đuôi thành .yml")
        return [read_record(path, ScoreSheet) for path in sorted(folder.glob("*.yml"))]
    if folder.suffix != ".csv":
        raise Misuse(
            f"“{name}” không phải là thư mục, cũng không phải là bảng scores.csv"
        )
    problems: list[Problem] = []
    text = read_text(folder, str(folder), problems)
    sheets = list(check_scores(text, str(folder), problems)) if text else []
    if problems:
        raise Misuse("\n".join(str(problem) for problem in problems))
    return sheets


def read_record(name: str | Path, kind: type[R]) -> Checked[R]:
    """Read one data file by itself; a fault is a misuse of the command."""
    path = existing_file(name)
    problems: list[Problem] = []
    text = read_text(path, str(path), problems)
    node = parse_yaml(text, str(path), problems) if text is not None else None
    checked = check_record(node, kind, str(path), problems) if node else None
    if checked is None or errors(problems):
        raise Misuse("\n".join(str(problem) for problem in problems))
    return checked


def _print(standings: list[Standing], grades: Mapping[str, Grade]) -> None:
    for standing in standings:
        rank = (
            f"{standing.rank}{'=' if standing.tied else ''}" if standing.rank else "-"
        )
        total = "" if standing.result.total is None else f"{standing.result.total:f}"
        row = [rank, standing.unit, standing.group, total, standing.status]
        if grades:
            row.append(grades[standing.unit].name if standing.unit in grades else "")
        print("\t".join(row))
