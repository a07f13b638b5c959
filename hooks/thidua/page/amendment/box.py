"""The versions of a plan as its pages list them (hộp phiên bản)."""

from __future__ import annotations

from msgspec import Struct

from thidua.address.page import document_address
from thidua.address.version import difference_address, version_address
from thidua.derive.dossier.plan import PlanDossier
from thidua.model.amendment.version import Version
from thidua.model.law.name import document_name
from thidua.page.page import Link
from thidua.say.version.version import force_words, standing_words, version_name


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
