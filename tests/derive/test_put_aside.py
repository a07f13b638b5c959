"""Sample bodies are put aside whole: of the real part nothing is theirs, and nothing is lost."""

from __future__ import annotations

from datetime import date

from tests.commune import ROOT
from thidua.publish.dossiers import dossiers_of
from thidua.publish.load import load_portal


def test_nothing_of_a_sample_is_among_the_real() -> None:
    loaded, problems = load_portal(ROOT, date(2026, 11, 25))
    assert loaded, problems
    real = dossiers_of(loaded).portal
    assert real.samples
    for part, is_sample in ((real, False), (real.samples, True)):
        calendar = part.calendar
        told = {body.name.is_sample for body in part.bodies.values()}
        told |= {document.is_sample for document in part.documents.values()}
        told |= {c.campaign.body.is_sample for c in part.corrections}
        for items in (calendar.late, calendar.coming, calendar.past, calendar.undated):
            told |= {item.campaign.body.is_sample for item in items}
        assert told == {is_sample}
    both = (real, real.samples)
    assert {s for part in both for s in part.bodies} == set(loaded.bodies)
    assert {d for part in both for d in part.documents} == set(loaded.documents)
