"""The only place that knows what an address looks like (DESIGN §4).

Addresses are told from the root of the site without a leading slash: `xa-ha-trung/`.
A page sets its way to the root before them, so the site works at a root and below one.
"""

from __future__ import annotations

from thidua.model.portal import CampaignEntry
from thidua.model.slug import slugify

HOME = ""
PLANS = "ke-hoach/"
DOCUMENTS = "van-ban/"
CALENDAR = "lich/"
GUIDE = "huong-dan/"
ABOUT = "gioi-thieu/"


def body_address(body: str) -> str:
    """The page of an issuing body."""
    return f"{body}/"


def plan_address(entry: CampaignEntry) -> str:
    """The page of a plan."""
    return f"{entry.body}/ke-hoach/{entry.year}/{entry.slug}/"


def clause_address(entry: CampaignEntry, clause: str) -> str:
    """One clause on the page of its plan."""
    return f"{plan_address(entry)}#{clause}"


def document_address(document: str) -> str:
    """The page of a legal document."""
    return f"{DOCUMENTS}{document}/"


def plan_facet_address(facet: str, value: str) -> str:
    """A static page of the plans of one body, year, kind or status."""
    return f"{PLANS}{slugify(facet)}/{slugify(value)}/"


def base_of(address: str) -> str:
    """The way from a page to the root of the site: `../` for each folder."""
    return "../" * address.partition("#")[0].count("/")
