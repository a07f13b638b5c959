"""The page of a version (trang phiên bản): a plan as it stands from one day until another."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.address.page import base_of, plan_address, version_address
from thidua.derive.dossier.plan import PlanDossier
from thidua.model.amendment.version import History, Version
from thidua.page.amendment.box import VersionView, version_views
from thidua.page.page import Link, Page
from thidua.page.part.link import body_link, plan_link
from thidua.page.plan.clause import ANNEX, ClauseView, clause_contents, version_clauses
from thidua.page.plan.former import FormerView, gone_views
from thidua.page.version.difference import difference_page
from thidua.say.notice import plan_notices
from thidua.say.version.version import (
    force_words,
    plan_citation,
    version_name,
    warning_words,
)


class VersionPageView(Struct, frozen=True):
    """All that the template of a version may know."""

    title: str
    name: str
    document: str
    """The plan as it is cited."""
    warning: str
    is_current: bool
    current: Link
    """The page of the plan: what is in force."""
    force: str
    versions: tuple[VersionView, ...]
    clauses: tuple[ClauseView, ...]
    annexes: tuple[ClauseView, ...]
    gone: tuple[FormerView, ...]


def version_pages(plan: PlanDossier) -> Iterator[Page]:
    """Make the pages of all versions, and of what parts each two."""
    history = plan.history
    for version in history.versions if history else ():
        assert history
        yield _page(plan, history, version)
        for older in history.versions:
            if older.on < version.on:
                yield difference_page(plan, history, older, version)


def _page(plan: PlanDossier, history: History, version: Version) -> Page:
    campaign = plan.summary
    address = version_address(campaign.name.key, version.on)
    view = _view(plan, history, version, base_of(address))
    return Page(
        address=address,
        title=f"{campaign.name.title}: {version_name(version).lower()}",
        description=f"Lời kế hoạch, {version_name(version).lower()}. {view.force}",
        section="plans",
        template="pages/version.html",
        view=view,
        updated=campaign.updated_on,
        trail=(body_link(campaign.name.body), plan_link(campaign.name)),
        contents=(*clause_contents(view.clauses), *clause_contents(view.annexes)),
        source=plan.narrative,
        is_dated=history.is_amended,
        has_code=True,
        is_hidden=True,
        canonical=plan_address(campaign.name.key),
        notices=plan_notices(campaign),
    )


def _view(
    plan: PlanDossier, history: History, version: Version, base: str
) -> VersionPageView:
    campaign = plan.summary
    clauses = version_clauses(plan, version, base)
    is_current = version.on == history.current.on
    return VersionPageView(
        title=campaign.document.title,
        name=version_name(version),
        document=plan_citation(campaign),
        warning=warning_words(version, history),
        is_current=is_current,
        current=Link(
            "Xem trang kế hoạch" if is_current else "Xem bản đang có hiệu lực",
            plan_address(campaign.name.key),
        ),
        force=force_words(version),
        versions=version_views(plan),
        clauses=tuple(v for v in clauses if v.level != ANNEX),
        annexes=tuple(v for v in clauses if v.level == ANNEX),
        gone=gone_views(plan),
    )
