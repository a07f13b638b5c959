"""`thidua rank`: rank units by a criteria set, from files alone (FORMATS.md)."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TypeVar

from thidua.check.record import check_record
from thidua.check.rule.scoring import faults_of_scoring, hindrances
from thidua.command.project import OK, Misuse, existing
from thidua.derive.participant import with_unscored
from thidua.derive.proof import as_rows
from thidua.derive.ranking import Standing, ranking
from thidua.model.ballot import Ballot
from thidua.model.field import Record
from thidua.model.score_sheet import ScoreSheet
from thidua.model.scoring import Scoring
from thidua.problem import Problem
from thidua.read.text_file import read_text
from thidua.read.yaml_tree import parse_yaml

R = TypeVar("R", bound=Record)


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument(
        "--criteria", required=True, metavar="TỆP", help="bộ tiêu chí: scoring.yml"
    )
    parser.add_argument(
        "--scores", required=True, metavar="THƯ_MỤC", help="các bảng điểm"
    )
    parser.add_argument(
        "--ballot", metavar="TỆP", help="biên bản kiểm phiếu: ballot.yml"
    )
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print the standings; exit 2 where a file cannot be ranked by."""
    scoring = read_record(existing(options.criteria), Scoring)
    folder = existing(options.scores)
    if not folder.is_dir():
        raise Misuse(f"“{options.scores}” không phải là thư mục")
    sheets = [read_record(path, ScoreSheet) for path in sorted(folder.glob("*.yml"))]
    ballot = read_record(existing(options.ballot), Ballot) if options.ballot else None
    if faults := list(hindrances(scoring)):
        raise Misuse("\n".join(message for _, message, _ in faults))
    for _, message, _ in faults_of_scoring(scoring):
        print(f"thidua: {message}", file=sys.stderr)
    standings = ranking(scoring, with_unscored(scoring, sheets), ballot)
    if options.format == "json":
        rows = as_rows(standings, scoring.decimals)
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        _print(standings)
    return OK


def read_record(path: Path, kind: type[R]) -> R:
    """Read one data file by itself; a fault is a misuse of the command."""
    problems: list[Problem] = []
    text = read_text(path, str(path), problems)
    node = parse_yaml(text, str(path), problems) if text is not None else None
    checked = check_record(node, kind, str(path), problems) if node else None
    if checked is None or problems:
        raise Misuse("\n".join(str(problem) for problem in problems))
    return checked.record


def _print(standings: list[Standing]) -> None:
    for standing in standings:
        rank = (
            f"{standing.rank}{'=' if standing.tied else ''}" if standing.rank else "-"
        )
        total = "" if standing.result.total is None else f"{standing.result.total:f}"
        print(f"{rank}\t{standing.unit}\t{standing.group}\t{total}\t{standing.status}")
