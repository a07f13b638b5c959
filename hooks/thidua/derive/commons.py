"""What all communes of a portal share (phần chung): its day, its registers, its catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from thidua.derive.award.awarded import Caveat
from thidua.model.award.form import CatalogueAward
from thidua.model.key import CampaignKey
from thidua.model.law.document import LegalDocument
from thidua.model.ledger import Ledger
from thidua.model.page_facts import PageFacts
from thidua.model.plan.event import Event
from thidua.model.portal import Neighbour
from thidua.model.portal_settings import PortalSettings
from thidua.model.time.today import Today


class Commons(Struct, frozen=True):
    """All that a subject may take from outside of its own commune, but for summaries."""

    settings: PortalSettings
    as_of: date
    """The day that pages name: the portal speaks of it as today."""
    today: Today
    """The same, for whatever depends on it to be asked."""
    events: Mapping[str, Event]
    documents: Mapping[str, LegalDocument]
    plans: Mapping[CampaignKey, LegalDocument]
    """Those of them that are plans of the portal, by their campaigns."""
    awards: Mapping[str, CatalogueAward]
    caveat: Caveat | None
    """What may have changed who decides on them."""
    abbreviations: Mapping[str, str]
    ledger: Ledger
    """What has been published before, and what became of it."""
    neighbours: Mapping[str, Neighbour]
    """Every body of the portal, as others may ask of it."""
    pages: Mapping[str, PageFacts]
    """The facts of every page of words, by its file."""
