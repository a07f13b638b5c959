"""The only place that knows what an address looks like (DESIGN §4).

Addresses are told from the root of the site without a leading slash: `xa-ha-trung/`.
A page sets its way to the root before them, so the site works at a root and below one.
"""

from __future__ import annotations

import re
from collections.abc import Container
from datetime import date

from thidua.address.anchor import criterion_anchor, decision_anchor
from thidua.model.key import CampaignKey, ExemplarKey
from thidua.model.slug import SLUG

HOME = ""
PLANS = "ke-hoach/"
DOCUMENTS = "van-ban/"
CALENDAR = "lich/"
GUIDE = "huong-dan/"
ABOUT = "gioi-thieu/"
NOMINATING = "huong-dan/de-cu-dien-hinh/"
RANKINGS = "xep-hang/"
RESULTS = "ket-qua/"
REPORTS = "bao-cao/"
AWARDS = "khen-thuong/"
HONOURS = "so-vang/"
UNITS = "don-vi/"
EXEMPLARS = "dien-hinh/"
CORRECTIONS = "xep-hang/dinh-chinh.xml"
LISTING = "xep-hang/index.json"
SEARCH = "tim-kiem/"
SHORT_FORMS = "huong-dan/chu-viet-tat/"
FAULTS = "huong-dan/loi/"
SAMPLES = "minh-hoa/"
DATA = "du-lieu/"
"""The data of real bodies as tables, with what describes them."""
SAMPLE_DATA = "du-lieu/minh-hoa/"
SCHEMAS = "du-lieu/luoc-do/"
CASCADE = "van-ban/thuc-hien/"
EMBEDS = "nhung/"
"""Below it others may frame pages (`publish/frame/policy.py`)."""
CITING = "huong-dan/trich-dan/"
"""How citations and addresses are read."""
VERSIONS = "phien-ban"
"""The list of versions on the page of a plan."""


def body_address(body: str) -> str:
    """The page of an issuing body."""
    return f"{body}/"


def plan_address(campaign: CampaignKey) -> str:
    """The page of a plan."""
    return f"{campaign.body}/ke-hoach/{campaign.name}/"


def clause_address(campaign: CampaignKey, clause: str) -> str:
    """One clause on the page of its plan."""
    return f"{plan_address(campaign)}#{clause}"


def fault_topic_address(topic: str) -> str:
    """The faults about one thing."""
    return f"{FAULTS}{topic}/"


def document_address(document: str) -> str:
    """The page of a legal document."""
    return f"{DOCUMENTS}{document}/"


def plan_cascade_address(campaign: CampaignKey) -> str:
    """What a plan carries out, and who carries out its clauses."""
    return f"{plan_address(campaign)}thuc-hien/"


def embeds_address(body: str) -> str:
    """What others may set into their pages of a body, ready to copy."""
    return f"{EMBEDS}{body}/"


def embed_address(campaign: CampaignKey, part: str) -> str:
    """A small page of a campaign for the pages of others: `xep-hang`, `tien-do`, `moc`, `dieu-khoan`."""
    return f"{EMBEDS}{campaign}/{part}/"


def due_embed_address(body: str) -> str:
    """What is due soon in a body, for the pages of others."""
    return f"{embeds_address(body)}sap-den-han/"


def base_of(address: str) -> str:
    """The way from a page to the root of the site: `../` for each folder."""
    return "../" * address.partition("#")[0].count("/")


def ranking_address(campaign: CampaignKey) -> str:
    """The ranking of a campaign."""
    return f"{campaign.body}/xep-hang/{campaign.name}/"


def method_address(campaign: CampaignKey) -> str:
    """How the points of a campaign are found."""
    return f"{ranking_address(campaign)}cach-tinh/"


def comparison_address(campaign: CampaignKey) -> str:
    """All units of a ranking side by side, criterion by criterion."""
    return f"{ranking_address(campaign)}so-sanh/"


def sheet_address(campaign: CampaignKey, unit: str) -> str:
    """The score sheet of a unit."""
    return f"{ranking_address(campaign)}bang-diem/{unit}/"


def result_address(campaign: CampaignKey) -> str:
    """What came of a campaign."""
    return f"{campaign.body}/ket-qua/{campaign.name}/"


def reports_address(campaign: CampaignKey) -> str:
    """Who handed in which report of a campaign."""
    return f"{campaign.body}/bao-cao/{campaign.name}/"


def unit_address(body: str, unit: str) -> str:
    """The page of a unit."""
    return f"{body}/don-vi/{unit}/"


def unit_assignment_address(body: str, unit: str) -> str:
    """The sheet of a unit's tasks."""
    return f"{unit_address(body, unit)}giao-viec/"


def plan_assignment_address(campaign: CampaignKey) -> str:
    """The sheets of all who have tasks in a plan."""
    return f"{plan_address(campaign)}giao-viec/"


def decision_address(body: str, decision: str) -> str:
    """A decision in the register of all award decisions."""
    return f"{AWARDS}#{decision_anchor(body, decision)}"


CONTENTS = f"{SEARCH}muc-luc/"
"""The bodies, each with the list of all that it has."""


def contents_address(body: str) -> str:
    """The list of all that a body has."""
    return f"{body}/muc-luc/"


def honours_address(body: str) -> str:
    """The book of honour of a body."""
    return f"{body}/{HONOURS}"


def honours_years(body: str) -> str:
    """What the addresses of all years of a body's book of honour begin with."""
    return f"{honours_address(body)}nam/"


def honours_year_address(body: str, year: int) -> str:
    """One year of the book of honour of a body."""
    return f"{honours_years(body)}{year}/"


def facet_address(listing: str, facet: str, key: str) -> str:
    """A part of a list: what has one value of a facet; the key is made of ids."""
    return f"{listing}{facet}/{key}/"


def body_calendar_address(body: str) -> str:
    """The calendar of one body."""
    return facet_address(CALENDAR, "co-quan", body)


def criterion_address(campaign: CampaignKey, code: str) -> str:
    """The rule of a criterion on the page of the method."""
    return f"{method_address(campaign)}#{criterion_anchor(code)}"


def exemplar_address(exemplar: ExemplarKey) -> str:
    """The page of an exemplary model."""
    return f"{exemplar.body}/dien-hinh/{exemplar.name}/"


def place_of_former(address: str) -> str | None:
    """Where a page went that the house gave up: until 0.3.0 a unit had a calendar beside its page."""
    found = re.fullmatch(f"{CALENDAR}don-vi/({SLUG})/({SLUG})/", address)
    return unit_address(*found.groups()) if found else None


def body_of(address: str, bodies: Container[str]) -> str:
    """The body that a page belongs to; "" for none."""
    first = address.partition("/")[0]
    return first if first in bodies else ""


def version_address(campaign: CampaignKey, on: date) -> str:
    """A plan as it stands from a day on; a clause of it behind `#`."""
    return f"{plan_address(campaign)}v/{on.isoformat()}/"


def difference_address(campaign: CampaignKey, newer: date, older: date) -> str:
    """What parts a version from an older one."""
    return f"{version_address(campaign, newer)}so-voi/{older.isoformat()}/"


def citing_address(campaign: CampaignKey) -> str:
    """How each clause of a plan is cited."""
    return f"{plan_address(campaign)}trich-dan/"
