"""The versions of a plan as its pages list them, and what amendments did to each clause (phiên bản)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from thidua.address.page import difference_address, document_address, version_address
from thidua.derive.dossier.plan import PlanDossier
from thidua.model.amendment.version import ClauseEdit, Version
from thidua.model.law.name import document_name
from thidua.page.page import Link
from thidua.say.version.version import (
    edit_words,
    force_words,
    standing_words,
    version_name,
)


class VersionView(Struct, frozen=True):
    """One version in the list."""

    link: Link
    force: str
    state: str
    is_current: bool
    documents: tuple[Link, ...]
    """What made it; none for the plan as it was issued."""
    differences: tuple[Link, ...]
    """What parts it from each older one, the nearest first."""


def version_views(plan: PlanDossier) -> tuple[VersionView, ...]:
    """List the versions of an amended plan, newest first; none of a plan that has one."""
    history = plan.history
    if history is None or not history.is_amended:
        return ()
    return tuple(_view(plan, version) for version in reversed(history.versions))


def _view(plan: PlanDossier, version: Version) -> VersionView:
    history, key = plan.history, plan.summary.name.key
    assert history
    older = [v for v in reversed(history.versions) if v.on < version.on]
    return VersionView(
        link=Link(version_name(version), version_address(key, version.on)),
        force=force_words(version),
        state=standing_words(version, history),
        is_current=version.on == history.current.on,
        documents=tuple(
            Link(document_name(plan.amending[id]), document_address(id))
            for id in version.documents
        ),
        differences=tuple(
            Link(
                f"so với {version_name(v).lower()}",
                difference_address(key, version.on, v.on),
            )
            for v in older
        ),
    )


class EditView(Struct, frozen=True):
    """One amendment of one clause."""

    words: str
    document: Link


def edit_view(plan: PlanDossier, edit: ClauseEdit, shown: date) -> EditView:
    """Tell an amendment, with the way to its document; `shown`: the day of the words beside it."""
    name = document_name(plan.amending[edit.document])
    words = edit_words(edit, name, is_coming=edit.on > shown)
    return EditView(words, Link("Xem văn bản sửa đổi", document_address(edit.document)))


def edit_views(
    plan: PlanDossier, version: Version | None = None
) -> Mapping[str, tuple[EditView, ...]]:
    """Give the amendments of each clause, by id: up to a version, or all there are."""
    if plan.history is None:
        return {}
    shown = (version or plan.history.current).on
    found = {
        id: tuple(
            edit_view(plan, e, shown) for e in edits if not version or e.on <= shown
        )
        for id, edits in plan.edits.items()
    }
    return {id: views for id, views in found.items() if views}
