"""Classes: points and conditions, steps down, numbers; each with the sentence on the page."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import scoring_of, sheet_of
from thidua.derive.grade import grades_of
from thidua.derive.ranking.ranking import ranking
from thidua.derive.score.participant import with_unscored
from thidua.derive.score.total import unit_totals
from thidua.say.grade.grade import class_rules, grade_words


def test_grade(case: Case) -> None:
    """The classes in words, then each unit's class, and why it is no better."""
    scoring = scoring_of(case.given)
    sheets = [sheet_of(unit, told) for unit, told in case.given["sheets"].items()]
    everyone = with_unscored(scoring, sheets)
    totals = {total.unit: total for total in unit_totals(scoring, everyone)}
    standings = ranking(scoring, everyone, totals, None)
    grades = grades_of(scoring, standings, {sheet.unit: sheet for sheet in sheets})
    told = [f"{rule.term}: {rule.text}" for rule in class_rules(scoring)]
    for standing in standings:
        grade = grades.get(standing.unit)
        why = grade_words(scoring, grade) if grade else standing.status.value
        name = (grade.name if grade else "") or "-"
        told.append(f"{standing.unit} {standing.result.total}: {name} {why}".strip())
    case.expect("\n".join(told))
