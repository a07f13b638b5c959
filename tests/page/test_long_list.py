"""Lists of a portal with many bodies: a page holds a part of them, and says where the rest is."""

from __future__ import annotations

from functools import cache
from typing import Any

from tests.invented import dossiers, scope
from thidua.address.page import CALENDAR, HOME, RANKINGS, REPORTS, RESULTS, UNITS
from thidua.derive.portal.portal import PortalDossier
from thidua.page.home import CARDS_SHOWN, home_part
from thidua.page.page import Page
from thidua.page.part.long_list import MANY
from thidua.page.unit.index import MOST
from thidua.publish.site import portal_pages
from thidua.say.vietnamese import number_words

MANY_BODIES = MANY * 2 + 1


def _campaign(number: int) -> dict[str, Any]:
    """A campaign with a ranking, a milestone that is past, and one without a day; every third has no ranking."""
    day = f"{1 + number % 28:02}/{1 + number // 28:02}/2025"
    milestones = [
        {
            "id": "m",
            "title": "Sơ kết",
            "kind": "event",
            "clause": "ii",
            "when": {"day": day},
        },
        {"id": "k", "title": "Không ngày", "kind": "event", "clause": "ii"},
    ]
    plan = {"period": {"end": {"day": "30/6/2025"}}, "milestones": milestones}
    reports = {
        "recorded_until": "01/7/2025",
        "due": [{"id": "q", "title": "Báo cáo", "due": day, "units": ["thon-1"]}],
    }
    told = {
        "campaign": {"title": f"Phong trào {number}", "updated_on": day},
        "plan": plan,
        "reports": reports,
    }
    return told if number % 3 == 0 else {**told, "sheets": {"thon-1": "90"}}


@cache
def pages(number: int) -> tuple[PortalDossier, dict[str, Page]]:
    bodies = {
        f"xa-{n}": {
            "body": {"short_name": f"Xã {n}"},
            "campaigns": {"2025/a": _campaign(n)},
        }
        for n in range(number)
    }
    given = {"as_of": "2025-12-01", "bodies": bodies}
    portal = dossiers(given).portal
    return portal, {page.address: page for page in portal_pages(portal, scope(given))}


def view(number: int, address: str) -> Any:
    return pages(number)[1][address].view


def test_few_are_all_there() -> None:
    assert (len(view(3, RESULTS).cards), view(3, RESULTS).rest) == (3, None)
    assert (len(view(3, RANKINGS).rankings), view(3, RANKINGS).rest) == (2, None)
    assert (len(view(3, CALENDAR).past), view(3, CALENDAR).most) == (3, None)
    assert (len(view(3, UNITS).bodies), view(3, UNITS).is_cut) == (3, False)
    assert view(3, REPORTS).is_cut is False
    part = home_part(pages(3)[0], scope({}))
    assert (len(part.ended), part.is_cut) == (3, False)


def test_of_many_results_the_newest_are_there() -> None:
    found, campaigns = (
        view(MANY_BODIES, RESULTS),
        list(pages(MANY_BODIES)[0].campaigns()),
    )
    days = {campaign.name.title: campaign.changed_on for campaign in campaigns}
    shown = [days[card.link.text] for card in found.cards]
    assert shown == sorted(days.values(), reverse=True)[:MANY]
    assert all(days[c.name.title] >= c.updated_on for c in campaigns)
    assert found.rest.words.startswith(f"Cổng có {MANY_BODIES} phong trào;")
    (facet,) = found.rest.facets
    assert [(link.link.address, link.count) for link in facet.links] == [
        (f"xa-{n}/#ket-qua", 1) for n in range(MANY_BODIES)
    ]


def test_of_many_rankings_the_newest_are_there() -> None:
    found, without = view(MANY_BODIES, RANKINGS), len(range(0, MANY_BODIES, 3))
    assert len(found.rankings) == MANY
    assert found.rest.words.startswith(f"Cổng có {MANY_BODIES - without} bảng")
    assert len(found.rest.facets[0].links) == MANY_BODIES
    assert (len(found.without), found.without_count) == (without, without)


def test_of_many_dates_the_nearest_are_there() -> None:
    found = view(MANY_BODIES, CALENDAR)
    calendar = pages(MANY_BODIES)[0].calendar
    assert (found.most, len(found.past), found.past_count) == (MANY, MANY, MANY_BODIES)
    assert [item.iso for item in found.past] == [
        i.day.isoformat() for i in calendar.past[:MANY] if i.day
    ]
    assert [item.iso for item in found.late] == [
        i.day.isoformat() for i in calendar.late[-MANY:] if i.day
    ]
    assert (len(found.undated), found.undated_count) == (MANY, MANY_BODIES)


def test_many_units_are_counted() -> None:
    found = view(MANY_BODIES, UNITS)
    count = sum(body.count for body in found.bodies)
    assert count > MOST and found.count == number_words(count)
    assert found.is_cut and len(found.bodies) == MANY_BODIES
    assert pages(MANY_BODIES)[1][UNITS].contents == ()


def test_many_campaigns_are_named_where_their_reports_are() -> None:
    assert view(MANY_BODIES, REPORTS).is_cut
    assert pages(MANY_BODIES)[1][REPORTS].contents == ()


def test_the_home_page_stays_short() -> None:
    part = home_part(pages(MANY_BODIES)[0], scope({}))
    assert (len(part.ended), part.is_cut) == (CARDS_SHOWN, True)
    assert len(part.bodies) == MANY_BODIES
    assert HOME not in pages(MANY_BODIES)[1]
