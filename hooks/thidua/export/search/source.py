"""What an entry is made from: a page, and what its address says of body and year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from thidua.address.page import body_and_year
from thidua.derive.search.entry import Entry, Kind
from thidua.page.page import Page
from thidua.page.scope import Scope


@dataclass(frozen=True, slots=True)
class Source:
    """A page of the portal, as a source of entries."""

    page: Page
    scope: Scope

    @property
    def view(self) -> Any:
        """The view of the page; its template says of which class."""
        return self.page.view

    def entry(
        self, kind: Kind, title: str, *texts: str, anchor: str = "", **more: Any
    ) -> Entry:
        """Make an entry of a place on the page; `more` are fields of the entry."""
        body, year = body_and_year(self.page.address, self.scope.portal.bodies)
        entry = self.scope.portal.bodies.get(body)
        fields: dict[str, Any] = {
            "body": body,
            "year": year,
            "is_sample": entry is not None and entry.body.sample,
        }
        url = f"{self.page.address}#{anchor}" if anchor else self.page.address
        return Entry(url, kind, title, sentences(*texts), **(fields | more))


def sentences(*texts: str) -> str:
    """Join what is not empty, each piece with a full stop."""
    told = [text.strip() for text in texts if text.strip()]
    return " ".join(t if t.endswith((".", "!", "?", "…", ";", ":")) else f"{t}." for t in told)  # fmt: skip
