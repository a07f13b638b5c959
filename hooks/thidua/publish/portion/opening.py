"""The way into a build: everything read and checked, what the last build left taken up."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Set
from datetime import date
from itertools import chain
from pathlib import Path

from thidua.check.file.place import body_of
from thidua.export.feed.entries import body_entries as body_news
from thidua.export.feed.feeds import News, named_feeds, portal_feeds
from thidua.export.linked.portal import linked_documents
from thidua.house import HOUSE
from thidua.model.portal import Portal
from thidua.model.problem import Grade, Problem
from thidua.page.part.short_form import make_explainer
from thidua.page.scope import Scope
from thidua.publish.build import PDF_WANTED
from thidua.publish.build import Build as Build
from thidua.publish.dossiers import Dossiers, dossiers_of
from thidua.publish.frame.asset import make_assets
from thidua.publish.frame.setting import Setting
from thidua.publish.frame.templates import CACHE, TemplateCache, open_templates
from thidua.publish.host.share import HostShare
from thidua.publish.host.side import HostSide
from thidua.publish.load import find_as_of, load_portal
from thidua.publish.permanence.alias import old_anchors
from thidua.publish.picture.cards import open_cards
from thidua.publish.picture.gallery import photo_names, read_photos
from thidua.publish.portion.making import Making
from thidua.publish.portion.portion import Portion
from thidua.publish.portion.store import Store
from thidua.publish.run.inputs import bodies_in
from thidua.publish.run.listing import Listing
from thidua.publish.run.memory import kept
from thidua.publish.run.progress import Progress, open_progress
from thidua.review.registry import whole_guide


@kept
def open_build(
    root: Path,
    site_url: str,
    theme: Iterable[str],
    store: Store | None = None,
    progress: Progress | None = None,
    *,
    done: Mapping[str, Portion] | None = None,
    only: Set[str] | None = None,
    listing: Listing | None = None,
) -> tuple[Build | None, list[Problem]]:
    """Load the portal of a project for one build; None where it may not be built.

    `theme` are the host's folders of templates, from which icons are taken. Bodies that
    are whole in a store, or `done` already, are not read again, unless the portal's home
    page is theirs. Where `only` some are asked for, no others are in the build; the host's
    share alone asks for none. `listing` is what this process knows of the files from before.
    """
    if store and store.records.is_of_host:
        only = frozenset()
    theme, progress = list(theme), progress or open_progress()
    progress.stage("đọc, kiểm tra")
    portions = {**(store.whole() if store else {}), **(done or {})}
    day = store.records.day if store else None
    portal, problems = _read(root, portions, only, listing, day)
    if portal is None:
        return None, problems
    attention = by_body(problems, portal)
    problems += [told for portion in portions.values() for told in portion.attention]
    pictures = _pictures(portal, portions)
    photos, wrong = read_photos(
        root, [name for name, shown in pictures.items() if shown]
    )
    if wrong:
        return None, [*problems, *wrong]
    progress.stage("lập hồ sơ")
    known = {slug: p.summary for slug, p in portions.items()}
    dossiers = dossiers_of(portal, known, is_part=only is not None)
    has_pdf = os.environ.get(PDF_WANTED) == "1"
    scope = Scope(dossiers.portal.commons, photos, site_url, has_pdf, whole_guide())
    news = _news(dossiers, portions)
    feeds = tuple(portal_feeds(dossiers.portal, news))
    setting = _setting(root, portal, theme, site_url)
    setting.feeds.update(named_feeds(feeds))
    setting.things.update(linked_documents(dossiers.portal))
    progress.stage("dựng trang lời")
    known_done = frozenset(done or ())
    making = Making(
        portal, dossiers, scope, news, attention, store, portions, known_done
    )
    share = HostShare(site_url, tuple(theme))
    host = HostSide(portal, dossiers, scope, setting, frozenset(pictures), share)
    cards = open_cards(root, HOUSE)
    build = Build(
        root, portal, dossiers, scope, setting, cards, making, host, progress, feeds
    )
    return build, sorted(problems)


def _read(
    root: Path,
    portions: dict[str, Portion],
    only: Set[str] | None,
    listing: Listing | None,
    day: date | None,
) -> tuple[Portal | None, list[Problem]]:
    """Read what is not known from before; the body of the home page is read for that page.

    The day is that of which records tell: on the machine it may be over by now.
    """
    apart = portions.keys() if only is None else set(bodies_in(root)) - only
    told: list[Problem] = []
    if day:
        find_as_of(root, told)
    portal, problems = load_portal(root, day, apart, listing)
    home = portal.settings.home_body if portal else None
    if home is not None and home in apart and not only:
        portions.pop(home, None)
        portal, problems = load_portal(root, day, apart - {home})
    return portal, [*problems, *told]


def _setting(root: Path, portal: Portal, theme: Iterable[str], url: str) -> Setting:
    own = root / "overrides"
    templates = open_templates(own, [HOUSE / "overrides", *theme])
    templates.bytecode_cache = TemplateCache(root / CACHE)
    assets, explainer = make_assets(HOUSE, own), make_explainer(portal.abbreviations)
    anchors = old_anchors(portal.ledger)
    return Setting(templates, portal, assets, explainer, url, anchors)


def _pictures(portal: Portal, portions: Mapping[str, Portion]) -> dict[str, bool]:
    """Name the pictures of all bodies, each with whether it is shown."""
    read = photo_names(portal.bodies.values())
    return dict(chain(read, *(portion.photos for portion in portions.values())))


def _news(dossiers: Dossiers, portions: Mapping[str, Portion]) -> News:
    """Give what feeds tell of each body, in the order of the portal."""
    return {
        slug: portions[slug].news
        if slug in portions
        else tuple(body_news(dossiers.bodies[slug]))
        for slug in dossiers.summaries
    }


def by_body(problems: list[Problem], portal: Portal) -> dict[str, tuple[Problem, ...]]:
    """Part what a person must look at by the body whose file it stands in."""
    found: dict[str, tuple[Problem, ...]] = {}
    for told in problems:
        body = body_of(told.place.file)
        if body in portal.bodies and told.grade is Grade.ATTENTION:
            found[body] = (*found.get(body, ()), told)
    return found
