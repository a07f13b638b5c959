"""What may have changed who decides on awards (lưu ý về thẩm quyền khen thưởng)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from thidua.model.award.form import AuthorityCaveat
from thidua.model.law.document import LegalDocument


class Caveat(Struct, frozen=True):
    """The words of the portal, and the documents that they rest on, by id."""

    words: str
    documents: tuple[tuple[str, LegalDocument], ...]


def caveat_of(
    record: AuthorityCaveat | None, documents: Mapping[str, LegalDocument]
) -> Caveat | None:
    """Join a caveat to its documents; None where the catalogue has none."""
    if record is None:
        return None
    named = tuple((id_, documents[id_]) for id_ in record.documents)
    return Caveat(record.words, named)
