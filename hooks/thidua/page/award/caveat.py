"""The caveat beside every telling of who decides on awards (lưu ý về thẩm quyền)."""

from __future__ import annotations

from msgspec import Struct

from thidua.address.page import document_address
from thidua.derive.award.caveat import Caveat
from thidua.model.law.name import document_name
from thidua.page.page import Link


class CaveatView(Struct, frozen=True):
    """Words, and links to the documents that they rest on."""

    words: str
    documents: tuple[Link, ...]


def caveat_view(caveat: Caveat | None) -> CaveatView | None:
    """Show a caveat; None where there is none."""
    if caveat is None:
        return None
    links = (Link(document_name(d), document_address(i)) for i, d in caveat.documents)
    return CaveatView(caveat.words, tuple(links))
