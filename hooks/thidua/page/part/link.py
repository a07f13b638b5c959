"""Links to the pages of subjects, by their names."""

from __future__ import annotations

from thidua.address import page as address
from thidua.address.anchor import honours_anchor
from thidua.derive.name import BodyName, CampaignName, ExemplarName, UnitName
from thidua.derive.plan.citation import ClauseName
from thidua.page.page import Link
from thidua.say.citation import citation_short
from thidua.say.vietnamese import capital


def body_link(body: BodyName) -> Link:
    """Link to a body by its short name."""
    return Link(body.name, address.body_address(body.slug))


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
