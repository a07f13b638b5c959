"""`thidua rank`: rank units by a criteria set, from files alone (FORMATS.md)."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from thidua.check.record.record import Checked, check_record
from thidua.check.rule.result.line_field import astray_figures
from thidua.check.rule.result.scoring import faults_of_scoring, hindrances
from thidua.check.rule.result.sheet import (
    given_points_have_a_reason,
    points_are_possible,
)
from thidua.command.project import OK, Misuse, existing, existing_file
from thidua.derive.proof.proof import as_rows
from thidua.derive.ranking.ranking import Standing, ranking
from thidua.derive.score.participant import with_unscored
from thidua.derive.score.total import unit_totals
from thidua.model.field import Record
from thidua.model.problem import Problem
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
        "--scores", required=True, metavar="THƯ_MỤC", help="các bảng điểm"
    )
    parser.add_argument(
        "--ballot", metavar="TỆP", help="biên bản kiểm phiếu: ballot.yml"
    )
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print the standings; exit 2 where a file cannot be ranked by."""
    scoring = read_record(options.criteria, Scoring).record
    folder = existing(options.scores)
    if not folder.is_dir():
        raise Misuse(f"“{options.scores}” không phải là thư mục")
    sheets = [read_record(path, ScoreSheet) for path in sorted(folder.glob("*.yml"))]
    ballot = read_record(options.ballot, Ballot).record if options.ballot else None
    if faults := [message for _, message, _ in hindrances(scoring)]:
        raise Misuse("\n".join(faults))
    if wrong := [str(problem) for problem in _wrong(scoring, sheets)]:
        raise Misuse("\n".join(wrong))
    if scoring.rank_by[0] == "votes" and ballot is None:
        raise Misuse("xếp hạng theo số phiếu thì cần --ballot")
    for _, message, _ in faults_of_scoring(scoring):
        print(f"thidua: {message}", file=sys.stderr)
    everyone = with_unscored(scoring, [sheet.record for sheet in sheets])
    totals = {total.unit: total for total in unit_totals(scoring, everyone)}
    if wrong := [str(p) for p in given_points_have_a_reason(sheets, totals)]:
        raise Misuse("\n".join(wrong))
    standings = ranking(scoring, everyone, totals, ballot)
    if options.format == "json":
        rows = as_rows(standings, scoring.decimals)
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        _print(standings)
    return OK


def _wrong(scoring: Scoring, sheets: list[Checked[ScoreSheet]]) -> Iterator[Problem]:
    """Tell the units that are there twice, and points that no criterion can give."""
    seen: set[str] = set()
    for sheet in sheets:
        if sheet.record.unit in seen:
            message = f"đơn vị “{sheet.record.unit}” có hai bảng điểm"
            yield sheet.problem(("unit",), message, "giữ lại một tệp")
        seen.add(sheet.record.unit)
        yield from points_are_possible(sheet, scoring)
        yield from astray_figures(sheet, scoring)


def read_record(name: str | Path, kind: type[R]) -> Checked[R]:
    """Read one data file by itself; a fault is a misuse of the command."""
    path = existing_file(name)
    problems: list[Problem] = []
    text = read_text(path, str(path), problems)
    node = parse_yaml(text, str(path), problems) if text is not None else None
    checked = check_record(node, kind, str(path), problems) if node else None
    if checked is None or problems:
        raise Misuse("\n".join(str(problem) for problem in problems))
    return checked


def _print(standings: list[Standing]) -> None:
    for standing in standings:
        rank = (
            f"{standing.rank}{'=' if standing.tied else ''}" if standing.rank else "-"
        )
        total = "" if standing.result.total is None else f"{standing.result.total:f}"
        print(f"{rank}\t{standing.unit}\t{standing.group}\t{total}\t{standing.status}")
