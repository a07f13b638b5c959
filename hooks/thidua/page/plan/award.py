"""What a plan judges by and promises: criteria of each group, forms of award."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.derive.dossier.plan import PlanDossier
from thidua.model.award.form import AwardKind
from thidua.page.page import Link
from thidua.page.part.link import clause_here
from thidua.say.honour import gift_words
from thidua.say.plan import holding_words
from thidua.say.task import title_and_words

AWARD_KINDS = {
    AwardKind.TITLE: "Danh hiệu thi đua",
    AwardKind.FORM: "Hình thức khen thưởng",
}


class CriteriaView(Struct, frozen=True):
    """What a group is judged by (tiêu chí)."""

    group: str
    clause: Link
    items: tuple[Link, ...]


class AwardView(Struct, frozen=True):
    """A form of award and who decides on it (hình thức khen thưởng)."""

    award: str
    kind: str
    authority: str
    clause: Link
    note: str
    gift: str
    """How many there are and what money goes with each; "" where the plan says neither."""


def criteria_views(plan: PlanDossier) -> Iterator[CriteriaView]:
    """Give each group's criteria: the clauses below the one that the data names."""
    for criteria in plan.plan.criteria:
        clause = plan.clause(criteria.clause)
        items = tuple(
            Link(title_and_words(child), f"#{child.id}") for child in clause.children
        )
        yield CriteriaView(
            criteria.name, clause_here(plan.clause_name(criteria.clause)), items
        )


def award_views(plan: PlanDossier) -> Iterator[AwardView]:
    """Give the forms of award in the order of the plan."""
    for form in plan.plan.award_forms:
        award, is_ended = plan.awards[form.award], plan.is_ended(form.clause)
        authority = form.authority or "Kế hoạch không ghi"
        yield AwardView(
            award=award.name,
            kind=AWARD_KINDS[award.kind],
            authority=holding_words(plan, form.clause, authority),
            clause=clause_here(plan.clause_name(form.clause)),
            note="" if is_ended else form.note or "",
            gift="" if is_ended else gift_words(form),
        )
