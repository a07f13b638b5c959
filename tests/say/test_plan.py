"""The first facts of a plan in words, its targets, its recipients, its notices."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import body
from tests.show import show
from thidua.say.name import badges
from thidua.say.notice import plan_notices
from thidua.say.paper.plan_text import number_line
from thidua.say.plan import key_facts, recipients, targets


def test_plan(case: Case) -> None:
    (plan,) = body(case.given).plans
    campaign = plan.summary
    told = [number_line(campaign.document)]
    told += [
        f"{b.text} {b.tone}" for b in badges(campaign.stage, is_draft=campaign.is_draft)
    ]
    told += [notice.value for notice in plan_notices(campaign)] or ["no notice"]
    for fact in (*key_facts(plan), *targets(plan)):
        told.append(f"{fact.words} | {show(fact.clause)} | {fact.note}")
    case.expect("\n".join([*told, *recipients(plan)]))
