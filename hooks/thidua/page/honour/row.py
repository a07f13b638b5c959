"""An honour as the book shows it."""

from __future__ import annotations

from msgspec import Struct

from thidua.address.page import decision_address
from thidua.derive.dossier.honour.honour import Honour
from thidua.page.page import Link
from thidua.page.part.link import exemplar_link, result_link
from thidua.say.honour import (
    STATES,
    honour_back,
    honour_form,
    honour_reason,
    honoured,
)
from thidua.say.name import Badge
from thidua.say.vietnamese import day_words


class HonourRow(Struct, frozen=True):
    """One honour (một lần được ghi nhận)."""

    year: int
    who: str
    form: str
    reason: str
    state: Badge
    back: str
    """When and why it was taken back; "" where it holds."""
    by: Link | None
    """The decision, the result page or the exemplar that tells it."""
    campaign: Link | None
    exemplar: Link | None
    """The exemplary model that the decision recognised with it."""


def honour_row(honour: Honour) -> HonourRow:
    """Make the row of an honour that may be named."""
    story = honour.exemplar
    return HonourRow(
        year=honour.year,
        who=honoured(honour),
        form=honour_form(honour),
        reason=honour_reason(honour),
        state=STATES[honour.state],
        back=honour_back(honour),
        by=_by(honour),
        campaign=result_link(honour.campaign) if honour.campaign else None,
        exemplar=exemplar_link(story.name) if story else None,
    )


def _by(honour: Honour) -> Link | None:
    if given := honour.given:
        words = (
            f"Quyết định số {given.decision.number} ngày {day_words(given.decision.on)}"
        )
        return Link(words, decision_address(given.campaign.key.body, given.decision_id))
    if honour.exemplar and honour.exemplar.decision:
        id_, decision = honour.exemplar.decision
        words = f"Quyết định số {decision.number} ngày {day_words(decision.on)}"
        return Link(words, decision_address(honour.exemplar.issuer.slug, id_))
    return None
