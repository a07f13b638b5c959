"""Links between clauses and documents that refer to each other (viện dẫn)."""

from __future__ import annotations

from thidua.address.page import clause_address, document_address, plan_address
from thidua.address.version import version_address
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.reference.citing import ClauseCiting
from thidua.model.amendment.version import Version
from thidua.model.key import CampaignKey
from thidua.model.reference.found import FoundReference
from thidua.page.page import Link
from thidua.page.part.link import clause_here, clause_link


def reference_address(found: FoundReference, base: str) -> str:
    """Where a reference leads, from a page of its plan; "" where nobody knows it."""
    if found.campaign and found.target:
        return f"{base}{clause_address(found.campaign, found.target)}"
    if found.target:
        return f"#{found.target}"
    if found.document:
        return f"{base}{document_address(found.document)}"
    return f"{base}{plan_address(found.campaign)}" if found.campaign else ""


def version_reference(
    found: FoundReference, plan: PlanDossier, version: Version, base: str
) -> str:
    """Where a reference leads from a version: a clause that it has not yet, or no more, to one that has it."""
    is_own = found.target and not found.campaign
    if not is_own or found.target in version.clauses.by_id:
        return reference_address(found, base)
    versions = plan.history.versions if plan.history else ()
    having = (v.on for v in versions if found.target in v.clauses.by_id)
    on = next(having, None)
    key = plan.summary.name.key
    return f"{base}{version_address(key, on)}#{found.target}" if on else ""


def citing_link(by: ClauseCiting, here: CampaignKey, base: str) -> Link:
    """Link to a clause that refers to one of the plan `here`; other plans are named."""
    if by.plan.key == here:
        return clause_here(by.clause)
    link = clause_link(by.clause)
    text = f"{by.plan.title} ({by.plan.body.name}), {link.text}"
    return Link(text, f"{base}{link.address}")
