"""What amendments did to a clause, as pages tell it (sửa đổi của một điều khoản)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from thidua.address.page import document_address
from thidua.derive.dossier.plan import PlanDossier
from thidua.model.amendment.version import ClauseEdit, Version
from thidua.model.law.name import document_name
from thidua.page.page import Link
from thidua.say.version.version import edit_words


class EditView(Struct, frozen=True):
    """One amendment of one clause."""

    words: str
    document: Link


def edit_view(plan: PlanDossier, edit: ClauseEdit) -> EditView:
    """Tell an amendment, with the way to its document."""
    name = document_name(plan.amending[edit.document])
    address = document_address(edit.document)
    return EditView(edit_words(edit, name), Link("Xem văn bản sửa đổi", address))


def edit_views(
    plan: PlanDossier, version: Version | None = None
) -> Mapping[str, tuple[EditView, ...]]:
    """Give the amendments of each clause, by id: up to a version, or all there are."""
    found = {
        id: tuple(
            edit_view(plan, e) for e in edits if not version or e.on <= version.on
        )
        for id, edits in plan.edits.items()
    }
    return {id: views for id, views in found.items() if views}
