"""What pages across bodies know of a portal: summaries, corrections, days of change."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import dossiers
from tests.show import show
from thidua.page.ranking.correction import correction_entries
from thidua.say.time.period import period_words


def test_summary(case: Case) -> None:
    portal = dossiers(case.given).portal
    told = [f"portal updated on {portal.updated_on}"]
    for body in portal.bodies.values():
        told.append(
            f"# {show(body.name)} updated on {body.updated_on}, documents {show(body.documents)}"
        )
        told += [
            f"{c.name.key} {c.stage.value} {'draft ' if c.is_draft else ''}{c.source} {c.updated_on} | {period_words(c)} | {show(c.winners)}"
            for c in body.campaigns
        ]
        told += [
            f"agenda {item.day} {item.campaign.key} {item.title}"
            for item in body.agenda
        ]
        told += [
            f"unit {show(u.name)} {u.kind.value} {u.place.rank}"
            for u in body.units
            if u.place
        ]
        told += [f"cites {show(plan.places)}" for plan in body.citing]
    told += [
        f"exemplar {e.name.key} {e.exemplar.title} {show(e.body)} {show(e.unit)} {show(e.campaign)} {show(e.photo)}"
        for e in portal.exemplars()
    ]
    told += [
        f"correction {c.made.on} {c.address} {c.campaign.key}"
        for c in portal.corrections
    ]
    told += [
        f"told {e.link.text}: {e.correction.what}" for e in correction_entries(portal)
    ]
    case.expect("\n".join(told))
