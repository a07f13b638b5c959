"""A reference of a plan's words with what it leads to (viện dẫn đã tra)."""

from __future__ import annotations

from msgspec import Struct

from thidua.model.key import CampaignKey
from thidua.model.reference.reference import Reference


class FoundReference(Struct, frozen=True):
    """What a clause refers to, and where that stands; nothing where nobody knows it."""

    clause: str
    """The clause that refers."""
    reference: Reference
    """Its places are those of the clause's text."""
    words: str
    """As the clause writes it."""
    document: str = ""
    """The document in the registers, by its id."""
    campaign: CampaignKey | None = None
    """The plan of the portal whose clause, or whose whole, it names."""
    target: str = ""
    """The clause that it names, by its id."""
    is_exact: bool = True
    """False where the symbol is another than in the register, and kind, number, day are the same."""

    def stands_in(self, text: str) -> bool:
        """Whether a clause still says so, at the very place: its words may be amended."""
        return text[self.reference.start : self.reference.end] == self.words

    @property
    def is_known(self) -> bool:
        """Whether it leads somewhere."""
        return bool(self.document or self.campaign or self.target)
