"""`thidua check [PATH]`: tell every problem of data and words, without building."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from thidua.check.file.layout import check_scores
from thidua.check.record.record import Checked, check_record
from thidua.check.rule.registry import rule_guide
from thidua.check.score_files import rank_problems
from thidua.command.host.settings import settings_faults
from thidua.command.line.cards import print_rules
from thidua.command.project import (
    FAILED,
    OK,
    day,
    existing,
    find_root,
    has_root,
    seen_from_here,
)
from thidua.model.field.record import Record
from thidua.model.problem import Grade, Place, Problem
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet
from thidua.publish.inspection import inspect
from thidua.publish.load import load_portal
from thidua.read.source.text_file import read_text
from thidua.read.yaml_tree import parse_yaml

R = TypeVar("R", bound=Record)
CRITERIA = "scoring.yml"


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument(
        "path", nargs="?", default=".", help="gốc dự án, thư mục hay tệp"
    )
    parser.add_argument("--notes", action="store_true", help="in cả ghi chú về bản gốc")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--as-of", help="ngày được coi là hôm nay: 21/11/2026")
    parser.add_argument(
        "--rules", action="store_true", help="in mọi quy tắc: vì sao, cách sửa, ví dụ"
    )
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Read everything; print the problems in PATH; exit 1 where one is an error."""
    if options.rules:
        print_rules(rule_guide(), options.format)
        return OK
    path = existing(options.path)
    if is_loose(path) and not has_root(path):
        problems = [_relative(_folder(path), p) for p in loose_problems(path)]
        _print(problems, options.format)
        return FAILED if any(p.grade is Grade.ERROR for p in problems) else OK
    root = find_root(path)
    as_of = day(options.as_of) if options.as_of else None
    portal, problems = load_portal(root, as_of)
    problems = sorted([*problems, *settings_faults(root, builds=False)])
    if portal:
        problems = sorted([*problems, *inspect(root, portal)])
    shown = [
        problem
        for problem in problems
        if _lies_in(root, problem, path)
        and (options.notes or problem.grade is not Grade.NOTE)
    ]
    _print([_relative(root, problem) for problem in shown], options.format)
    return FAILED if any(p.grade is Grade.ERROR for p in shown) else OK


def _folder(path: Path) -> Path:
    return path if path.is_dir() else path.parent


def _lies_in(root: Path, problem: Problem, path: Path) -> bool:
    return path == root or (root / problem.place.file).is_relative_to(path)


def _relative(root: Path, problem: Problem) -> Problem:
    place = problem.place
    name = seen_from_here(root, place.file)
    return replace(problem, place=Place(name, place.line, place.column))


def _print(problems: list[Problem], form: str) -> None:
    if form == "json":
        print(json.dumps([p.as_json() for p in problems], ensure_ascii=False, indent=1))
    elif not problems:
        print("Không thấy gì phải sửa.", file=sys.stderr)
    for problem in problems if form == "text" else ():
        print(problem)


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
