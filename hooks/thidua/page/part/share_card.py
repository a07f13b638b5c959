"""What the cards of pages say: whose page it is, its name, its number and state."""

from __future__ import annotations

from thidua.derive.plan.timing import stage_of
from thidua.model.body.body import Body
from thidua.model.plan.document import PlanStatus
from thidua.model.portal import BodyEntry, CampaignEntry, ExemplarEntry, Portal
from thidua.page.page import Card
from thidua.page.plan.letterhead import number_line
from thidua.say import name
from thidua.say.vietnamese import day_words

SAMPLE, DRAFT = "DỮ LIỆU MINH HỌA", "DỰ THẢO"


def home_card(portal: Portal) -> Card:
    """The card of the portal."""
    names = ", ".join(e.body.short_name for e in portal.bodies.values() if not e.body.sample)  # fmt: skip
    return Card("Kế hoạch, xếp hạng, điển hình", portal.settings.name, names)


def body_card(entry: BodyEntry) -> Card:
    """The card of an issuing body."""
    line = f"{entry.body.province} · {len(entry.campaigns)} phong trào thi đua"
    kind = name.BODY_KINDS[entry.body.kind]
    return Card(kind, entry.body.short_name, line, _stamp(entry.body))


def plan_card_of(entry: CampaignEntry, portal: Portal) -> Card:
    """The card of a plan: its number as it is printed, how far it has come."""
    body = portal.bodies[entry.body].body
    stage = name.STAGES[stage_of(entry.plan, portal.events, portal.as_of)]
    line = f"{number_line(entry.plan.document)} · {stage}"
    return Card(body.short_name, entry.campaign.title, line, _stamp(body, entry))


def ranking_card(entry: CampaignEntry, portal: Portal, on: str) -> Card:
    """The card of a ranking; `on` is the day it was published."""
    body = portal.bodies[entry.body].body
    over, title = f"{body.short_name} · Xếp hạng", entry.campaign.title
    return Card(over, title, f"Công bố ngày {on}", _stamp(body, entry))


def exemplar_card_of(entry: ExemplarEntry, body: Body, unit: str) -> Card:
    """The card of an exemplary model; `unit` is where it is found."""
    exemplar = entry.exemplar
    status = name.exemplar_badge(exemplar.status).text
    over = f"{body.short_name} · Điển hình tiên tiến"
    line = f"{unit} · {status} · {day_words(exemplar.updated_on)}"
    return Card(over, exemplar.title, line, _stamp(body))


def _stamp(body: Body, entry: CampaignEntry | None = None) -> str:
    if body.sample:
        return SAMPLE
    is_draft = entry and entry.plan.document.status is PlanStatus.DRAFT
    return DRAFT if is_draft else ""
