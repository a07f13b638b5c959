"""How long what was made of a body holds: on all those days it is made the same, and no longer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.commune import ROOT, SITE
from thidua.model.portal import Portal
from thidua.model.time.today import Span, Today
from thidua.publish.dossiers import dossiers_of
from thidua.publish.load import load_portal
from thidua.publish.permanence.standing import versions_of
from thidua.publish.picture.gallery import photo_names
from thidua.publish.portion.opening import by_body

LAST = date(2027, 3, 1)


def made(root: Path, day: date) -> dict[str, tuple[Any, Span]]:
    """All that pages, files and records of each body are made from on a day; how long it holds.

    Without the span itself, and the day that pages name by it.
    """
    portal, problems = load_portal(root, day)
    assert portal
    bodies, told = dossiers_of(portal).bodies, by_body(problems, portal)
    spans = {slug: body.today.span for slug, body in portal.bodies.items()}
    for slug, body in bodies.items():
        assert body.as_of in (day, *_days(portal, slug))
    found = {
        slug: (
            (
                replace(bodies[slug], as_of=date.min),
                told.get(slug),
                *_beside(portal, slug),
            ),
            span,
        )
        for slug, span in spans.items()
    }
    assert {slug: body.today.span for slug, body in portal.bodies.items()} == spans
    return found


def _days(portal: Portal, slug: str) -> Iterator[date]:
    """The days that pages of a body may name beside that of the build."""
    body = portal.bodies[slug]
    yield body.today.span.first
    yield from (body.body.updated_on, *(c.campaign.updated_on for c in body.campaigns))


def _beside(portal: Portal, slug: str) -> tuple[Any, ...]:
    body = portal.bodies[slug]
    held = replace(body, today=Today(date.min))
    return dict(versions_of([body])), list(photo_names([body])), held


@pytest.mark.slow
def test_on_all_days_of_a_span_a_body_is_made_the_same() -> None:
    """A commune whose sheets, decisions, consents, reports and dates turn, day by day through two years."""
    day, (known, span) = date(2024, 11, 1), (None, Span(date.max, date.max))
    held, idle = 0, []
    while day < LAST:
        found, its = made(SITE, day)["xa-mau"]
        assert day in its
        if day in span:
            assert (found, its) == (known, span), day
            held += 1
        elif found == known:
            idle.append(day)
        (known, span), day = (found, its), day + timedelta(1)
    assert held > 300
    # the last day that a file names, whatever it is of
    assert idle == [date(2024, 12, 28), date(2025, 12, 31)]


def test_a_real_body_holds_for_months() -> None:
    """Its plan is over and nothing is due: no day touches it but that of a change."""
    day = date(2026, 11, 28)
    now, then = made(ROOT, day), made(ROOT, day + timedelta(90))
    real = (
        "xa-ha-trung",
        "phuong-bac-son",
        "xa-cam-giang",
        "xa-phong-quang",
        "cum-thi-dua-12-thanh-hoa",
    )
    assert {slug: now[slug] == then[slug] for slug in real} == dict.fromkeys(real, True)
