"""`thidua rank`: rank units by a criteria set, from files alone (FORMATS.md)."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from thidua.check.file.book import Book
from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.registry import Registry
from thidua.check.file.score_table import check_scores
from thidua.check.record.record import Checked, check_record
from thidua.check.rule.result import council
from thidua.check.rule.rule import Facts, Rule
from thidua.check.rule.score import figure, line, point
from thidua.check.rule.score import sheet as sheet_rule
from thidua.check.rule.scoring import basis, quota, scoring, sum
from thidua.command.project import OK, Misuse, existing, existing_file
from thidua.derive.grade.grade import Grade, grades_of
from thidua.derive.proof.proof import as_rows
from thidua.derive.ranking.ranking import Standing, ranking
from thidua.derive.score.participant import with_unscored
from thidua.derive.score.total import unit_totals
from thidua.model.field import Record
from thidua.model.key import CampaignKey
from thidua.model.problem import Problem, errors
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet
from thidua.model.score.total import CampaignTotals, UnitTotal
from thidua.read.source.text_file import read_text
from thidua.read.yaml_tree import parse_yaml

R = TypeVar("R", bound=Record)

_HINDRANCES = (
    scoring.section_ids_stand_once, scoring.codes_stand_once,
    basis.bases_exist, basis.bases_stand_once, basis.units_have_one_group,
)  # fmt: skip
"""What keeps units from being ranked."""
_FLAWS = (
    sum.sections_add_up, sum.criteria_add_up,
    quota.quotas_are_told_one_way, quota.only_shares_are_taken_after, quota.shares_have_units,
    quota.shares_are_exact,
)  # fmt: skip
"""What is wrong with a criteria set by which units can be ranked all the same."""
_OF_SHEETS = (
    line.criteria_are_known,
    point.points_are_possible,
    point.points_keep_the_step,
    line.figures_count,
    figure.names_are_known,
    figure.times_have_a_price,
    figure.periods_are_read,
    sheet_rule.lowering_is_known,
)
_OF_BALLOTS = (
    council.votes_have_a_rule, council.votes_fit_the_members, council.the_whole_is_told,
    council.voted_units_are_considered,
)  # fmt: skip
_OF_TOTALS = (point.given_points_have_a_reason,)


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
    facts = _facts(criteria, sheets, ballot=counted)
    if faults := [str(problem) for problem in _broken(_HINDRANCES, facts)]:
        raise Misuse("\n".join(faults))
    if wrong := [*_doubled(sheets), *_broken((*_OF_SHEETS, *_OF_BALLOTS), facts)]:
        raise Misuse("\n".join(str(problem) for problem in wrong))
    if rules.rank_by[0] == "votes" and ballot is None:
        raise Misuse("xếp hạng theo số phiếu thì cần --ballot")
    for problem in _broken(_FLAWS, facts):
        print(f"thidua: {problem}", file=sys.stderr)
    everyone = with_unscored(rules, [sheet.record for sheet in sheets])
    totals = {total.unit: total for total in unit_totals(rules, everyone)}
    if wrong := list(_broken(_OF_TOTALS, _facts(criteria, sheets, totals))):
        raise Misuse("\n".join(str(problem) for problem in wrong))
    standings = ranking(rules, everyone, totals, ballot)
    grades = grades_of(rules, standings, {s.record.unit: s.record for s in sheets})
    if options.format == "json":
        rows = as_rows(standings, rules.decimals, grades)
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        _print(standings, grades)
    return OK


def rank_problems(
    criteria: Checked[Scoring],
    sheets: list[Checked[ScoreSheet]],
    ballot: Checked[Ballot] | None,
) -> Iterator[Problem]:
    """Give all that is wrong with a criteria set and its sheets, without a portal."""
    facts = _facts(criteria, sheets, ballot=ballot)
    found = [*_broken((*_HINDRANCES, *_FLAWS), facts), *_doubled(sheets)]
    found += _broken((*_OF_SHEETS, *_OF_BALLOTS), facts)
    yield from found
    if not errors(found):
        everyone = with_unscored(criteria.record, [s.record for s in sheets])
        totals = {t.unit: t for t in unit_totals(criteria.record, everyone)}
        yield from _broken(_OF_TOTALS, _facts(criteria, sheets, totals))


def _facts(
    criteria: Checked[Scoring],
    sheets: list[Checked[ScoreSheet]],
    totals: Mapping[str, UnitTotal] | None = None,
    ballot: Checked[Ballot] | None = None,
) -> Facts:
    """Show the rules these files alone, as if they were a campaign that is published."""
    book = Book(records={criteria.file: criteria})
    files = CampaignFiles(
        CampaignKey("", 0, ""),
        scoring=criteria,
        sheets=tuple(sheets),
        ballot=ballot,
        shown={sheet.record.unit: sheet.record for sheet in sheets},
        totals=CampaignTotals(totals, {}) if totals else None,
    )
    return Facts(Registry(book), date.min, (files,))


def _broken(rules: tuple[Rule, ...], facts: Facts) -> Iterator[Problem]:
    return (problem for rule in rules for problem in rule.problems(facts))


def _doubled(sheets: list[Checked[ScoreSheet]]) -> Iterator[Problem]:
    """Tell the units that are there twice."""
    seen: set[str] = set()
    for sheet in sheets:
        if sheet.record.unit in seen:
            message = f"đơn vị “{sheet.record.unit}” có hai bảng điểm"
            yield sheet.problem(("unit",), message, "giữ lại một tệp")
        seen.add(sheet.record.unit)


def read_sheets(name: str) -> list[Checked[ScoreSheet]]:
    """Read the sheets of a folder, or of one table for all units."""
    folder = existing(name)
    if folder.is_dir():
        return [read_record(path, ScoreSheet) for path in sorted(folder.glob("*.yml"))]
    if folder.suffix != ".csv":
        raise Misuse(f"“{name}” không phải là thư mục, cũng không phải là bảng scores.csv")  # fmt: skip
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
