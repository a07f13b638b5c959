"""What a plan judges by and promises: criteria of each group, forms of award."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.model.award.form import AwardKind
from thidua.model.plan.clause import Clause
from thidua.page.page import Link
from thidua.page.plan.scope import PlanScope
from thidua.say.vietnamese import sentence_case

AWARD_KINDS = {
    AwardKind.TITLE: "Danh hiệu thi đua",
    AwardKind.FORM: "Hình thức khen thưởng",
}


@dataclass(frozen=True, slots=True)
class CriteriaView:
    """What a group is judged by (tiêu chí)."""

    group: str
    clause: Link
    items: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class AwardView:
    """A form of award and who decides on it (hình thức khen thưởng)."""

    award: str
    kind: str
    authority: str
    clause: Link
    note: str


def criteria_views(scope: PlanScope) -> Iterator[CriteriaView]:
    """Give each group's criteria: the clauses below the one that the data names."""
    for criteria in scope.entry.plan.criteria:
        clause = scope.record(criteria.clause)
        items = tuple(Link(_words(child), f"#{child.id}") for child in clause.children)
        yield CriteriaView(criteria.name, scope.clause(criteria.clause), items)


def award_views(scope: PlanScope) -> Iterator[AwardView]:
    """Give the forms of award in the order of the plan."""
    for form in scope.entry.plan.award_forms:
        award = scope.portal.awards[form.award]
        yield AwardView(
            award=award.name,
            kind=AWARD_KINDS[award.kind],
            authority=form.authority or "Kế hoạch không ghi",
            clause=scope.clause(form.clause),
            note=form.note or "",
        )


def _words(clause: Clause) -> str:
    if not clause.heading:
        return clause.text
    rest = clause.text[len(clause.heading) :].lstrip(" .,;:")
    return f"{sentence_case(clause.heading)}: {rest}" if rest else clause.heading
