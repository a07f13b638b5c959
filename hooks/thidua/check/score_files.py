"""Score files by themselves, outside of a portal: which rules they are held against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from thidua.check.file.book import Book
from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.days import days_on
from thidua.check.file.registry import Registry
from thidua.check.record.record import Checked
from thidua.check.rule.result.vote import ballot as ballot_rule
from thidua.check.rule.result.vote import council
from thidua.check.rule.rule import Facts, Rule
from thidua.check.rule.score import figure, line
from thidua.check.rule.score import sheet as sheet_rule
from thidua.check.rule.scoring import basis, quota, sum
from thidua.derive.score.participant import with_unscored
from thidua.derive.score.total import unit_totals
from thidua.model.key import CampaignKey
from thidua.model.problem import Problem, errors
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet
from thidua.model.score.total import CampaignTotals, UnitTotal

HINDRANCES = (
    sum.section_ids_stand_once, sum.codes_stand_once,
    basis.bases_exist, basis.bases_stand_once, basis.units_have_one_group,
)  # fmt: skip
"""What keeps units from being ranked."""
FLAWS = (
    sum.sections_add_up, sum.criteria_add_up,
    quota.quotas_are_told_one_way, quota.only_shares_are_taken_after, quota.shares_have_units,
    quota.shares_are_exact,
)  # fmt: skip
"""What is wrong with a criteria set by which units can be ranked all the same."""
OF_SHEETS = (
    line.criteria_are_known,
    figure.points_are_possible,
    figure.points_keep_the_step,
    line.figures_count,
    figure.names_are_known,
    figure.times_have_a_price,
    figure.periods_are_read,
    sheet_rule.lowering_is_known,
)
OF_BALLOTS = (
    ballot_rule.no_more_issued_than_voters, ballot_rule.no_more_returned_than_issued,
    ballot_rule.papers_add_up, ballot_rule.the_whole_is_told, ballot_rule.votes_fit_the_papers,
    ballot_rule.votes_of_a_unit_fit_the_papers, ballot_rule.candidates_are_ranked,
    council.votes_have_a_rule, council.votes_fit_the_members, council.the_whole_is_told,
    council.voted_units_are_considered,
)  # fmt: skip
OF_TOTALS = (figure.given_points_have_a_reason,)
"""What is asked of sheets, of ballots, of what the sheets add up to."""


def rank_problems(
    criteria: Checked[Scoring],
    sheets: list[Checked[ScoreSheet]],
    ballot: Checked[Ballot] | None,
) -> Iterator[Problem]:
    """Give all that is wrong with a criteria set and its sheets, without a portal."""
    facts = facts_alone(criteria, sheets, ballot=ballot)
    found = [*broken((*HINDRANCES, *FLAWS), facts), *doubled(sheets)]
    found += broken((*OF_SHEETS, *OF_BALLOTS), facts)
    yield from found
    if not errors(found):
        everyone = with_unscored(criteria.record, [s.record for s in sheets])
        totals = {t.unit: t for t in unit_totals(criteria.record, everyone)}
        yield from broken(OF_TOTALS, facts_alone(criteria, sheets, totals))


def facts_alone(
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
    return Facts(Registry(book), days_on(date.min), (files,))


def broken(rules: tuple[Rule, ...], facts: Facts) -> Iterator[Problem]:
    """Give every place where one of the rules is broken."""
    return (problem for rule in rules for problem in rule.problems(facts))


def doubled(sheets: list[Checked[ScoreSheet]]) -> Iterator[Problem]:
    """Tell the units that are there twice."""
    seen: set[str] = set()
    for sheet in sheets:
        if sheet.record.unit in seen:
            message = f"đơn vị “{sheet.record.unit}” có hai bảng điểm"
            yield sheet.problem(("unit",), message, "giữ lại một tệp")
        seen.add(sheet.record.unit)
