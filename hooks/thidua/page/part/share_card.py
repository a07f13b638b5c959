"""What the cards of pages say: whose page it is, its name, its number and state."""

from __future__ import annotations

from thidua.derive.dossier.body import BodyDossier
from thidua.derive.dossier.campaign import CampaignSummary
from thidua.derive.dossier.exemplar import ExemplarDossier
from thidua.derive.dossier.ranking import RankingDossier
from thidua.derive.name import BodyName
from thidua.derive.portal.portal import PortalDossier
from thidua.page.page import Card
from thidua.say import name
from thidua.say.paper.plan_text import number_line
from thidua.say.vietnamese import day_words

SAMPLE, DRAFT = "DỮ LIỆU MINH HỌA", "DỰ THẢO"


def home_card(portal: PortalDossier) -> Card:
    """The card of the portal."""
    names = (body.name.name for body in portal.bodies.values())
    title = portal.commons.settings.name
    return Card("Kế hoạch, xếp hạng, điển hình", title, ", ".join(names))


def body_card(body: BodyDossier) -> Card:
    """The card of an issuing body."""
    record, name_ = body.issuer.body, body.issuer.name
    line = f"{record.province} · {len(body.campaigns)} phong trào thi đua"
    return Card(name.BODY_KINDS[record.kind], name_.name, line, _stamp(name_))


def plan_card_of(campaign: CampaignSummary) -> Card:
    """The card of a plan: its number as it is printed, how far it has come."""
    body = campaign.name.body
    line = f"{number_line(campaign.document)} · {name.STAGES[campaign.stage]}"
    stamp = _stamp(body, is_draft=campaign.is_draft)
    return Card(body.name, campaign.name.title, line, stamp)


def ranking_card(ranking: RankingDossier) -> Card:
    """The card of a ranking with the day on which it was published."""
    body = ranking.name.body
    line = f"Công bố ngày {day_words(ranking.published_on)}"
    stamp = _stamp(body, is_draft=ranking.is_draft)
    return Card(f"{body.name} · Xếp hạng", ranking.name.title, line, stamp)


def exemplar_card_of(dossier: ExemplarDossier) -> Card:
    """The card of an exemplary model with the unit where it is found."""
    exemplar, body = dossier.exemplar, dossier.issuer.name
    status = name.exemplar_badge(exemplar.status).text
    over = f"{body.name} · Điển hình tiên tiến"
    line = f"{dossier.unit.name} · {status} · {day_words(exemplar.updated_on)}"
    return Card(over, exemplar.title, line, _stamp(body))


def _stamp(body: BodyName, *, is_draft: bool = False) -> str:
    return SAMPLE if body.is_sample else DRAFT if is_draft else ""
