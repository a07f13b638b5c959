"""What takes the citation of a clause along (lấy trích dẫn): words, an address that lasts, a short hash."""

from __future__ import annotations

from msgspec import Struct

from thidua.address.page import citing_address, version_address
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.permanence.fingerprint import SHORT, clause_hash
from thidua.model.amendment.version import History
from thidua.model.plan.clause import Clause
from thidua.page.page import Link
from thidua.page.scope import Scope
from thidua.say.version.version import (
    amended_words,
    place_words,
    plan_citation,
)


class TakeView(Struct, frozen=True):
    """The control beside a clause that takes its citation along."""

    address: str
    """Where the citation stands for those without script."""
    place: str
    """What is said before the name of the plan: điểm b khoản 2 mục II."""
    note: str
    """What is said behind it: that it was amended; "" where it was not."""
    code: str


class PlanCitation(Struct, frozen=True):
    """What the citations of all clauses of a plan have in common."""

    words: str
    page: Link
    address: str
    """Of the version in force, whole or from the page of the plan; an id follows."""


def take_views(plan: PlanDossier) -> dict[str, TakeView]:
    """Give the control of each clause in force; none of a plan without a text of its own."""
    history = plan.history
    if history is None:
        return {}
    standing = history.current
    return {
        clause.id: TakeView(
            f"trich-dan/#{clause.id}",
            place_words(plan.paths[clause.id]),
            _note(plan, history, clause.id),
            code_of(clause),
        )
        for clause in standing.clauses.walk()
        if clause.id not in standing.ended
    }


def plan_citing(plan: PlanDossier, scope: Scope) -> PlanCitation | None:
    """Say how a plan is cited; None where it has no text of its own."""
    history = plan.history
    if history is None:
        return None
    page = Link("Trích dẫn từng điều khoản", citing_address(plan.summary.name.key))
    lasting = f"v/{history.current.on.isoformat()}/"
    if scope.site_url:
        lasting = lasting_address(plan, history, scope.site_url)
    return PlanCitation(plan_citation(plan.summary), page, lasting)


def lasting_address(plan: PlanDossier, history: History, site_url: str) -> str:
    """Give the address of the version in force, whole where the site's own is known."""
    there = version_address(plan.summary.name.key, history.current.on)
    return (site_url or "/") + there


def citation_of(plan: PlanDossier, id: str) -> str:
    """Cite a clause, with what amended it so far."""
    assert plan.history
    words = f"{place_words(plan.paths[id])} {plan_citation(plan.summary)}"
    return words + _note(plan, plan.history, id)


def _note(plan: PlanDossier, history: History, id: str) -> str:
    done = [e for e in plan.edits.get(id, ()) if e.on <= history.current.on]
    told = [amended_words(e.kind, plan.amending[e.document]) for e in done]
    return f" ({'; '.join(told)})" if told else ""


def code_of(clause: Clause) -> str:
    """Give the short hash of the words of a clause (mã lời)."""
    return clause_hash(clause)[:SHORT]
