"""Addresses of a plan's versions, of what parts them, of its citations (địa chỉ phiên bản)."""

from __future__ import annotations

from datetime import date

from thidua.address.page import plan_address
from thidua.model.key import CampaignKey

CITING = "huong-dan/trich-dan/"
"""How citations and addresses are read."""
VERSIONS = "phien-ban"
"""The list of versions on the page of a plan."""


def version_address(campaign: CampaignKey, on: date) -> str:
    """A plan as it stands from a day on; a clause of it behind `#`."""
    return f"{plan_address(campaign)}v/{on.isoformat()}/"


def difference_address(campaign: CampaignKey, newer: date, older: date) -> str:
    """What parts a version from an older one."""
    return f"{version_address(campaign, newer)}so-voi/{older.isoformat()}/"


def citing_address(campaign: CampaignKey) -> str:
    """How each clause of a plan is cited."""
    return f"{plan_address(campaign)}trich-dan/"
