"""A place of the portal → an entry of the search: whose it is, of which year, its words."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from thidua.derive.name import BodyName, CampaignName
from thidua.derive.search.entry import Entry, Kind


class Place(Struct, frozen=True):
    """A page, as a source of entries."""

    address: str
    body: BodyName | None = None
    """None for what is of no body."""
    year: int = 0

    def entry(
        self, kind: Kind, title: str, *texts: str, anchor: str = "", **more: Any
    ) -> Entry:
        """Make an entry of a place on the page; `more` are fields of the entry."""
        url = f"{self.address}#{anchor}" if anchor else self.address
        body, is_sample = ("", False)
        if self.body:
            body, is_sample = self.body.slug, self.body.is_sample
        return Entry(url, kind, title, sentences(*texts), body, self.year, is_sample, **more)  # fmt: skip


def campaign_place(address: str, campaign: CampaignName) -> Place:
    """A page of a campaign."""
    return Place(address, campaign.body, campaign.key.year)


def sentences(*texts: str) -> str:
    """Join what is not empty, each piece with a full stop."""
    told = [text.strip() for text in texts if text.strip()]
    return " ".join(t if t.endswith((".", "!", "?", "…", ";", ":")) else f"{t}." for t in told)  # fmt: skip
