"""Links to the pages of subjects, by their names."""

from __future__ import annotations

from thidua.address import page as address
from thidua.address.anchor import honours_anchor
from thidua.address.page import (
    clause_address,
    document_address,
    plan_address,
    version_address,
)
from thidua.derive.dossier.plan import PlanDossier
from thidua.derive.name import BodyName, CampaignName, ExemplarName, UnitName
from thidua.derive.plan.clause_name import ClauseName
from thidua.derive.reference.citing import ClauseCiting
from thidua.model.amendment.version import Version
from thidua.model.key import CampaignKey
from thidua.model.reference.reference import FoundReference
from thidua.page.page import Link
from thidua.say.body.kinship import listed_name
from thidua.say.citation import citation_short
from thidua.say.vietnamese import capital


def body_link(body: BodyName, text: str = "") -> Link:
    """Link to a body by its short name, that tells one that stands no more."""
    return Link(text or listed_name(body), address.body_address(body.slug))


def unit_link(unit: UnitName, text: str = "") -> Link:
    """Link to a unit by its name."""
    return Link(text or unit.name, address.unit_address(unit.body, unit.id))


def plan_link(campaign: CampaignName) -> Link:
    """Link to a plan by the title of its campaign."""
    return Link(campaign.title, address.plan_address(campaign.key))


def result_link(campaign: CampaignName, text: str = "") -> Link:
    """Link to what came of a campaign."""
    return Link(text or campaign.title, address.result_address(campaign.key))


def reports_link(campaign: CampaignName, text: str = "") -> Link:
    """Link to who handed in which report of a campaign."""
    return Link(text or campaign.title, address.reports_address(campaign.key))


def ranking_link(campaign: CampaignName, text: str = "") -> Link:
    """Link to the ranking of a campaign."""
    return Link(text or campaign.title, address.ranking_address(campaign.key))


def method_link(campaign: CampaignName) -> Link:
    """Link to how the points of a campaign are found."""
    return Link("Cách tính điểm", address.method_address(campaign.key))


def comparison_link(campaign: CampaignName, text: str, unit: str = "") -> Link:
    """Link to all units side by side; to the row of a unit."""
    there = address.comparison_address(campaign.key)
    return Link(text, f"{there}#{unit}" if unit else there)


def criterion_link(campaign: CampaignName, code: str, text: str) -> Link:
    """Link to the rule of a criterion."""
    return Link(text, address.criterion_address(campaign.key, code))


def sheet_link(campaign: CampaignName, unit: str, text: str) -> Link:
    """Link to the score sheet of a unit."""
    return Link(text, address.sheet_address(campaign.key, unit))


def honours_link(body: BodyName, text: str = "") -> Link:
    """Link to the book of honour of a body."""
    return Link(text or f"Sổ vàng: {body.name}", address.honours_address(body.slug))


def unit_honours_link(unit: UnitName, text: str) -> Link:
    """Link to the part of a unit in the book of honour of its body."""
    anchor = honours_anchor(unit.id)
    return Link(text, f"{address.honours_address(unit.body)}#{anchor}")


def exemplar_link(exemplar: ExemplarName) -> Link:
    """Link to an exemplary model by its title."""
    return Link(exemplar.title, address.exemplar_address(exemplar.key))


def clause_link(clause: ClauseName) -> Link:
    """Link to a clause, from any page, by its short citation."""
    return Link(clause_text(clause), address.clause_address(clause.campaign, clause.id))


def clause_text(clause: ClauseName) -> str:
    """What a link to a clause says: IV.1.a."""
    return capital(citation_short(clause.path).strip())


def clause_here(clause: ClauseName) -> Link:
    """Link to a clause on the page of its plan itself."""
    return Link(clause_text(clause), f"#{clause.id}")


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
    text = f"{by.plan.title} ({listed_name(by.plan.body)}), {link.text}"
    return Link(text, f"{base}{link.address}")
