"""That a body is no more, as news (tin cơ quan kết thúc hoạt động)."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.address.page import body_address
from thidua.derive.dossier.body import BodyDossier
from thidua.export.feed.atom import Entry, paragraphs
from thidua.say.body.kinship import end_facts


def ending_entry(body: BodyDossier) -> Iterator[Entry]:
    """Give the end of a body with who follows it; none where nobody had news to follow."""
    name, here = body.issuer.name, body_address(body.issuer.slug)
    if name.ended_on and body.campaigns:
        yield Entry(
            "co-quan",
            f"{here}#ket-thuc",
            here,
            f"Kết thúc hoạt động: {name.name}",
            name.ended_on,
            paragraphs(told.words for told in end_facts(body.kinship)),
            name.is_sample,
            name.ended_on,
        )
